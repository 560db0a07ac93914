import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { openBooks } from './books.ts'
import { bootKeys } from './boot-keys.ts'
import { sweep } from './calls/sweep.ts'
import type { Role } from './role.ts'
import { createRoom, monthNow, type Room } from './room.ts'
import { ownSecret } from './secrets.ts'
import { openSeeds } from './seeds.ts'
import { openDoor } from './server.ts'
import { openSlotFile } from './slot-file.ts'
import { Slots } from './slots.ts'

/** Where the guard lives and where it can be asked. */
export interface GuardPlaces {
  /** Its own folder, for nobody else. */
  readonly folder: string
  readonly bootSecretFile: string
  readonly doors: readonly {
    readonly role: Role
    readonly folder: string
    readonly keyFile: string
  }[]
}

export interface GuardTools {
  readonly suite: Suite
  readonly clock: Clock
  readonly log: Log
  /** The disk did not take what the guard wanted to keep: it must end, for it can promise nothing more. */
  readonly onBrokenDisk: (error: unknown) => void
}

export interface RunningGuard {
  /** Takes no new calls, ends every connection, closes the store. What was answered is on the disk. */
  close(): Promise<void>
}

const hourMs = 3_600_000

/** Erases what has ended, at the start and once in every new month, even if nobody ever asks (protocol 15.2). */
function sweepMonthly(room: Room): NodeJS.Timeout {
  let swept = ''
  const look = (): void => {
    const month = monthNow(room)
    if (month === swept) return
    swept = month
    sweep(room).then(
      ({ count }) => {
        room.log.info('swept', { part: 'guard', count })
      },
      () => {
        swept = ''
        room.log.error('job_failed', { part: 'guard', code: 'sweep' })
      },
    )
  }
  look()
  return setInterval(look, hourMs).unref()
}

/** Opens the store and both doors. Throws RefusalError: 'guard_runs_already', 'wrong_boot_secret', 'short_secret', 'store_damaged'. */
export async function openGuard(places: GuardPlaces, tools: GuardTools): Promise<RunningGuard> {
  const { suite, clock, log } = tools
  mkdirSync(places.folder, { recursive: true, mode: 0o700 })
  const keys = bootKeys(suite, ownSecret(suite, places.bootSecretFile))
  // The books are held alone; a second guard ends here, before it touches a slot.
  const books = openBooks(join(places.folder, 'guard.sqlite'))
  const seeds = openSeeds(suite, books, keys.seeds)
  const file = openSlotFile(join(places.folder, 'shred.slots'))
  const sync = async (): Promise<void> => {
    try {
      await file.sync()
    } catch (error) {
      tools.onBrokenDisk(error)
      throw error
    }
  }
  const slots = new Slots(suite, keys.slots, { ...file, sync })
  const room = createRoom({ suite, clock, log, books, seeds, slots })
  const sweeping = sweepMonthly(room)
  const servers = await Promise.all(
    places.doors.map(({ role, folder, keyFile }) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return openDoor(room, {
        role,
        socket: join(folder, 'guard.sock'),
        key: ownSecret(suite, keyFile),
      })
    }),
  )
  return {
    async close() {
      clearInterval(sweeping)
      await Promise.all(servers.map((door) => door.close()))
      await slots.settled()
      slots.close()
      books.close()
    },
  }
}
