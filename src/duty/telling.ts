import { translate } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import type { DutyWay } from '../sealing/duty.ts'

export type Wording = 'look' | 'relief' | 'test'

/** What a message says: nothing of any report, the same whatever waits. A text message has no subject. */
export interface DutyMessage {
  readonly subject: string
  readonly lines: string[]
  readonly language: Language
  /** The same for each try of the same message: letters and digits. */
  readonly name: string
  /** Which of the sentences that it has a browser shows: nothing else of a message goes there. */
  readonly wording?: Wording
}

/** What became of a message: taken over, perhaps taken over, for nobody any more, refused for good, or to be tried again. */
export type Told = 'sent' | 'unsure' | 'gone' | 'refused' | 'later'

/** Sends one message by one way. A channel more is a kind of way more. */
export type Tell = (way: DutyWay, message: DutyMessage) => Promise<Told>

/** Whom a message is for, over which of her ways. */
export interface Addressee {
  readonly ways: readonly DutyWay[]
  readonly language: string
}

/** What telling somebody over all of her ways came to. */
export interface Outcome {
  /** The best that one of them came to. */
  readonly told: Exclude<Told, 'gone'>
  /** Her browser's push service knows it no more. */
  readonly isBrowserGone: boolean
  /** Whether to try again depends on push services alone, which are not ours. */
  readonly isBrowserSlow: boolean
}

/** Tells somebody over each of her ways. */
export async function tellAll(
  tell: Tell,
  { ways, language: wanted }: Addressee,
  { wording, name }: { wording: Wording; name: string },
): Promise<Outcome> {
  const language = isLanguage(wanted) ? wanted : 'en'
  const lines = [translate(language, `duty.mail.${wording}`)]
  if (wording !== 'test') lines.push(translate(language, 'duty.mail.always'))
  const subject = translate(language, wording === 'test' ? 'duty.mail.try' : 'duty.mail.subject')
  const message = { subject, lines, language, name, wording }
  const results = await Promise.all(
    ways.map(async (way) => ({ kind: way.kind, told: await told(tell, way, message) })),
  )
  const best = (['sent', 'unsure', 'later'] as const).find((one) =>
    results.some((result) => result.told === one),
  )
  const waiting = results.filter((result) => result.told === 'later')
  return {
    told: best ?? 'refused',
    isBrowserGone: results.some((one) => one.kind === 'push' && one.told === 'gone'),
    isBrowserSlow: best === 'later' && waiting.every(({ kind }) => kind === 'push'),
  }
}

/** A browser that is gone is asked once more: one wrong answer of a push service costs nobody her browser. */
async function told(tell: Tell, way: DutyWay, message: DutyMessage): Promise<Told> {
  const first = await tell(way, message)
  return way.kind === 'push' && first === 'gone' ? tell(way, message) : first
}
