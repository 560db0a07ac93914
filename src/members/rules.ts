import { isLanguage, type Language } from '../i18n/locale.ts'
import type { Digest, Discretion, QuietHours } from '../sealing/contact.ts'
import { kindsOfWork } from '../sealing/work.ts'
import { readHours } from './hours.ts'
import { one, several, type Posted } from './posted.ts'
import { readBrowser, type Browser } from './push-browser.ts'

/** What a member chooses to be told. */
export interface Choices {
  email: string | null
  /** A telephone number for text messages, with its country. */
  number: string | null
  areas: string[]
  /** Kinds of work that warnings may be for; none named means all. */
  work: string[]
  /** The lowest level she wants a message about. */
  fromLevel: MailLevel
  language: Language
  /** Further languages that she reads. */
  reads: Language[]
  /** Hours without messages; null for none. */
  quiet: QuietHours | null
  /** When all is told together; null for each at once. */
  digest: Digest | null
  discretion: Discretion
  /** How much a text message may say. */
  numberDiscretion: Discretion
  /** The browser that is to be told, the one the choices came from. */
  browser: Browser | null
}

/** Level 1 is never mailed to anybody. */
export const mailLevels = [2, 3, 4] as const
export type MailLevel = (typeof mailLevels)[number]

export const discretions = ['nudge', 'coarse', 'full'] as const

/** Which field a person should look at again. */
export const troubleNames = [
  ...(['areas', 'from_level', 'email', 'discretion', 'number', 'number_discretion'] as const),
  ...(['work', 'language', 'reads', 'quiet', 'digest', 'browser'] as const),
] as const
export type ChoiceTrouble = (typeof troubleNames)[number]

/**
 * An address that can stand in a mail header without harm: plain ASCII, no quotes, no brackets, no second `@`, no
 * control characters, at most 254 letters (RFC 5321 4.5.3.1).
 */
export function isAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@')
  return (
    more.length === 0 &&
    text.length <= 254 &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i.test(local) &&
    local.length <= 64 &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i.test(domain)
  )
}

/** A telephone number with its country, E.164: at most 15 digits, the first one not 0. */
export function isNumber(text: string): boolean {
  return /^\+[1-9]\d{7,14}$/.test(text)
}

/** A number as people write it: with spaces, dashes, brackets, and 00 for the plus sign. */
function plainNumber(text: string): string {
  return text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
}

/**
 * Reads the choices, or says which answers are not among those offered. Without an address or a number the areas may be
 * empty. A page without the fields for a number posts none.
 */
export function readChoices(
  posted: Posted,
  areaIds: readonly string[],
): { choices: Choices } | { troubles: ChoiceTrouble[] } {
  const email = one(posted['email']).trim()
  const number = plainNumber(one(posted['number']))
  const language = one(posted['language'])
  const browser = readBrowser(one(posted['browser']))
  const isTold = email + number !== '' || browser !== null
  const read = {
    areas: readAreas(several(posted['areas']), areaIds, isTold),
    from_level: mailLevels.find((level) => String(level) === one(posted['from_level'])),
    email: email === '' || isAddress(email) ? email : undefined,
    discretion: readDiscretion(posted['discretion']),
    number: readNumber(number),
    number_discretion: readDiscretion(posted['number_discretion'] ?? 'nudge'),
    work: readWork(several(posted['work'])),
    language: isLanguage(language) ? language : undefined,
    reads: readTongues(several(posted['reads'])),
    ...readHours(posted),
    browser,
  }
  if (!isComplete(read))
    return { troubles: troubleNames.filter((name) => read[name] === undefined) }
  const { from_level: fromLevel, number_discretion: numberDiscretion, ...rest } = read
  const { reads } = rest
  return {
    choices: {
      ...rest,
      email: email === '' ? null : email,
      number: number === '' ? null : number,
      ...{ fromLevel, numberDiscretion },
      reads: reads.filter((tongue) => tongue !== rest.language),
    },
  }
}

function readNumber(number: string): string | undefined {
  return number === '' || isNumber(number) ? number : undefined
}

function readDiscretion(answer: string | string[] | undefined): Discretion | undefined {
  return discretions.find((name) => name === one(answer))
}

type Complete<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function isComplete<T extends object>(read: T): read is T & Complete<T> {
  return Object.values(read).every((value) => value !== undefined)
}

function readAreas(
  chosen: readonly string[],
  areaIds: readonly string[],
  isNeeded: boolean,
): string[] | undefined {
  const isOffered = chosen.every((area) => areaIds.includes(area))
  return isOffered && (chosen.length > 0 || !isNeeded) ? unique(chosen) : undefined
}

/** All kinds of work are none named, so that a kind that is added later is told too. */
function readWork(chosen: readonly string[]): string[] | undefined {
  const kinds = kindsOfWork.filter((kind) => chosen.includes(kind))
  if (chosen.some((kind) => !kindsOfWork.some((one) => one === kind))) return undefined
  return kinds.length === kindsOfWork.length ? [] : kinds
}

function readTongues(chosen: string[]): Language[] | undefined {
  return chosen.every(isLanguage) ? chosen : undefined
}

/** The levels from the lowest she wants. */
export function levelsFrom(fromLevel: MailLevel): MailLevel[] {
  return mailLevels.filter((level) => level >= fromLevel)
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}
