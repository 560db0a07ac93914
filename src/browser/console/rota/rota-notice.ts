import { rotaNoticesEn } from '../../../i18n/en/rota-notices.ts'
import { isLanguage } from '../../../i18n/locale.ts'
import { rotaNoticesRo } from '../../../i18n/ro/rota-notices.ts'
import type { Notice } from '../../platform/notice.ts'

const words = { en: rotaNoticesEn, ro: rotaNoticesRo }
const wordings = ['look', 'relief', 'test'] as const

/**
 * Chooses by what came: a language and the name of a sentence. Nothing that came is shown, whoever sent it; what is not
 * understood is answered with the first sentence, because a browser wants to show something for every message.
 */
export function noticeOf(message: string): Notice {
  const [, tongue = '', name = ''] = /^([a-z]{2}) ([a-z]{1,10})$/.exec(message) ?? []
  const language = isLanguage(tongue) ? tongue : 'en'
  const wording = wordings.find((one) => one === name) ?? 'look'
  return { language, words: words[language][`rota.notice.${wording}`] }
}
