import { statesItsFacts } from './alert-facts.ts'
import { alertNews, type AlertNews } from './alert-news.ts'
import { warningSites, type ShownPart, type WarningSite } from './alert-parts.ts'
import {
  byLanguage,
  byTongue,
  day,
  dictionary,
  hexadecimal,
  integer,
  list,
  month,
} from './shape.ts'
import { object, oneOf, refusedShape, text, token, withOptional, type Reader } from './shape.ts'
import { kindsOfWork, type KindOfWork } from './work.ts'

/**
 * A warning. What is signed is its canonical JSON, whole. Texts are by language; `person` and `vehicle`
 * have keys of the form; identifiers show only their masked part.
 */
export interface Alert {
  v: 1
  /** 16 bytes, hexadecimal. */
  id: string
  /** 1, and one more for each correction. */
  version: number
  kind: 'full' | 'holding' | 'update' | 'recall'
  level: 1 | 2 | 3 | 4
  confidence:
    'single_first_hand' | 'single_second_hand' | 'corroborated' | 'police_confirmed' | 'disputed'
  categories: string[]
  areas: string[]
  /** `part` is a part of the month or the day, '' when nobody knows. */
  when: { month: string; part: string }
  nickname: string
  headline: Record<string, string>
  body: Record<string, string>
  person: Record<string, string>
  vehicle: Record<string, string>
  identifiers: ShownPart[]
  advice: Record<string, string>
  /** Last day on which it is shown, 'YYYY-MM-DD'. */
  expires: string
  /** Withdrawal tags of its supporters, hexadecimal, always eight: random ones fill the list. */
  wt: string[]
  /** Whose members are told: those of these areas, and of these only who do such work; no kind named is all of them. */
  audience: { areas: string[]; work: KindOfWork[] }
  issued_month: string
  /** What is new in it, for whoever had the version before; left out of a first version. */
  news?: AlertNews[]
  /**
   * What was typed in `person` and `vehicle`, by language and fact ('person.build'), the language it was typed in among them. Who
   * reads none of these reads it as it was typed; an answer of the form is no such fact.
   */
  facts?: Record<string, Record<string, string>>
}

/** How many tags `wt` always has. */
export const ALERT_TAGS = 8

/** Reads a warning from outside. Throws `RefusalError('shape')`, also for words of a fact that it does not state. */
export const readAlert: Reader<Alert> = (value) => {
  const alert = readFields(value)
  if (!statesItsFacts(alert)) throw refusedShape()
  return alert
}

type Optional = Required<Pick<Alert, 'news' | 'facts'>>

const readFields: Reader<Alert> = withOptional<Omit<Alert, keyof Optional>, Optional>(
  {
    v: oneOf(1),
    id: hexadecimal(16),
    version: integer(1, 1000),
    kind: oneOf('full', 'holding', 'update', 'recall'),
    level: oneOf(1, 2, 3, 4),
    confidence: oneOf(
      'single_first_hand',
      'single_second_hand',
      'corroborated',
      'police_confirmed',
      'disputed',
    ),
    categories: list(token, 30),
    areas: list(token, 200),
    when: object({ month, part: text(40) }),
    nickname: text(60),
    headline: byLanguage(300),
    body: byLanguage(4000),
    person: dictionary(text(300), 20),
    vehicle: dictionary(text(300), 20),
    identifiers: list(
      withOptional<Omit<ShownPart, 'on'>, { on: WarningSite }>(
        { kind: token, masked: text(40) },
        { on: oneOf(...warningSites) },
      ),
      20,
    ),
    advice: byLanguage(2000),
    expires: day,
    wt: list(hexadecimal(32), ALERT_TAGS, ALERT_TAGS),
    audience: object({
      areas: list(token, 200),
      work: list(oneOf(...kindsOfWork), kindsOfWork.length),
    }),
    issued_month: month,
  },
  {
    news: list(oneOf(...alertNews), alertNews.length),
    facts: byTongue(dictionary(text(300), 40)),
  },
)
