import { readAlert, type Alert } from '../../sealing/alert.ts'
import { identifierKinds } from '../../sealing/identifier.ts'
import { normalPlate } from '../../sealing/plate.ts'
import { dayOf } from '../months.ts'
import { waitingProposals } from '../proposals.ts'
import { isStillOut, reportsBehind, type ReleasedWarning } from '../warnings-out.ts'
import type { Workroom } from '../workroom.ts'
import type { Facts, Found } from './facts-record.ts'
import type { Evidence } from './identifier-likeness.ts'
import { likeness, type Grade, type Reason } from './likeness.ts'
import type { Match } from './matches.ts'
import type { PatternRecord } from './pattern-record.ts'
import { patternOf } from './patterns.ts'

/** A plate or a number as far as a warning shows it, and what tells one car from others like it. */
const TELLING: ReadonlySet<Reason> = new Set([
  'same_plate',
  'misread_plate',
  'near_plate',
  'part_plate',
  'part_phone',
  'vehicle_make',
  'vehicle_signs',
])

/** The four characters of a plate that a warning shows, and one thing more of his car or of him. */
const ENOUGH = 2.8

/** A warning that is out about a man who may be the one of a report. */
export interface Warned {
  alert: Alert
  /** The name of the case that both belong to, or ''. */
  case: string
  /** Reports behind the warning that are offered as his, as oids. */
  through: string[]
  /** What the warning itself says that the report says too. */
  agree: Evidence<Reason>[]
  /** Somebody said that it is he, or much speaks for it: it is said before a word is written. */
  isLikely: boolean
  /** Somebody compared a report behind it with this one and said that it is he. Until then nobody knows. */
  isSaid: boolean
}

/** A report that is open, and what it was compared with. */
export interface About {
  oid: string
  facts: Facts
  matches: readonly Match[]
}

/**
 * The warnings that are out about the man of a report: over another report of his case, over a report that is offered as his,
 * or over none that is left but saying the same plate, number or vehicle. Those that rest on this report are its own and are
 * not among them, nor those about a man whom somebody called another. The surest come first.
 */
export function warnedOf(
  room: Pick<Workroom, 'vault' | 'desk'>,
  about: About,
  warnings: readonly ReleasedWarning[],
): Warned[] {
  const today = dayOf(room.desk.now())
  const pattern = patternOf(room, about.oid)
  return warnings
    .filter((one) => isStillOut(one, today))
    .flatMap(({ alert }) => {
      const behind = reportsBehind(room, alert.id)
      return warnedBy({ ...about, pattern }, alert, behind) ?? []
    })
    .sort((a, b) => Number(b.isLikely) - Number(a.isLikely) || b.alert.level - a.alert.level)
}

function warnedBy(
  { oid, facts, matches, pattern }: About & { pattern: PatternRecord | null },
  alert: Alert,
  behind: readonly string[],
): Warned | null {
  if (behind.includes(oid)) return null
  const name = isBehind(behind, pattern) ? pattern.nickname : ''
  const his = matches.filter(({ record }) => behind.includes(record.report))
  const meant = his.filter(({ verdict }) => verdict?.opinion !== 'different')
  // Whoever said that it is another man is believed over what the warning says.
  const isOther = his.length > meant.length && meant.length === 0
  const agree = isOther ? NOTHING : saidAlike(facts, alert)
  const isSure = name !== '' || agree.length > 0
  if (!isSure && meant.length === 0) return null
  const through = meant.map(({ record }) => record.report)
  const isSaid = name !== '' || meant.some(({ verdict }) => verdict?.opinion === 'same')
  return { alert, case: name, through, agree, isLikely: isSure || meant.some(isHis), isSaid }
}

/** Whether a report of the pattern stands behind it. */
function isBehind(
  behind: readonly string[],
  pattern: PatternRecord | null,
): pattern is PatternRecord {
  return pattern?.reports.some((one) => behind.includes(one)) ?? false
}

const NOTHING: Evidence<Reason>[] = []

/**
 * What the warning itself says that the report says too, when that is enough. A warning masks much, and a description alone is
 * many men's: it has to be his number, his plate or his car as well.
 */
function saidAlike(facts: Facts, alert: Alert): Evidence<Reason>[] {
  const { points, agree } = likeness(facts, factsOfWarning(alert))
  return points >= ENOUGH && agree.some(({ code }) => TELLING.has(code)) ? agree : NOTHING
}

function isHis({ verdict, likeness: { grade } }: Match): boolean {
  return verdict?.opinion === 'same' || (verdict === null && isGood(grade))
}

function isGood(grade: Grade | null): boolean {
  return grade === 'strong' || grade === 'likely'
}

/** What a warning says of a man, as reports are compared; what is masked in it is known in part. */
export function factsOfWarning({ areas, when, person, vehicle, identifiers }: Alert): Facts {
  return {
    ...{ month: when.month, area: areas[0] ?? '', weapon: '', rows: 0 },
    vehicle: { ...vehicle },
    persons: Object.keys(person).length === 0 ? [] : [{ ...person }],
    found: identifiers.flatMap((one) => foundIn(one)),
  }
}

function foundIn({ kind, masked }: Alert['identifiers'][number]): Found[] {
  const known = identifierKinds.find((one) => one === kind)
  if (known !== 'plate' && known !== 'phone') return []
  const value = known === 'plate' ? normalPlate(masked) : masked.replaceAll(/\D/g, '')
  if (value === null || value === '') return []
  const identifier = { kind: known, value, platform: '', colour: '' }
  return [{ identifier, known: 'part', state: 'yes' }]
}

/** First warnings about the man of a report that wait for a signature: over reports of his case, or offered as his. */
export function waitingFor(
  room: Pick<Workroom, 'vault' | 'desk'>,
  { oid, matches }: About,
): Alert[] {
  const his = new Set([
    ...(patternOf(room, oid)?.reports ?? []),
    ...matches.filter(isHis).map(({ record }) => record.report),
  ])
  his.delete(oid)
  return waitingProposals(room).flatMap(({ record }) => {
    if (record.kind !== 'alert' || record.reports.includes(oid)) return []
    if (!record.reports.some((one) => his.has(one))) return []
    const alert = readAlert(JSON.parse(record.document))
    return alert.version === 1 ? [alert] : []
  })
}
