import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'

/** A text by the languages that it was written in. */
export type Spoken = Readonly<Record<string, string>>

/** Which of the languages that something was written in a reader of `language` gets: hers, else English, else any. */
export function tongueOf(written: readonly string[], language: Language): string {
  return [language, 'en'].find((wanted) => written.includes(wanted)) ?? written[0] ?? ''
}

/** A text in her language, in English when there is none, or in whatever it was written in. */
export function inLanguage(texts: Spoken, language: Language): string {
  return texts[tongueOf(Object.keys(texts), language)] ?? ''
}

/** What a warning says in words of its own. */
interface OwnWords {
  readonly nickname: string
  readonly headline: Spoken
  readonly body: Spoken
  readonly advice: Spoken
  readonly identifiers: readonly { readonly masked: string }[]
}

/** The words of a warning as a full mail has them, a paragraph each; the console shows the same before it is sent. */
export function ownWords(warning: OwnWords, language: Language): string[] {
  const masked = warning.identifiers.map((one) => one.masked).join(', ')
  const lines = [
    warning.nickname,
    inLanguage(warning.headline, language),
    inLanguage(warning.body, language),
    masked === '' ? '' : translate(language, 'mail.numbers', { numbers: masked }),
    inLanguage(warning.advice, language),
  ]
  return lines.filter((line) => line !== '')
}
