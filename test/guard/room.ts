import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { openBooks } from '../../src/guard/books.ts'
import { bootKeys } from '../../src/guard/boot-keys.ts'
import { createRoom, type Room } from '../../src/guard/room.ts'
import { openSeeds } from '../../src/guard/seeds.ts'
import { openSlotFile, type SlotFile } from '../../src/guard/slot-file.ts'
import { Slots } from '../../src/guard/slots.ts'
import { createLog } from '../../src/platform/log.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'

/** The guard's inside on real files, with a clock that the test moves. */
export interface TestRoom {
  readonly room: Room
  readonly folder: string
  /** Flushes that reached the disk so far. */
  readonly flushes: () => number
  readonly setTime: (text: string) => void
}

export async function openRoom(
  t: Test,
  bend: (file: SlotFile) => SlotFile = (file) => file,
): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'sg-'))
  const suite = suiteOf(await loadSodium(), systemRandom)
  const keys = bootKeys(suite, suite.random(32))
  const books = openBooks(join(folder, 'guard.sqlite'))
  const file = bend(openSlotFile(join(folder, 'shred.slots')))
  let flushes = 0
  const sync = async (): Promise<void> => {
    flushes += 1
    await file.sync()
  }
  const slots = new Slots(suite, keys.slots, { ...file, sync })
  let now = new Date('2026-11-21T17:30:00Z')
  const room = createRoom({
    suite,
    clock: () => now,
    log: createLog({ write: () => undefined }),
    books,
    slots,
    seeds: openSeeds(suite, books, keys.seeds),
  })
  t.teardown(() => {
    slots.close()
    books.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    room,
    folder,
    flushes: () => flushes,
    setTime: (text) => (now = new Date(text)),
  }
}
