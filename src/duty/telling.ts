import { translate } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import type { DutyWay } from '../sealing/duty.ts'

/** What a message says: nothing of any report, the same whatever waits. A text message has no subject. */
export interface DutyMessage {
  readonly subject: string
  readonly lines: string[]
  readonly language: Language
  /** The same for each try of the same message: letters and digits. */
  readonly name: string
}

/** What became of a message: taken over, perhaps taken over, refused for good, or to be tried again. */
export type Told = 'sent' | 'unsure' | 'refused' | 'later'

/** Sends one message by one way. A channel more is a kind of way more. */
export type Tell = (way: DutyWay, message: DutyMessage) => Promise<Told>

export type Wording = 'look' | 'relief' | 'test'

/** Whom a message is for, over which of her ways. */
export interface Addressee {
  readonly ways: readonly DutyWay[]
  readonly language: string
}

/** Tells somebody over each of her ways, and says the best that one of them came to. */
export async function tellAll(
  tell: Tell,
  { ways, language: wanted }: Addressee,
  { wording, name }: { wording: Wording; name: string },
): Promise<Told> {
  const language = isLanguage(wanted) ? wanted : 'en'
  const lines = [translate(language, `duty.mail.${wording}`)]
  if (wording !== 'test') lines.push(translate(language, 'duty.mail.always'))
  const subject = translate(language, wording === 'test' ? 'duty.mail.try' : 'duty.mail.subject')
  const results = await Promise.all(
    ways.map((way) => tell(way, { subject, lines, language, name })),
  )
  const best = (['sent', 'unsure', 'later'] as const).find((told) => results.includes(told))
  return best ?? 'refused'
}
