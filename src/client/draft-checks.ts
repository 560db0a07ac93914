import { RefusalError } from '../sealing/errors.ts'
import type { WarningDraft } from './draft.ts'
import { contentWords, isSameWord } from './redaction/content-words.ts'
import { foundingsOf, unexplained } from './redaction/founding.ts'
import { groundOf } from './redaction/grounds.ts'
import type { Founding } from './redaction/stated-fact.ts'
import type { OpenedReport } from './reports.ts'
import { unevenLanguages, unreadLanguages } from './said-the-same.ts'
import { firstLanguage } from './translations.ts'

/** What a look at the draft found. Each must be mended before it can be proposed. */
export type Finding =
  | { code: 'red-line'; words: string[] }
  | { code: 'not-recognisable' }
  | { code: 'empty'; field: string }
  | { code: 'too-long'; field: string; over: number }
  | { code: 'unread'; language: string }
  | { code: 'uneven'; language: string }
  | { code: 'unfounded'; fact: Founding }

export const HEADLINE_LENGTH = 60
export const BODY_LENGTH = 900
const ADVICE_LENGTH = 400
/** Things to see of him or of his car: below that nobody could tell him from others. */
const NEEDED = 3
/** The same for level 1, which stands in the list and goes to nobody's phone. */
const NEEDED_IN_THE_LIST = 2

type Source = Pick<OpenedReport, 'form' | 'messages' | 'answers' | 'epoch' | 'week'>

/** Looks a draft over, held against every report that it rests on. */
export function checkAgainst(draft: WarningDraft, reports: readonly Source[]): Finding[] {
  const redLines = reports.map(({ answers }) => answers.neverPublish).join('\n')
  return checkDraft(draft, redLines, foundingsOf(draft, reports.map(groundOf)))
}

/**
 * Throws `RefusalError` when a look at the draft says stop: 'unfounded' when all that stands against it are facts that no report
 * says and nobody has written where they are from, else 'draft'.
 */
export function expectSoundDraft(draft: WarningDraft, reports: readonly Source[]): void {
  const found = checkAgainst(draft, reports)
  if (found.length === 0) return
  throw new RefusalError(found.every(({ code }) => code === 'unfounded') ? 'unfounded' : 'draft')
}

/**
 * Looks the draft over: words she never wants published, enough to know him by, lengths, translations that nobody read, an advice
 * in one language alone, and facts that no report says and nobody has written where they are from.
 */
export function checkDraft(
  draft: WarningDraft,
  neverPublish: string,
  foundings: readonly Founding[] = [],
): Finding[] {
  const unsaid = unexplained(foundings, draft.from)
  return [
    ...needed(draft),
    ...lengths(draft),
    ...recognisable(draft, unsaid),
    ...unsaid.map((fact): Finding => ({ code: 'unfounded', fact })),
    ...redLines(draft, neverPublish),
    ...languages(draft),
  ]
}

/** What is to be settled between the languages. Where an advice is missing, that comes first: nobody is asked about the rest yet. */
function languages(draft: WarningDraft): Finding[] {
  const uneven = unevenLanguages(draft)
  const asked = (language: string): boolean =>
    ![firstLanguage(draft), language].some((one) => uneven.includes(one))
  return [
    ...uneven.map((language): Finding => ({ code: 'uneven', language })),
    ...unreadLanguages(draft)
      .filter(asked)
      .map((language): Finding => ({ code: 'unread', language })),
  ]
}

/**
 * The words of her red lines that stand in `published`, as she wrote them. A longer word also counts with
 * an ending ("garaj" in "garajul"): better one hit too many than her street in a warning.
 */
export function redLineWords(neverPublish: string, published: string): string[] {
  const there = contentWords(published).map(({ plain }) => plain)
  const hits = contentWords(neverPublish).filter(({ plain }) =>
    there.some((found) => isSameWord(plain, found)),
  )
  return [...new Set(hits.map(({ word }) => word))]
}

/** Every text of the draft that somebody outside could read, as one text. */
export function publishedText(draft: WarningDraft): string {
  const texts = Object.values(draft.texts).flatMap((text) => [
    text.headline,
    text.body,
    text.advice,
  ])
  const facts = [...Object.values(draft.person), ...Object.values(draft.vehicle)]
  const spoken = Object.values(draft.facts ?? {}).flatMap((said) => Object.values(said))
  return [...texts, ...facts, ...spoken].join('\n')
}

function redLines(draft: WarningDraft, neverPublish: string): Finding[] {
  const words = redLineWords(neverPublish, publishedText(draft))
  return words.length === 0 ? [] : [{ code: 'red-line', words }]
}

/**
 * The floor of recognisability (checklist, item 20): an identifier, or three things to see of him and his vehicle; two are
 * enough for level 1, which goes to nobody's phone. With less, everybody of that age is suspected and he is not known. What
 * nobody can say where it is from is not counted: by an invented thing he is not known either.
 */
function recognisable(draft: WarningDraft, unsaid: readonly Founding[]): Finding[] {
  const without = new Set(unsaid.map(({ id }) => id))
  const said = (group: 'person' | 'vehicle'): number =>
    Object.entries(draft[group]).filter(
      ([key, value]) => value.trim() !== '' && !without.has(`${group}.${key}`),
    ).length
  const hasNumber = draft.identifiers.some(
    ({ kind, masked }) => !without.has(`identifier.${kind}.${masked}`),
  )
  const needed = draft.level === 1 ? NEEDED_IN_THE_LIST : NEEDED
  const isKnown = hasNumber || said('person') + said('vehicle') >= needed
  return isKnown ? [] : [{ code: 'not-recognisable' }]
}

function needed(draft: WarningDraft): Finding[] {
  const fields = { area: draft.area, reason: draft.reason }
  const empty = Object.entries(fields).filter(([, value]) => value.trim() === '')
  return empty.map(([field]) => ({ code: 'empty', field }))
}

function lengths(draft: WarningDraft): Finding[] {
  return Object.entries(draft.texts).flatMap(([language, text]) => [
    ...limited(`headline.${language}`, text.headline, HEADLINE_LENGTH),
    ...limited(`body.${language}`, text.body, BODY_LENGTH),
    ...limited(`advice.${language}`, text.advice, ADVICE_LENGTH).filter(
      (finding) => finding.code !== 'empty',
    ),
  ])
}

function limited(field: string, value: string, limit: number): Finding[] {
  if (value.trim() === '') return [{ code: 'empty', field }]
  const over = Array.from(value).length - limit
  return over > 0 ? [{ code: 'too-long', field, over }] : []
}
