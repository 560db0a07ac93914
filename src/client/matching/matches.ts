import { findCase } from '../cases.ts'
import type { CaseRecord } from '../vault-record.ts'
import type { Workroom } from '../workroom.ts'
import type { Facts } from './facts-record.ts'
import type { Evidence } from './identifier-likeness.ts'
import { likeness, type Likeness, type Reason } from './likeness.ts'
import type { Verdict } from './verdict.ts'
import { verdictOf } from './verdicts.ts'

/** Another report that may be about the same man. */
export interface Match {
  record: CaseRecord
  likeness: Likeness
  verdict: Verdict | null
}

const RANK = { strong: 2, likely: 1, possible: 0 } as const
/** A list that somebody still reads. */
const MOST = 20

/** Views of the match table, and what each says by itself where the other report's own summary does not say more. */
const SAYS: readonly (readonly [start: string, code: Reason, points: number])[] = [
  ['plate:', 'misread_plate', 5],
  ['plate1:', 'near_plate', 3.5],
  ['plateL:', 'part_plate', 2.4],
  ['plateR:', 'part_plate', 2.4],
  ['phone:', 'same_phone', 6],
  ['email', 'same_email', 6],
  ['user:', 'same_name', 5],
  ['site:', 'same_page', 3.5],
]

/**
 * Reports that may be about the man of this one, the most alike first: compared by what the vault says of each, and by what
 * rows of the match table share with it. What somebody called different stands last; nothing is left out that was decided.
 * @param facts of this report, as they stand
 * @param sharing views by the other's oid, from `reportsSharing`
 */
export function matchesOf(
  room: Pick<Workroom, 'vault'>,
  { oid, facts }: { oid: string; facts: Facts },
  sharing: ReadonlyMap<string, readonly string[]> = new Map(),
): Match[] {
  const own = findCase(room, oid)?.record
  const found: Match[] = []
  for (const { record } of room.vault.of('case')) {
    if (record.report === oid) continue
    const verdict = own === undefined ? null : verdictOf(own, record)
    const alike = compared(facts, record, sharing.get(record.report) ?? [])
    if (alike.grade !== null || verdict !== null) found.push({ record, likeness: alike, verdict })
  }
  return found.sort(byLikeness).slice(0, MOST)
}

function compared(facts: Facts, record: CaseRecord, views: readonly string[]): Likeness {
  const known = record.facts === undefined ? NOTHING : likeness(facts, record.facts)
  if (views.length === 0 || known.grade === 'strong') return known
  const said = evidenceOf(views).filter(({ code }) => !known.agree.some((one) => one.code === code))
  const points = said.reduce((total, one) => total + one.points, known.points)
  const most = Math.max(0, ...said.map((one) => one.points))
  const grade = most >= 5 ? 'strong' : most >= 3.5 || points >= 3.5 ? 'likely' : 'possible'
  return { ...known, points, grade, agree: [...said, ...known.agree] }
}

const NOTHING: Likeness = { points: 0, grade: null, agree: [], against: [] }

/** What shared views say, each thing once; of one plate only the most. */
function evidenceOf(views: readonly string[]): Evidence<Reason>[] {
  const said = SAYS.filter(([start]) => views.some((view) => view.startsWith(start)))
  const plate = said.find(([start]) => start.startsWith('plate'))
  return said
    .filter((one) => !one[0].startsWith('plate') || one === plate)
    .map(([, code, points]) => ({ code, points, words: [] }))
}

function byLikeness(a: Match, b: Match): number {
  const apart =
    Number(a.verdict?.opinion === 'different') - Number(b.verdict?.opinion === 'different')
  if (apart !== 0) return apart
  const ranks = rankOf(b) - rankOf(a)
  return ranks === 0 ? b.likeness.points - a.likeness.points : ranks
}

function rankOf({ likeness: { grade } }: Match): number {
  return grade === null ? -1 : RANK[grade]
}
