import { gsmText } from '../../i18n/gsm7.ts'
import { translate } from '../../i18n/catalogue.ts'
import type { Language } from '../../i18n/locale.ts'
import { inLanguage, ownWords } from '../../i18n/own-words.ts'
import type { Alert } from '../../sealing/alert.ts'

/** Who would read it, and how they know places. */
export interface Reader {
  language: Language
  areaName: (id: string) => string
}

/** One way in which a warning shows itself to whoever looks at a member's screen. */
export interface Shown {
  way: 'nudge' | 'coarse' | 'full'
  /** All that a locked screen shows of a mail. */
  subject: string
  lines: string[]
}

/**
 * The mails that a warning becomes, by how much a member wants to be told (protocol 11.3): word for word those that the
 * worker writes, without the link at their end.
 */
export function mailPreviews(alert: Alert, { language, areaName }: Reader): Shown[] {
  const subject = translate(language, 'mail.subject')
  const level = translate(language, `common.level.${alert.level}`)
  const areas = alert.areas.map(areaName).join(', ')
  const head = translate(language, 'mail.head', { level, areas })
  const safe = translate(language, 'mail.never_safe')
  return [
    { way: 'nudge', subject, lines: [translate(language, 'mail.nudge')] },
    { way: 'coarse', subject, lines: [head] },
    { way: 'full', subject, lines: [head, ...ownWords(alert, language), safe] },
  ]
}

/**
 * What a text message would say, in letters that every phone has: level and area, or with the headline. It names neither
 * the service nor him.
 */
export function smsTexts(alert: Alert, { language, areaName }: Reader): [string, string] {
  const level = translate(language, `common.level.${alert.level}`)
  const areas = alert.areas.map(areaName).join(', ')
  const head = gsmText(translate(language, 'mail.head', { level, areas }))
  const headline = gsmText(inLanguage(alert.headline, language))
  return [head, headline === '' ? head : `${head}. ${headline}`]
}
