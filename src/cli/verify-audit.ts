import { readFileSync } from 'node:fs'
import { verifyAuditLog } from '../client/audit-log.ts'
import { verifyLogFile } from '../client/log-export.ts'
import { rootFingerprint } from '../sealing/account.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { DirectoryError, RefusalError } from '../sealing/errors.ts'
import { loadSodium } from '../sealing/sodium.ts'
import type { Bytes } from '../sealing/suite.ts'
import { Failure, optionOf } from './command.ts'
import type { Call, Command } from './command.ts'
import { consoleOption, safeConsoleAddress } from './console-address.ts'
import { asModerator } from './moderator.ts'
import { configOf } from './owned-store.ts'

const findings: Readonly<Record<string, string>> = {
  chain: 'THE LOG IS NOT WHOLE: a line was changed, moved, left out or put in',
  checkpoint: "THE GUARD'S WORD IS NOT GENUINE: its signature for yesterday does not hold",
  head: 'THE LOG IS ANOTHER ONE: the head that you kept is not in it',
}

function keptHead(call: Call): Bytes | null {
  const text = optionOf(call, 'head')
  if (text === null) return null
  try {
    return fromBase64url(text, 32)
  } catch {
    throw new Failure('--head is not what an earlier verify-audit printed')
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof DirectoryError)
    return new Failure('THE LIST OF PEOPLE AND KEYS DOES NOT HOLD TOGETHER: ' + error.code)
  const finding = error instanceof RefusalError ? findings[error.code] : undefined
  return finding === undefined ? error : new Failure(finding)
}

function saved(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch {
    throw new Failure('--file names no file that can be read as JSON')
  }
}

/** A log that was saved in the console, checked without the service. */
async function verifyFile(call: Call, file: string, kept: Bytes | null): Promise<number> {
  const sodium = await loadSodium()
  const value = saved(file)
  try {
    const { lines, day, head, rootPk } = verifyLogFile(sodium, value, kept)
    call.terminal.complain(`Root: ${rootFingerprint(sodium, rootPk).join(' ')}`)
    call.terminal.say(`the log in the file is whole: ${lines} lines, vouched for up to ${day}`)
    call.terminal.say(`head ${base64url(head)}`)
    return 0
  } catch (error) {
    throw inWords(error)
  }
}

/** The guard's log, recomputed on the machine of the person who asks. */
export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  usage: '[--head HASH] [--console URL | --file FILE]',
  summary: "recomputes the guard's log of who opened what (a moderator signs in)",
  about: `
Reads every line, checks that each hangs on the one before, and checks the guard's signature for yesterday with the key in
the signed directory. No line is printed. It prints the head: keep it on paper and give it as --head next time, and a log
that was rewritten meanwhile is found.
--file: a log that was saved on the page “Log” of the console; nobody signs in. Compare the root's eight words with the paper.
--console: where the console is reached (http://localhost:CONSOLE_PORT); https unless it is this machine.`,
  options: { ...consoleOption, head: { type: 'string' }, file: { type: 'string' } },
  words: 0,
  async run(call) {
    const kept = keptHead(call)
    const file = optionOf(call, 'file')
    if (file !== null) return verifyFile(call, file, kept)
    const address = safeConsoleAddress(call, configOf(call))
    const verified = await asModerator(call, address, async (desk, watched) => {
      try {
        return await verifyAuditLog(desk, watched, kept)
      } catch (error) {
        throw inWords(error)
      }
    })
    call.terminal.say(
      `the log is whole: ${verified.lines} lines, vouched for up to ${verified.day}`,
    )
    call.terminal.say(`head ${base64url(verified.head)}`)
    return 0
  },
}
