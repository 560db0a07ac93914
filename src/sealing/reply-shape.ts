import {
  byLanguage,
  dictionary,
  encoded,
  integer,
  month,
  nullable,
  object,
  oneOf,
  text,
} from './shape.ts'

/** What an answer is about. The page has a heading for each. */
export const replyKinds = [
  'received',
  'question',
  'police_question',
  'draft',
  'warning_sent',
  'handed_over',
  'officer_read',
  'outcome',
  'closed',
  'note',
] as const

export type ReplyKind = (typeof replyKinds)[number]

/** A warning as its writer is shown it before it may go out; texts by language. */
export interface DraftShown {
  nickname: string
  level: number
  headline: Record<string, string>
  body: Record<string, string>
  advice: Record<string, string>
}

/** One answer of the team to a reporter. */
export interface Reply {
  v: 1
  kind: ReplyKind
  /** 'YYYY-MM'; nothing finer is ever said. */
  month: string
  /** What the moderator wrote, by language; may be empty where the kind says it all. */
  text: Record<string, string>
  /** For 'draft': what would be sent. */
  alert: DraftShown | null
  /** Her choices as the team knows them now (names and values of the report's consent); null where nothing is said. */
  consents: Record<string, string> | null
  /** Which of her answers this is, from 0. */
  n: number
}

const draftShown = object<DraftShown>({
  nickname: text(80),
  level: integer(1, 4),
  headline: byLanguage(200),
  body: byLanguage(2000),
  advice: byLanguage(1000),
})

/** Throws `RefusalError('shape')`. */
export const readReply = object<Reply>({
  v: oneOf(1),
  kind: oneOf(...replyKinds),
  month,
  text: byLanguage(4000),
  alert: nullable(draftShown),
  consents: nullable(dictionary(text(40), 12)),
  n: integer(0, 63),
})

/** An answer with the month of the key that signed it. Throws `RefusalError('shape')`. */
export const readSignedReply = object<{ reply: Reply; epoch: string; sig: string }>({
  reply: readReply,
  epoch: month,
  sig: encoded(64),
})
