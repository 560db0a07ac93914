import { verifyAuditLog } from '../client/audit-log.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
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
  const finding = error instanceof RefusalError ? findings[error.code] : undefined
  return finding === undefined ? error : new Failure(finding)
}

/** The guard's log, recomputed on the machine of the person who asks. */
export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  usage: '[--head HASH] [--console URL]',
  summary: "recomputes the guard's log of who opened what (a moderator signs in)",
  about: `
Reads every line, checks that each hangs on the one before, and checks the guard's signature for yesterday with the key in
the signed directory. No line is printed. It prints the head: keep it on paper and give it as --head next time, and a log
that was rewritten meanwhile is found.
--console: where the console is reached (http://localhost:CONSOLE_PORT); https unless it is this machine.`,
  options: { ...consoleOption, head: { type: 'string' } },
  words: 0,
  async run(call) {
    const kept = keptHead(call)
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
