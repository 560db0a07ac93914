import { readAlert, type Alert } from '../sealing/alert.ts'
import { base64url, fromBase64url, lp } from '../sealing/bytes.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import type { Ticks } from './checklist.ts'
import type { WarningDraft } from './draft.ts'
import { sentBack } from './proposals.ts'
import { findReport } from './queue.ts'
import type { Revision } from './revising.ts'
import { draftOf } from './written-on.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord, RevisionRecord } from './vault-record.ts'
import { asksForTicks } from './warning.ts'
import type { Workroom } from './workroom.ts'

/** A new version as it is being written. */
export interface RevisionDraft {
  draft: WarningDraft
  ticks: Ticks
}

/** What this person left of a revision, and what a colleague said to it. */
export interface LeftRevision {
  /** Null when nothing was begun since the last version. */
  kept: RevisionDraft | null
  /** It was written beside a report that was taken back since: nothing of it is shown any more. */
  isGone: boolean
  /** Why it was sent back, or ''. */
  answer: string
}

/** What this person has begun of a new version, as it was saved or, when it was proposed and came back, as it was proposed. */
export function leftOf(room: Workroom, revision: Revision): LeftRevision {
  const back = sentBackBeside(room, revision)
  const answer = back?.answer ?? ''
  const saved = room.vault.find('revision', idOf(room, revision))?.record
  if (saved === undefined || !isOf(saved, revision))
    return { kept: back === null ? null : proposedIn(back), isGone: false, answer }
  if (!beside(revision, saved.reports)) return { kept: null, isGone: true, answer: '' }
  const { draft, ticks } = saved
  return { kept: { draft, ticks }, isGone: false, answer }
}

/** What was proposed with one report more is taken up again with that report, and nowhere else. */
function sentBackBeside(room: Workroom, revision: Revision): ProposalRecord | null {
  const record = sentBackAs(room, revision.before, 'revise')?.record
  return record !== undefined && beside(revision, record.reports) ? record : null
}

/** Saves it, sealed: a reload, a lock or a lost connection loses nothing of it. It goes with the first report beside it. */
export async function saveRevision(
  room: Workroom,
  revision: Revision,
  begun: RevisionDraft,
): Promise<void> {
  await keepRevision(room, revisionNote(room, revision, begun))
}

/** What was begun of a new version, as the vault keeps it. */
export interface RevisionNote {
  /** Of the note. */
  id: string
  record: RevisionRecord
}

/** Throws `RefusalError('no_source')` where no report is beside it. */
export function revisionNote(
  room: Workroom,
  revision: Revision,
  { draft, ticks }: RevisionDraft,
): RevisionNote {
  const { before, sources } = revision
  const [first] = sources
  if (first === undefined) throw new RefusalError('no_source')
  const record: RevisionRecord = {
    ...{ type: 'revision', id: before.id, version: before.version, draft, ticks },
    ...{ reports: sources.map(({ oid }) => oid), by: room.desk.person.id, wt: first.withdrawTag },
  }
  return { id: idOf(room, revision), record }
}

/** Throws `RefusalError('gone')`: no note may come to be after its report was taken back. */
export async function keepRevision(room: Workroom, { id, record }: RevisionNote): Promise<void> {
  const [first = ''] = record.reports
  if (room.vault.find('revision', id) === undefined) await findReport(room, first)
  await room.vault.put(id, record)
}

/** What can be done with a warning that is out. */
export type RevisionDeed = 'revise' | 'dispute' | 'renew' | 'recall'

/** What this person wrote for colleagues when she proposed such a deed, and why it came back; null when none did. */
export function noteSentBack(
  room: Workroom,
  before: Alert,
  deed: RevisionDeed,
): { note: string; answer: string } | null {
  const back = sentBackAs(room, before, deed)
  return back === undefined ? null : { note: back.record.note, answer: back.record.answer }
}

function sentBackAs(
  room: Workroom,
  before: Alert,
  deed: RevisionDeed,
): Kept<ProposalRecord> | undefined {
  return sentBack(room).find(({ record }) => {
    if (record.kind !== 'alert') return false
    const alert = readAlert(JSON.parse(record.document))
    const isNext = alert.id === before.id && alert.version === before.version + 1
    return isNext && deedOf(alert, before) === deed
  })
}

function deedOf(alert: Alert, before: Alert): RevisionDeed {
  if (alert.kind === 'recall') return 'recall'
  if (asksForTicks(alert, before, [])) return 'revise'
  return alert.confidence === before.confidence ? 'renew' : 'dispute'
}

function proposedIn({ document, note, ticks, from = {} }: ProposalRecord): RevisionDraft {
  return { draft: { ...draftOf(readAlert(JSON.parse(document))), reason: note, from }, ticks }
}

function isOf(saved: RevisionRecord, { before }: Revision): boolean {
  return saved.id === before.id && saved.version === before.version
}

/** Whether every report it was written beside is still there. */
function beside({ sources }: Revision, reports: readonly string[]): boolean {
  return reports.every((oid) => sources.some((source) => source.oid === oid))
}

/** Each person writes on her own, and a report that is added is another writing than a change of the text. */
function idOf({ desk, ring }: Workroom, { sources, added }: Revision): string {
  const [first] = sources
  const held = first === undefined ? undefined : ring.get(first.epoch)
  if (first === undefined || held === undefined) throw new OpenError()
  const kind = added === null ? 'rw1/vault/revision' : 'rw1/vault/adding'
  const info = lp(fromBase64url(first.oid, 16), fromBase64url(desk.person.id, 16))
  return base64url(KDF(desk.s, held.keys.indexKey, kind, { info, length: 16 }))
}
