import { findCase } from './cases.ts'
import { patternsOf } from './matching/patterns.ts'
import { waitingProposals } from './proposals.ts'
import type { Workroom } from './workroom.ts'

/** What somebody writes that goes out, or to colleagues, only when she says so. */
export type BegunDeed = 'answer' | 'hand-over' | 'pattern-notes' | 'send-back'

/** What it is over: the oid of a report, the key of a pattern, the id of a proposal's note. */
export interface BegunOver {
  deed: BegunDeed
  about: string
}

/** What stands in the fields of such a form, by their names. */
export type Written = Readonly<Record<string, string>>

/**
 * Whether that is still there: a report that was taken back, a pattern with no report left and a proposal that was decided
 * leave nothing to be finished. The notes must have been read.
 */
export function isStillThere(room: Workroom, { deed, about }: BegunOver): boolean {
  switch (deed) {
    case 'answer':
    case 'hand-over':
      return findCase(room, about) !== undefined
    case 'pattern-notes':
      return patternsOf(room).some(
        ({ key, reports }) =>
          key === about && reports.some((oid) => findCase(room, oid) !== undefined),
      )
    case 'send-back':
      return waitingProposals(room).some(({ id }) => id === about)
  }
}
