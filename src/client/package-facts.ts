import { isRecord } from '../sealing/canonical.ts'
import { group, groups, text, texts, type Answers } from './answers.ts'
import { redLineWords } from './draft-checks.ts'
import { monthOf } from './months.ts'
import { policeLevel } from './permission.ts'

/**
 * What a package may say. There is no place in it for her, for when or how the report came, for moderators'
 * names, or for whether other reports exist.
 */
export interface PackageFacts {
  categories: string[]
  area: string
  /** When it happened: a month, and the quarter of the day if she said it. */
  month: string
  time: string
  vehicle: Record<string, string>
  identifiers: { kind: string; platform: string; value: string }[]
  /** How it is known; for grading, which partners never do themselves. */
  provenance: Provenance
  /** 3x5x2, left open on purpose. */
  grade: ''
  /** A moderator's account without what points to her; '' below that consent. */
  account: string
  /** Whether questions may be asked through the service. */
  questions: boolean
  /** Handling conditions, as codes that the officer's screen puts into words. */
  conditions: Condition[]
}

export type Provenance = 'happened_to_reporter' | 'told_by_person' | 'seen' | 'heard' | 'not_said'
export type Condition = (typeof conditions)[number]

/** Conditions of every package (handling code C). */
export const conditions = [
  'no_identification',
  'no_enforcement',
  'no_wording_to_subject',
  'consult_before_action',
  'feed_back',
] as const

const VEHICLE = [
  'plate',
  'plate_known',
  'type',
  'colour',
  'make',
  'shape',
  'doors',
  'signs',
  'damage',
]
const RELATION: Readonly<Record<string, Provenance>> = {
  me: 'happened_to_reporter',
  asked_to_report: 'told_by_person',
  saw: 'seen',
  heard: 'heard',
}

/**
 * The facts of one report at the level its reporter chose. An answer that repeats her red lines stays out.
 * @param account written by a moderator; it goes along only where she said yes to an account
 */
export function factsFrom(answers: Answers, account: string, now: Date): PackageFacts {
  const named = /^\d{4}-\d{2}/.exec(answers.whenDate)?.[0]
  const vehicle = VEHICLE.map((key) => [key, answers.vehicle[key] ?? ''] as const)
  const tellable = (text: string): boolean =>
    text !== '' && redLineWords(answers.neverPublish, text).length === 0
  return {
    categories: answers.categories,
    area: answers.area,
    month: named ?? (answers.whenPrecision === 'longer_ago' ? '' : monthOf(now)),
    time: answers.whenTime,
    vehicle: Object.fromEntries(vehicle.filter(([, value]) => tellable(value))),
    identifiers: answers.identifiers.filter((one) => tellable(one.value)),
    provenance: RELATION[answers.relation] ?? 'not_said',
    grade: '',
    account: answers.policeAccount === 'yes' ? account.trim() : '',
    questions: policeLevel(answers) === 3,
    conditions: [...conditions],
  }
}

/** Reads the facts of a package that was opened; what has another shape reads as not said. */
export function readFacts(given: Readonly<Record<string, unknown>>): PackageFacts {
  const provenance = text(given['provenance'])
  return {
    categories: texts(given['categories']),
    area: text(given['area']),
    month: text(given['month']),
    time: text(given['time']),
    vehicle: isRecord(given['vehicle']) ? group(given['vehicle']) : {},
    identifiers: groups(given['identifiers']).map((one) => ({
      kind: one['kind'] ?? '',
      platform: one['platform'] ?? '',
      value: one['value'] ?? '',
    })),
    provenance: Object.values(RELATION).find((one) => one === provenance) ?? 'not_said',
    grade: '',
    account: text(given['account']),
    questions: given['questions'] === true,
    conditions: conditions.filter((one) => texts(given['conditions']).includes(one)),
  }
}
