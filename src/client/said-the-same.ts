import type { WarningDraft, WarningTexts } from './draft.ts'
import { factTongue, handMade, type Spoken } from './spoken-facts.ts'
import { firstLanguage } from './translations.ts'

/**
 * Languages of a draft that nobody has read against the first one since either changed. None where nobody was asked: a warning
 * that is out was read by those who signed it.
 */
export function unreadLanguages(draft: Spoken & Pick<WarningDraft, 'same'>): string[] {
  const { same } = draft
  if (same === undefined) return []
  return languagesToRead(draft).filter((language) => same[language] !== pairPrint(draft, language))
}

/**
 * Languages that somebody who knows both has to hold against the first one: all that have a text, and those that features of him
 * were put into by hand. What the word list says needs nobody.
 */
export function languagesToRead(draft: Spoken): string[] {
  const made = Object.keys(draft.facts ?? {}).filter((one) => handMade(draft, one).length > 0)
  const typed = made.length === 0 ? [] : [factTongue(draft)]
  const all = new Set([...Object.keys(draft.texts), ...made, ...typed])
  all.delete(firstLanguage(draft))
  return [...all]
}

/**
 * What stands for a text and the first one together, with the features that were put into either by hand, to see whether any has
 * changed; '' where there is nothing to be read.
 */
export function pairPrint(draft: Spoken, language: string): string {
  const { texts } = draft
  const first = firstLanguage(draft)
  const parts = [texts[first], texts[language]].flatMap((text) =>
    text === undefined ? [] : [joined(text)],
  )
  const features = [first, language].flatMap((one) => featuresIn(draft, one))
  return texts[language] === undefined && features.length === 0
    ? ''
    : fingerprint([...parts, ...features].join(''))
}

/**
 * Languages with a text and without an advice, while another one has an advice: who reads them gets that one, in a language
 * that may not be theirs.
 */
export function withoutAdvice({ texts }: Pick<WarningDraft, 'texts'>): string[] {
  const written = Object.entries(texts).filter(
    ([, { headline, body, advice }]) => headline + body + advice !== '',
  )
  const without = written.filter(([, { advice }]) => advice.trim() === '')
  return without.length === written.length ? [] : without.map(([language]) => language)
}

/** The same, as long as nobody has said that it is meant so. */
export function unevenLanguages(draft: Pick<WarningDraft, 'texts' | 'unadvised'>): string[] {
  return withoutAdvice(draft).filter((language) => draft.unadvised?.includes(language) !== true)
}

function joined({ headline, body, advice }: WarningTexts): string {
  return [headline, body, advice].map((text) => `${text.trim()}\u0000`).join('')
}

/** A feature that was put into a language by hand, beside what was typed. */
function featuresIn(draft: Spoken, language: string): string[] {
  return handMade(draft, language).map(({ id, text }) =>
    [language, id, text, draft.facts?.[language]?.[id]?.trim()]
      .map((one) => `${one}\u0000`)
      .join(''),
  )
}

/** FNV-1a in 32 bits: tells a changed text from an unchanged one among colleagues, and protects against nobody. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
