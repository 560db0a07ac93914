import { translate } from '../../../i18n/catalogue.ts'
import { smsParts, type SmsParts } from '../../../i18n/gsm7.ts'
import type { Language } from '../../../i18n/locale.ts'
import { smsText } from '../../../i18n/sms-text.ts'
import { warningText } from '../../../i18n/warning-text.ts'
import type { Alert } from '../../../sealing/alert.ts'

/** Who would read it, and how they know places. */
export interface Reader {
  language: Language
  areaName: (id: string) => string
  /** In a training instance every message begins with saying so. */
  isExercise: boolean
}

/** How much a member wants to be told. */
export const ways = ['nudge', 'coarse', 'full'] as const

/** One way in which a warning shows itself to whoever looks at a member's screen. */
export interface Shown {
  way: (typeof ways)[number]
  /** All that a locked screen shows of a mail. */
  subject: string
  lines: string[]
  /** What of it a text message gives up first. */
  spare?: readonly string[]
}

/** A text message to the letter, and what it costs. */
export interface ShownText {
  way: Shown['way']
  text: string
  parts: SmsParts
}

/**
 * The mails that a warning becomes, by how much a member wants to be told (protocol 11.3): made by the function that makes
 * those the worker sends, without the link at their end.
 */
export function mailPreviews(alert: Alert, { language, areaName, isExercise }: Reader): Shown[] {
  const mark = isExercise ? [translate(language, 'common.exercise')] : []
  return ways.map((way) => {
    const text = warningText(alert, { language, areaName, discretion: way })
    return { ...text, way, lines: [...mark, ...text.lines] }
  })
}

/** The text messages, letter by letter as the gateway gets them. */
export function smsPreviews(alert: Alert, reader: Reader): ShownText[] {
  return mailPreviews(alert, reader).map(({ way, lines, spare }) => {
    const text = smsText(lines, spare)
    return { way, text, parts: smsParts(text) }
  })
}
