import { existsSync } from 'node:fs'
import { sweepAccounts } from '../accounts/sweep.ts'
import { emptyExpired } from '../alerts/store.ts'
import { guardDoor } from '../child-settings.ts'
import type { Config } from '../config.ts'
import { connectWorkerGuard } from '../guard/client.ts'
import { sweepMembers } from '../members/members.ts'
import { monthOf } from '../platform/clock.ts'
import { closeDatabase, openDatabase } from '../platform/database.ts'
import { RefusalError } from '../sealing/errors.ts'
import { loadSodium } from '../sealing/sodium.ts'
import { suiteOf } from '../sealing/suite.ts'
import type { Call, Command, Ground } from './command.ts'
import { configOf, withOwnedStore } from './owned-store.ts'

async function sweepTables(ownerUrl: string, { now, terminal }: Ground): Promise<void> {
  const db = openDatabase(ownerUrl, { max: 1 })
  try {
    await sweepAccounts({ db, now })
    terminal.say('sessions and links that have ended: gone')
    terminal.say(`warnings emptied: ${await emptyExpired(db, monthOf(now()))}`)
    terminal.say(`members removed: ${await sweepMembers({ db, now })}`)
  } finally {
    await closeDatabase(db)
  }
}

/** The guard erases expired keys by itself, at its start and in each new month; this asks it to do so now. */
async function sweepGuard(config: Config, { random, terminal }: Call): Promise<boolean> {
  const { socket, keyFile } = guardDoor(config, 'worker')
  if (!existsSync(socket)) {
    terminal.say('keys at the guard: it is not reached from here, and erases them by itself')
    return true
  }
  const suite = suiteOf(await loadSodium(), random)
  const guard = connectWorkerGuard({ socket, keyFile, suite, timeoutMs: 30_000 })
  try {
    await guard.connected(5_000)
    terminal.say(`keys erased at the guard: ${(await guard.sweep()).count}`)
    return true
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    terminal.complain(`keys at the guard: it did not answer (${error.code})`)
    return false
  } finally {
    await guard.close()
  }
}

/** What the timers do each night and each month, at once. */
export const sweepCommand: Command = {
  name: 'sweep',
  usage: '',
  summary: 'removes at once what has run out',
  about: `
Ended sessions and links, expired warnings, members who were away for a year, and expired keys at the guard.
Timers do the same by themselves; nothing goes that would not go this night.`,
  options: {},
  words: 0,
  async run(call) {
    const config = configOf(call)
    await withOwnedStore(config, (ownerUrl) => sweepTables(ownerUrl, call))
    return (await sweepGuard(config, call)) ? 0 : 1
  },
}
