import type { Signature } from '../sealing/directory.ts'
import type { Ticks } from './checklist.ts'
import type { WarningDraft } from './draft.ts'

/** Where the work on a report stands. */
export type CaseStatus = 'open' | 'proposed' | 'warned' | 'handed-over' | 'closed'

/** What moderators keep about one report; the queue shows its summary, since reports themselves stay shut. */
export interface CaseRecord {
  type: 'case'
  report: string
  /** 0 while nobody has judged the danger. */
  level: 0 | 1 | 2 | 3 | 4
  status: CaseStatus
  notes: string
  /** Area and categories as codes: what a row of the queue says in the reader's language. */
  area: string
  categories: string[]
}

/** A warning being written, and how far its checklist is. */
export interface DraftRecord {
  type: 'draft'
  report: string
  draft: WarningDraft
  ticks: Ticks
}

/** Something that waits for a second signature. */
export interface ProposalRecord {
  type: 'proposal'
  kind: 'alert' | 'package'
  /** Canonical JSON of the alert or package: exactly what was signed. */
  document: string
  signature: Signature
  by: string
  /** Reports it rests on, as oids. */
  reports: string[]
  ticks: Ticks
  note: string
  state: 'waiting' | 'approved' | 'sent-back'
  /** What the second person said when sending it back. */
  answer: string
}

/** Who decided what about a report, without any of its words. */
export interface DecisionRecord {
  type: 'decision'
  deed: 'warning' | 'hand-over' | 'recall' | 'holding' | 'sent-back' | 'closed'
  report: string
  /** Alert or package id. */
  about: string
  by: string
  month: string
}

export type VaultRecord = CaseRecord | DraftRecord | ProposalRecord | DecisionRecord
