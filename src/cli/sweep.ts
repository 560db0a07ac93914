import { existsSync } from 'node:fs'
import { sweepAccounts } from '../accounts/sweep.ts'
import { createAlerts } from '../alerts/alerts.ts'
import { emptyExpired } from '../alerts/store.ts'
import { guardDoor } from '../child-settings.ts'
import { connectWorkerGuard, type WorkerGuard } from '../guard/client.ts'
import { sweepMembers } from '../members/members.ts'
import type { Config } from '../config.ts'
import { monthOf } from '../platform/clock.ts'
import { closeDatabase, openDatabase } from '../platform/database.ts'
import { RefusalError } from '../sealing/errors.ts'
import { loadSodium } from '../sealing/sodium.ts'
import { suiteOf, type Suite } from '../sealing/suite.ts'
import type { Call, Command, Ground } from './command.ts'
import { configOf, withOwnedStore } from './owned-store.ts'

/** What runs out in the tables. The day a warning ends stands in its box, and the key of that is the guard's. */
async function sweepTables(
  ownerUrl: string,
  { now, terminal }: Ground,
  open: { guard: WorkerGuard; suite: Suite } | null,
): Promise<void> {
  const db = openDatabase(ownerUrl, { max: 1 })
  try {
    await sweepAccounts({ db, now })
    terminal.say('sessions and links that have ended: gone')
    const emptied =
      open === null
        ? await emptyExpired(db, monthOf(now()))
        : await createAlerts({ db, now, ...open }).sweep()
    terminal.say(`warnings emptied: ${emptied}`)
    if (open === null)
      terminal.say('warnings that ended in this month: they go when the guard is there')
    terminal.say(`members removed: ${await sweepMembers({ db, now })}`)
  } finally {
    await closeDatabase(db)
  }
}

/** The guard erases expired keys by itself, at its start and in each new month; this asks it to do so now. */
async function sweepGuard(guard: WorkerGuard, { terminal }: Ground): Promise<void> {
  terminal.say(`keys erased at the guard: ${(await guard.sweep()).count}`)
}

/** Asked only where there is a database: looking for the guard's socket makes a folder for it. */
async function sweepBoth(config: Config, call: Call, ownerUrl: string): Promise<boolean> {
  const { terminal } = call
  const { socket, keyFile } = guardDoor(config, 'worker')
  if (!existsSync(socket)) {
    await sweepTables(ownerUrl, call, null)
    terminal.say('keys at the guard: it is not reached from here, and erases them by itself')
    return true
  }
  const suite = suiteOf(await loadSodium(), call.random)
  const guard = connectWorkerGuard({ socket, keyFile, suite, timeoutMs: 30_000 })
  const isThere = await guard.connected(5_000).then(
    () => true,
    () => false,
  )
  try {
    await sweepTables(ownerUrl, call, isThere ? { guard, suite } : null)
    if (!isThere) throw new RefusalError('guard_down')
    await sweepGuard(guard, call)
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
  run: async (call) => {
    const config = configOf(call)
    const done = await withOwnedStore(config, (ownerUrl) => sweepBoth(config, call, ownerUrl))
    return done ? 0 : 1
  },
}
