import { translate } from './catalogue.ts'
import { dateLocale } from './dates.ts'
import type { Language } from './locale.ts'

/** A text by the languages that it was written in. */
export type Spoken = Readonly<Record<string, string>>

/**
 * Which of the languages that something was written in a reader of `language` gets: hers, else another one that she reads,
 * else English, else any.
 */
export function tongueOf(
  written: readonly string[],
  language: string,
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

/** What a warning says in words of its own, as one reader gets them; empty where it has none. */
export interface OwnWords {
  /** Says which language they are in, where she does not read it. */
  readonly onlyIn: string
  readonly headline: string
  readonly body: string
  readonly advice: string
}

/** What a language is called in another one. */
export function tongueName(tongue: string, language: Language): string {
  return new Intl.DisplayNames(dateLocale(language), { type: 'language' }).of(tongue) ?? tongue
}

/** The words of a warning for a reader of `language`, who reads others too. */
export function ownWords(
  { headline, body, advice }: Readonly<Record<'headline' | 'body' | 'advice', Spoken>>,
  language: Language,
  reads: readonly string[] = [],
): OwnWords {
  const said = (texts: Spoken): string => inLanguage(texts, language, reads)
  const written = Object.keys(Object.keys(body).length > 0 ? body : headline)
  const tongue = tongueOf(written, language, reads)
  const isHers = tongue === '' || [language, ...reads].includes(tongue)
  return {
    onlyIn: isHers
      ? ''
      : translate(language, 'members.warnings.only_in', { tongue: tongueName(tongue, language) }),
    headline: said(headline),
    body: said(body),
    advice: said(advice),
  }
}
