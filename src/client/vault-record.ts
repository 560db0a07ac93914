import type { Signature } from '../sealing/directory.ts'
import type { ReplyKind } from '../sealing/reply.ts'
import type { Ticks } from './checklist.ts'
import type { WarningDraft } from './draft.ts'
import type { Facts } from './matching/facts-record.ts'
import type { PatternRecord } from './matching/pattern-record.ts'
import type { Verdict } from './matching/verdict.ts'

/** Where the work on a report stands. */
export type CaseStatus = 'open' | 'proposed' | 'warned' | 'handed-over' | 'closed'

/** What every note about a report carries. */
export interface AboutReport {
  /**
   * The report's own withdrawal tag, base64url: when its writer takes the report back, the guard forgets the key of this
   * note with it. Null where the note is about no report.
   */
  wt: string | null
}

/** One of our answers to a reporter, as colleagues see it. */
export interface SaidAnswer {
  /** Which of her answers it is, from 0: each number is used once. */
  n: number
  kind: ReplyKind
  /** 'YYYY-MM'. */
  month: string
  /** What was written, by language; emptied in the oldest when the record is full. */
  text: Record<string, string>
  /** For a draft: everything of the warning that she was shown, as one text to hold a later warning against. */
  shown: string | null
  /** Her messages, as oids, that we had when it was given and no answer before had known. */
  known: string[]
  /** For news of a hand-over: which, so that it is told once. */
  about: string
  by: string
  /** It has a number from the moment it is written, and is out once the server has it. */
  state: 'sending' | 'sent'
}

/** What moderators keep about one report; the queue shows its summary, since reports themselves stay shut. */
export interface CaseRecord extends AboutReport {
  type: 'case'
  report: string
  /** 0 while nobody has judged the danger. */
  level: 0 | 1 | 2 | 3 | 4
  status: CaseStatus
  notes: string
  /** Area and categories as codes: what a row of the queue says in the reader's language. */
  area: string
  categories: string[]
  /** She answered that somebody is under 18 or not free, whatever she ticked besides; left out where she did not. */
  protect?: true
  /** By what her messages are known: who wrote the report signs them. Null for somebody who wanted no code. */
  mailbox: { rid: string; sigPk: string } | null
  /** The week in which the report came, 'YYYY-Www'; '' where it is not known. */
  week: string
  said: SaidAnswer[]
  /** By what a copy of its words is known again (`lookalike.ts`); not in cases that are older than this. */
  sketch?: string
  /** What it says of the man, so that reports can be compared unopened; not in cases that are older than this. */
  facts?: Facts
  /** What was thought of it and another, side by side. */
  verdicts?: Verdict[]
  /**
   * The warnings that were released with it behind them, by id. It stands here too, because the note of what was proposed
   * goes with the first of several reports.
   */
  warnings?: string[]
}

/** A message of somebody who came back, once it has been opened: it belongs to the report with the same `rid`. */
export interface FollowUpRecord extends AboutReport {
  type: 'follow-up'
  /** Its own oid; for the server it is a report like any other. */
  report: string
  epoch: string
  week: string
  rid: string
  /**
   * 'loose' while its report is not known, 'joined' once the report's own code was seen to have signed it, 'foreign'
   * when another one did.
   */
  state: 'loose' | 'joined' | 'foreign' | 'closed'
}

/** A warning being written, and how far its checklist is. */
export interface DraftRecord extends AboutReport {
  type: 'draft'
  report: string
  draft: WarningDraft
  ticks: Ticks
}

/** A new version of a warning as one person is writing it, and how far its checklist is. */
export interface RevisionRecord extends AboutReport {
  type: 'revision'
  /** Of the warning. */
  id: string
  /** The version that it was begun from. */
  version: number
  /** The reports beside which it was written, as oids. */
  reports: string[]
  by: string
  draft: WarningDraft
  ticks: Ticks
}

/** Something that waits for a second signature. */
export interface ProposalRecord extends AboutReport {
  type: 'proposal'
  kind: 'alert' | 'package'
  /** Canonical JSON of the alert or package: exactly what was signed. */
  document: string
  /** Of who proposed it. */
  signature: Signature
  /** Of those who approved it while one more was needed. */
  cosigned: Signature[]
  by: string
  /** Reports it rests on, as oids. */
  reports: string[]
  /** How many more stand behind it, whose reports have run out; left out where there is none. */
  unseen?: number
  ticks: Ticks
  note: string
  /** Where that is from which no report says, by fact; left out where every fact stands in one. */
  from?: Record<string, string>
  /** 'closed' when its writer took it back, or put away what came back. */
  state: 'waiting' | 'approved' | 'sent-back' | 'closed'
  /** What the second person said when sending it back. */
  answer: string
}

/** Who decided what about a report, without any of its words. */
export interface DecisionRecord extends AboutReport {
  type: 'decision'
  deed:
    'warning' | 'update' | 'hand-over' | 'recall' | 'holding' | 'sent-back' | 'closed' | 'passed-on'
  report: string
  /** Alert or package id. */
  about: string
  by: string
  month: string
}

/** Who has which report of one month in hand. */
export interface ClaimsRecord extends AboutReport {
  type: 'claims'
  /** Account ids by the reports' oids. */
  of: Record<string, string>
  wt: null
}

/** Reports that somebody has put aside as junk. For seven days it can be undone; then a second person may have them shredded. */
export interface DiscardRecord extends AboutReport {
  type: 'discard'
  reports: { oid: string; epoch: string }[]
  /** Ids of the notes about them, which go with them. */
  notes: string[]
  by: string
  /** 'YYYY-MM-DD', from which the seven days count. */
  day: string
  /** 16 bytes in base64url, and what the first person signed: the order to shred. */
  nonce: string
  signature: Signature
  state: 'aside' | 'undone' | 'shredded'
  wt: null
}

/** What one moderator likes to have at hand. */
export interface ProfileRecord extends AboutReport {
  type: 'profile'
  by: string
  views: { name: string; filter: Record<string, string> }[]
  /** Whether single keys command the queue. */
  keys: boolean
  wt: null
}

export type VaultRecord =
  | CaseRecord
  | DraftRecord
  | ProposalRecord
  | DecisionRecord
  | FollowUpRecord
  | ClaimsRecord
  | DiscardRecord
  | ProfileRecord
  | PatternRecord
  | RevisionRecord
