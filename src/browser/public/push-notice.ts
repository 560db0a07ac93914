import { pushNoticesEn } from '../../i18n/en/push-notices.ts'
import { isLanguage, type Language } from '../../i18n/locale.ts'
import { pushNoticesRo } from '../../i18n/ro/push-notices.ts'
import type { Notice } from '../platform/notice.ts'

const words = { en: pushNoticesEn, ro: pushNoticesRo }
const keys = ['push.notice.1', 'push.notice.2', 'push.notice.3', 'push.notice.4'] as const

/** All that it may show to who reads this language. */
export function everyNotice(language: Language): string[] {
  return keys.map((key) => words[language][key])
}

/**
 * Chooses by what came: a language and a number. Nothing that came is shown, whoever sent it; what is not understood is
 * answered with the first sentence, because a browser wants to show something for every message.
 */
export function noticeOf(message: string): Notice {
  const [, tongue = '', number = '0'] = /^([a-z]{2}) (\d{1,3})$/.exec(message) ?? []
  const language = isLanguage(tongue) ? tongue : 'en'
  const key = keys[Number(number) % keys.length] ?? keys[0]
  return { language, words: words[language][key] }
}
