import type { WebGuard } from '../guard/client.ts'
import { addMonths } from '../platform/clock.ts'
import type { Database, Executor } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { liveModerators, readDirectory } from '../sealing/directory.ts'
import type { Directory } from '../sealing/directory.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Current } from './current.ts'
import { missingPlaces } from './rules.ts'
import type { TeamPlace } from './rules.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import { everyTeamPlace, keepTeamKeys, teamKeysOf, waitingProposal } from './store.ts'

/** A copy of a month's secret as a moderator's client sealed it: 1,246 bytes. */
export interface TeamWrap extends TeamPlace {
  readonly blob: Bytes
}

export interface Team {
  /** My own copies, and those that a colleague still lacks. */
  overview(me: Bytes): Promise<{
    wraps: { epoch: string; oid: string; blob: string }[]
    missing: (TeamPlace & { encryptionKey: string })[]
  }>
  /** Closes the copies that are not there yet under the guard's layer and keeps them; says how many. */
  keep(wraps: readonly TeamWrap[]): Promise<number>
}

export interface TeamNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap'>
  readonly current: Current
}

/** A month's secret is kept a month longer than the reports it opens may be (protocol 15.2). */
const monthsKept = 13

/** Asks the guard for its layer and keeps the rows; what is there already stays as it is. */
export async function closeTeamWraps(
  needs: Pick<TeamNeeds, 'suite' | 'guard'>,
  db: Executor,
  wraps: readonly TeamWrap[],
): Promise<number> {
  if (wraps.length === 0) return 0
  const items = wraps.map(({ epoch, accountId, blob }) => ({
    oid: needs.suite.random(16),
    class: 'team' as const,
    expires: addMonths(epoch, monthsKept),
    blob,
    to: accountId,
  }))
  const blobs = await needs.guard.wrap(items)
  const rows = wraps.flatMap(({ epoch, accountId }, at) => {
    const [item, blob] = [items[at], blobs[at]]
    if (item === undefined || blob === undefined) return []
    return [{ epoch, accountId: fromBase64url(accountId, 16), oid: item.oid, blob }]
  })
  return keepTeamKeys(db, rows)
}

/** The months of the directory and those of a change that waits: their keys must be safe before it is signed. */
async function wantedEpochs(db: Executor, directory: Directory): Promise<string[]> {
  const waiting = await waitingProposal(db)
  const next = waiting === null ? [] : readDirectory(readCanonicalText(waiting.document)).epochs
  return [...new Set([...directory.epochs, ...next].map((epoch) => epoch.id))].sort()
}

async function places(db: Executor): Promise<TeamPlace[]> {
  const rows = await everyTeamPlace(db)
  return rows.map(({ epoch, accountId }) => ({ epoch, accountId: base64url(accountId) }))
}

function expectKnown(
  wraps: readonly TeamWrap[],
  epochs: readonly string[],
  people: readonly string[],
): void {
  for (const { epoch, accountId } of wraps) {
    if (!epochs.includes(epoch)) throw new Refusal('unknown_epoch', 400)
    if (!people.includes(accountId)) throw new Refusal('unknown_moderator', 400)
  }
}

/** Relays and keeps sealed copies; it cannot open one. */
export function createTeam(needs: TeamNeeds): Team {
  const { db, current } = needs
  return {
    overview: async (me) => {
      const directory = current.requireDirectory()
      const mine = await teamKeysOf(db, me)
      return {
        wraps: mine.map(({ epoch, oid, blob }) => ({
          epoch,
          oid: base64url(oid),
          blob: base64url(blob),
        })),
        missing: missingPlaces(directory, await wantedEpochs(db, directory), await places(db)),
      }
    },
    keep: async (wraps) => {
      const directory = current.requireDirectory()
      const people = liveModerators(directory).map((one) => one.id)
      expectKnown(wraps, await wantedEpochs(db, directory), people)
      const there = new Set((await places(db)).map((one) => `${one.epoch} ${one.accountId}`))
      const lacking = wraps.filter((one) => !there.has(`${one.epoch} ${one.accountId}`))
      return closeTeamWraps(needs, db, lacking)
    },
  }
}
