import { translate, type MessageKey } from '../../../i18n/catalogue.ts'
import { isLanguage, type Language } from '../../../i18n/locale.ts'
import type { MessageParams } from '../../../i18n/messages.ts'

/** Says one message in the language of this page. */
export type Say = (key: MessageKey, params?: MessageParams) => string

/** The language that the server wrote into the page. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

export function saying(language: Language): Say {
  return (key, params) => translate(language, key, params)
}
