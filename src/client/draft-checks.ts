import type { WarningDraft } from './draft.ts'

/** What a look at the draft found. Each must be mended before it can be proposed. */
export type Finding =
  | { code: 'red-line'; words: string[] }
  | { code: 'not-recognisable' }
  | { code: 'empty'; field: string }
  | { code: 'too-long'; field: string; over: number }

export const HEADLINE_LENGTH = 60
export const BODY_LENGTH = 900
const ADVICE_LENGTH = 400
const ATTRIBUTES_NEEDED = 3
/** From this length on, a word is taken for a stem. */
const STEM = 4
/** Finds words also in scripts that put no space between them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Words that carry no meaning of their own in a red line, in the languages of the service. */
const FILLERS = new Set(
  'a an and at by for from her his in is it me mine my no not of on or our that the their them they this to was we with you your al ale ca cu de din e este in la lui mea meu mei mele nu o pe pentru sa sau si un una unei unui'.split(
    ' ',
  ),
)

/** Looks the draft over: words she never wants published, enough to know him by, lengths. */
export function checkDraft(draft: WarningDraft, neverPublish: string): Finding[] {
  return [
    ...needed(draft),
    ...lengths(draft),
    ...recognisable(draft),
    ...redLines(draft, neverPublish),
  ]
}

/**
 * The words of her red lines that stand in `published`, as she wrote them. A longer word also counts with
 * an ending ("garaj" in "garajul"): better one hit too many than her street in a warning.
 */
export function redLineWords(neverPublish: string, published: string): string[] {
  const there = wordsOf(published).map(plain)
  const hits = wordsOf(neverPublish).filter((word) => {
    const key = plain(word)
    if (FILLERS.has(key)) return false
    return there.some((found) => found === key || (key.length >= STEM && found.startsWith(key)))
  })
  return [...new Set(hits)]
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

function recognisable(draft: WarningDraft): Finding[] {
  const attributes = [...Object.values(draft.person), ...Object.values(draft.vehicle)]
  const filled = attributes.filter((value) => value.trim() !== '').length
  if (draft.identifiers.length > 0 || filled >= ATTRIBUTES_NEEDED) return []
  return [{ code: 'not-recognisable' }]
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

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment)
}

/** Lower case, without marks above or below letters: "Mașină" and "masina" are one word to a reader. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
