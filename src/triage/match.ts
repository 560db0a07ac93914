import type { WebGuard } from '../guard/client.ts'
import { addMonths, monthOf, type Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import type { Directory } from '../sealing/directory.ts'
import { looksLikeMatchRow } from '../sealing/match.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import { isReportThere, keepMatches, matchesUnder, tidyMatches } from './match-store.ts'

/** One row as a moderator's client made it: its inner lock is the index key of the month. */
export interface NewMatch {
  readonly id: Bytes
  readonly prefix: number
  readonly blob: Bytes
}

/** What reports have in common, found without the server learning what it is (protocol 13). */
export interface Matching {
  /** Passes blinded points on to the guard. Throws the guard's codes. */
  points(by: string, asked: { elements: readonly Bytes[]; signature: Bytes }): Promise<Evaluation>
  /** Keeps the rows of one report of this month. Throws `unknown_epoch`, `bad_request`, `gone`. */
  keep(rows: readonly NewMatch[], of: { epoch: string; withdrawTag: Bytes }): Promise<void>
  /** The rows under these prefixes whose reports are still there, with the inner lock alone. */
  find(prefixes: readonly number[]): Promise<{ id: Bytes; epoch: string; blob: Bytes }[]>
  /** At night: see match-store. */
  tidy(): Promise<void>
}

interface Needs {
  readonly db: Database
  readonly guard: Pick<WebGuard, 'wrap' | 'evaluateMatch' | 'openMatches'>
  readonly now: Clock
  readonly directory: () => Directory
}

/** A row lives as long as its report (protocol 15.2). */
const reportMonths = 12

/** Rows in one call to the guard. */
const atOnce = 512

export function createMatching(needs: Needs): Matching {
  const { db, guard, now, directory } = needs
  return {
    points: (by, { elements, signature }) =>
      guard.evaluateMatch({ elements: [...elements], by, signature }),
    keep: async (rows, { epoch, withdrawTag }) => {
      if (!directory().epochs.some((one) => one.id === epoch))
        throw new Refusal('unknown_epoch', 400)
      if (!rows.every(({ blob }) => looksLikeMatchRow(blob))) throw refuse('bad_request')
      const expires = addMonths(epoch, reportMonths)
      const wrapped = await guard.wrap(
        rows.map(({ id, blob }) => ({ oid: id, class: 'match', expires, blob, withdrawTag })),
      )
      const stored = rows.map(({ id, prefix }, i) => {
        const blob = wrapped[i]
        if (blob === undefined) throw refuse('unavailable')
        return { id, epoch, prefix, blob }
      })
      if (!(await isReportThere(db, withdrawTag))) throw new Refusal('gone', 410)
      await keepMatches(db, stored)
    },
    find: (prefixes) => find(needs, prefixes),
    tidy: async () => {
      await tidyMatches(db, addMonths(monthOf(now()), -reportMonths))
    },
  }
}

async function find({ db, guard }: Needs, prefixes: readonly number[]) {
  const rows = await matchesUnder(db, prefixes)
  const found: { id: Bytes; epoch: string; blob: Bytes }[] = []
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce)
    const opened = await guard.openMatches(some.map(({ id, blob }) => ({ oid: id, blob })))
    some.forEach(({ id, epoch }, i) => {
      const blob = opened[i]
      if (blob !== null && blob !== undefined) found.push({ id, epoch, blob })
    })
  }
  return found
}
