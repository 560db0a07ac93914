import { LIFE_DAYS } from '../sealing/alert.ts'
import type { KindOfWork } from '../sealing/work.ts'
import type { Answers } from './answers.ts'
import type { ShownPart } from '../sealing/alert-parts.ts'
import { maskIdentifier, maskPlate, siteOf } from './masking.ts'
import { draftWords } from './own-words.ts'

export type Level = 1 | 2 | 3 | 4
export type Confidence = (typeof confidences)[number]

/** How sure the warning is; words, never numbers. */
export const confidences = [
  'single_first_hand',
  'single_second_hand',
  'corroborated',
  'police_confirmed',
  'disputed',
] as const

/** The texts of a warning in one language. */
export interface WarningTexts {
  headline: string
  body: string
  advice: string
}

/** A warning as it is being written. Its fields are named after the alert's. */
export interface WarningDraft {
  level: Level
  confidence: Confidence
  categories: string[]
  area: string
  when: { month: string; part: string }
  nickname: string
  /** By language tag; there is at least one. */
  texts: Record<string, WarningTexts>
  person: Record<string, string>
  vehicle: Record<string, string>
  identifiers: ShownPart[]
  /** Last day on which it is shown, YYYY-MM-DD. */
  expires: string
  /** Why this level, in one sentence; stays with the moderators. */
  reason: string
  /** Areas whose members are told; the warning's own area where nothing was chosen. */
  audience?: string[]
  /** Kinds of work of those who are told; all of them where none was chosen. */
  work?: KindOfWork[]
  /**
   * By language, for every text but the first: the fingerprint of the two texts that somebody who knows both has read and
   * found the same (`pairPrint`). It no longer fits once one of them changes. Absent where one language is all there is.
   */
  same?: Record<string, string>
  /** Languages that have a text and no advice on purpose: who reads them gets the advice of another one. */
  unadvised?: string[]
  /** The language that features of him and his vehicle are typed in; the first text's where it is left out. */
  tongue?: string
  /**
   * By language and fact (`factId`): what is typed, in the languages that it was not typed in. '' where it goes out there as it was
   * typed; left out where nobody has looked.
   */
  facts?: Record<string, Record<string, string>>
  /**
   * By fact (`Founding.id`), for what no report says: where it is from, in one short line. Stays with the moderators.
   */
  from?: Record<string, string>
}

/** What he looked like, as far as a warning may say it. His name and his words are not among it. */
export const personKeys = [
  'age',
  'height',
  'build',
  'hair',
  'facial_hair',
  'glasses',
  'appearance',
  'marks',
  'accent',
] as const

export const vehicleKeys = ['type', 'colour', 'make', 'signs', 'damage'] as const

/** Categories that are a flag for safeguarding or have another route; a warning does not carry them. */
const NOT_IN_WARNINGS = new Set(['CO', 'CH', 'PO'])
const UNSAID = new Set(['', 'dont_know', 'rather_not_say', 'not_sure', 'none', 'unknown'])

/** The usual level of a category; what is not listed is 2. */
const USUAL: Readonly<Record<string, Level>> = {
  RA: 4, KI: 4, SA: 3, ST: 3, CV: 3, PA: 3, WE: 3, DR: 3, RO: 3, TR: 3, BL: 3, SK: 3,
  NP: 1, TW: 1, OT: 1,
} // prettier-ignore

interface Beginning {
  /** For the expiry. */
  today: Date
  nickname: string
  /** The moderator's. */
  language: string
  /** The month in which the report came, 'YYYY-MM'; this one where it is left out. */
  came?: string
}

/**
 * A draft with everything that the answers already say, and none of her words: headline and text are
 * written by a moderator. What she typed in another language is in it as far as the glossary has it.
 */
export function draftFrom(
  answers: Answers,
  { today, nickname, language, came = today.toISOString().slice(0, 7) }: Beginning,
): WarningDraft {
  const worded = draftWords(answers, language)
  const categories = answers.categories.filter((code) => !NOT_IN_WARNINGS.has(code))
  const level = usualLevel(categories)
  return {
    level,
    confidence:
      answers.relation === 'me' || answers.relation === 'saw'
        ? 'single_first_hand'
        : 'single_second_hand',
    categories,
    area: UNSAID.has(answers.area) ? '' : answers.area,
    when: { month: monthOfReport(answers, came), part: '' },
    nickname,
    texts: { [language]: { headline: '', body: '', advice: '' } },
    tongue: language,
    person: said(answers.persons[0] ?? {}, personKeys, worded),
    vehicle: said(answers.vehicle, vehicleKeys, worded),
    identifiers: maskedIdentifiers(answers),
    expires: expiry(level, today),
    reason: '',
  }
}

/** The last day of a warning of this level that goes out today. */
export function expiry(level: Level, today: Date): string {
  const end = new Date(today.getTime() + LIFE_DAYS[level] * 86_400_000)
  return end.toISOString().slice(0, 10)
}

/** The highest of the categories' usual levels. */
export function usualLevel(categories: readonly string[]): Level {
  const levels = categories.map((code) => USUAL[code] ?? 2)
  return levels.reduce<Level>((highest, level) => (level > highest ? level : highest), 1)
}

/** What may be shown of the plate and the identifiers of a report. */
export function maskedIdentifiers(answers: Answers): WarningDraft['identifiers'] {
  const plate = maskPlate(answers.vehicle['plate'] ?? '')
  const rows = answers.identifiers.map(({ kind, value, platform }): ShownPart => {
    const on = kind === 'username' ? siteOf(platform) : undefined
    return { kind, masked: maskIdentifier(kind, value), ...(on === undefined ? {} : { on }) }
  })
  return [{ kind: 'plate', masked: plate }, ...rows].filter((row) => row.masked !== '')
}

function said(
  answered: Readonly<Record<string, string>>,
  keys: readonly string[],
  worded: (key: string, text: string) => string,
): Record<string, string> {
  const pairs = keys
    .filter((key) => !UNSAID.has(answered[key] ?? ''))
    .map((key) => [key, worded(key, answered[key] ?? '')] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ''))
}

/** The month it happened, as near as she said; a report without a date counts for the month in which it came. */
function monthOfReport(answers: Answers, came: string): string {
  const named = /^\d{4}-\d{2}/.exec(answers.whenDate)?.[0]
  return named !== undefined && named <= came ? named : came
}
