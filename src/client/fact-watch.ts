import { findCase } from './cases.ts'
import type { WarningDraft } from './draft.ts'
import { patternOf } from './matching/patterns.ts'
import { foundingsOf } from './redaction/founding.ts'
import { groundOf, groundOfFacts, type Ground } from './redaction/grounds.ts'
import type { Founding } from './redaction/stated-fact.ts'
import type { OpenedReport } from './reports.ts'
import type { Workroom } from './workroom.ts'

/** A draft's facts, held against the reports behind it. */
export interface WatchedFacts {
  foundings: Founding[]
  /** Facts that a report of the same man says which does not stand behind the warning: its writer may not allow that. */
  beside: ReadonlySet<string>
}

type Facts = Pick<
  WarningDraft,
  'categories' | 'area' | 'when' | 'person' | 'vehicle' | 'identifiers'
>

/** Holds a draft against reports as it is typed: anew only where one of its facts has changed. */
export function factWatch(
  room: Pick<Workroom, 'vault'>,
  reports: readonly OpenedReport[],
): (draft: Facts) => WatchedFacts {
  const grounds = reports.map(groundOf)
  const others = groundsBeside(room, reports)
  let known = ''
  let watched: WatchedFacts = { foundings: [], beside: new Set() }
  return ({ categories, area, when, person, vehicle, identifiers }) => {
    const facts: Facts = { categories, area, when, person, vehicle, identifiers }
    const now = JSON.stringify(facts)
    if (now === known) return watched
    known = now
    const said = foundingsOf(facts, others).filter(({ is }) => is === 'said')
    watched = {
      foundings: foundingsOf(facts, grounds),
      beside: new Set(said.map(({ id }) => id)),
    }
    return watched
  }
}

/** The other reports that somebody joined to these, as the vault knows them; none of them is opened for it. */
function groundsBeside(room: Pick<Workroom, 'vault'>, reports: readonly OpenedReport[]): Ground[] {
  const behind = new Set(reports.map(({ oid }) => oid))
  const joined = reports.flatMap(({ oid }) => patternOf(room, oid)?.reports ?? [])
  const others = [...new Set(joined)].filter((oid) => !behind.has(oid))
  return others.flatMap((oid) => {
    const record = findCase(room, oid)?.record
    return record?.facts === undefined ? [] : [groundOfFacts(record.facts, record.categories)]
  })
}
