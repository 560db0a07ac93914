import type { ShownPart } from '../sealing/alert-parts.ts'
import { translate } from './catalogue.ts'
import { dateLocale } from './dates.ts'
import type { Language } from './locale.ts'
import { partsWords } from './part-words.ts'

/** A text by the languages that it was written in. */
export type Spoken = Readonly<Record<string, string>>

/**
 * Which of the languages that something was written in a reader of `language` gets: hers, else another one that she reads,
 * else English, else any.
 */
export function tongueOf(
  written: readonly string[],
  language: Language,
  reads: readonly string[] = [],
): string {
  const wanted = [language, ...reads, 'en']
  return wanted.find((one) => written.includes(one)) ?? written[0] ?? ''
}

/** A text in her language, in another one that she reads, in English, or in whatever it was written in. */
export function inLanguage(
  texts: Spoken,
  language: Language,
  reads: readonly string[] = [],
): string {
  return texts[tongueOf(Object.keys(texts), language, reads)] ?? ''
}

/** What a warning says in words of its own. */
interface OwnWords {
  readonly nickname: string
  readonly headline: Spoken
  readonly body: Spoken
  readonly advice: Spoken
  readonly identifiers: readonly ShownPart[]
}

/** What a language is called in another one. */
export function tongueName(tongue: string, language: Language): string {
  return new Intl.DisplayNames(dateLocale(language), { type: 'language' }).of(tongue) ?? tongue
}

/**
 * The words of a warning as a full mail has them, a paragraph each; the console shows the same before it is sent. Where they
 * are in a language that she does not read, they say so.
 */
export function ownWords(
  warning: OwnWords,
  language: Language,
  reads: readonly string[] = [],
): string[] {
  const parts = partsWords(warning.identifiers, language)
  const said = (texts: Spoken): string => inLanguage(texts, language, reads)
  const lines = [
    warning.nickname,
    onlyIn(warning, language, reads),
    said(warning.headline),
    said(warning.body),
    parts === '' ? '' : translate(language, 'mail.parts', { parts }),
    said(warning.advice),
  ]
  return lines.filter((line) => line !== '')
}

function onlyIn(
  { headline, body }: OwnWords,
  language: Language,
  reads: readonly string[],
): string {
  const written = Object.keys(Object.keys(body).length > 0 ? body : headline)
  const tongue = tongueOf(written, language, reads)
  if (tongue === '' || [language, ...reads].includes(tongue)) return ''
  return translate(language, 'members.warnings.only_in', { tongue: tongueName(tongue, language) })
}
