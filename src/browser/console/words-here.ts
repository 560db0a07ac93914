import type * as whole from '../../i18n/catalogue.ts'
import type { Language } from '../../i18n/locale.ts'
import { speak } from '../../i18n/messages.ts'

/*
 * The catalogue as the console has it: the build puts this file in the place of src/i18n/catalogue.ts, which holds all words of
 * the service in all languages. Here are the words that were fetched so far.
 */

type Words = Record<string, string>

/** What was fetched, by language. Where a key is looked up, it is looked up in what is here. */
export const catalogue: Record<Language, Words> = { en: {}, ro: {} }

const voices = { en: speak<string>('en', {}), ro: speak<string>('ro', {}) }

/** Takes in a part of the words of one language. */
export function learn(language: Language, words: Words): void {
  Object.assign(catalogue[language], words)
  voices[language] = speak<string>(language, catalogue[language])
}

/** Says one message, as the whole catalogue does; a RangeError for one that is not here yet. */
export const translate: typeof whole.translate = (language, key, params) =>
  voices[language](key, params)
