import type { WarningDraft } from './draft.ts'
import { contentWords, isSameWord } from './redaction/content-words.ts'
import { unreadLanguages } from './translations.ts'

/** What a look at the draft found. Each must be mended before it can be proposed. */
export type Finding =
  | { code: 'red-line'; words: string[] }
  | { code: 'not-recognisable' }
  | { code: 'empty'; field: string }
  | { code: 'too-long'; field: string; over: number }
  | { code: 'unread'; language: string }

export const HEADLINE_LENGTH = 60
export const BODY_LENGTH = 900
const ADVICE_LENGTH = 400
/** Two things to see, or two of his car: below that nobody could tell him from others. */
const NEEDED = 2

/** Looks the draft over: words she never wants published, enough to know him by, lengths, translations that nobody read. */
export function checkDraft(draft: WarningDraft, neverPublish: string): Finding[] {
  return [
    ...needed(draft),
    ...lengths(draft),
    ...recognisable(draft),
    ...redLines(draft, neverPublish),
    ...unreadLanguages(draft).map((language): Finding => ({ code: 'unread', language })),
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
  return [...texts, ...facts].join('\n')
}

function redLines(draft: WarningDraft, neverPublish: string): Finding[] {
  const words = redLineWords(neverPublish, publishedText(draft))
  return words.length === 0 ? [] : [{ code: 'red-line', words }]
}

/**
 * The floor of recognisability (checklist, item 20): an identifier, two things to see of him, or two of his vehicle.
 * With less, everybody of that age is suspected and he is not known.
 */
function recognisable({ person, vehicle, identifiers }: WarningDraft): Finding[] {
  const said = (values: Record<string, string>): number =>
    Object.values(values).filter((value) => value.trim() !== '').length
  const isKnown = identifiers.length > 0 || said(person) >= NEEDED || said(vehicle) >= NEEDED
  return isKnown || said(person) + said(vehicle) > NEEDED ? [] : [{ code: 'not-recognisable' }]
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
