import type { Answers } from './answers.ts'
import { usualLevel } from './draft.ts'
import { monthOf } from './months.ts'
import type { OpenedReport } from './reports.ts'
import { recordIdOf, type Kept } from './vault.ts'
import type { CaseRecord, DecisionRecord, DraftRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'
import { base64url } from '../sealing/bytes.ts'

type At = Pick<OpenedReport, 'oid' | 'epoch'>

/** The case of a report, made when it is first opened: what colleagues see of it in their queue. */
export async function caseOf(room: Workroom, report: OpenedReport): Promise<CaseRecord> {
  const kept = findCase(room, report.oid)
  if (kept !== undefined) return kept.record
  const record = firstCase(report.oid, report.answers)
  await room.vault.put(idOf(room, 'case', report), record)
  return record
}

/** Changes a case. Throws `ApiRefusal('stale')` when a colleague changed it meanwhile. */
export async function updateCase(
  room: Workroom,
  report: At,
  change: Partial<Pick<CaseRecord, 'level' | 'status' | 'notes'>>,
): Promise<CaseRecord | null> {
  const kept = findCase(room, report.oid)
  if (kept === undefined) return null
  const record = { ...kept.record, ...change }
  await room.vault.put(kept.id, record)
  return record
}

/** Ends the work on a report without a warning: it leaves the queue, and nothing of it goes anywhere. */
export async function closeCase(room: Workroom, report: At): Promise<void> {
  await updateCase(room, report, { status: 'closed' })
  await recordDecision(room, { deed: 'closed', report: report.oid, about: '' })
}

/** The draft that was saved for a report, if there is one. */
export function findDraft(room: Workroom, report: At): DraftRecord | null {
  const id = idOf(room, 'draft', report)
  const kept = room.vault.of('draft').find((one) => one.id === id)
  return kept?.record ?? null
}

/** Saves a draft, sealed: a reload, a lock or a colleague taking over loses nothing of it. */
export async function saveDraft(room: Workroom, report: At, draft: DraftRecord): Promise<void> {
  await room.vault.put(idOf(room, 'draft', report), draft)
}

/** Notes who decided what, without a word of the report. */
export async function recordDecision(
  { desk, vault }: Workroom,
  decision: Pick<DecisionRecord, 'deed' | 'report' | 'about'>,
): Promise<void> {
  const { s, person, now } = desk
  const record = { type: 'decision', ...decision, by: person.id, month: monthOf(now()) } as const
  await vault.put(base64url(s.random(16)), record)
}

/** The case of a report this client has read from the vault. */
export function findCase(room: Workroom, oid: string): Kept<CaseRecord> | undefined {
  return room.vault.of('case').find((kept) => kept.record.report === oid)
}

function firstCase(report: string, answers: Answers): CaseRecord {
  const { categories, area } = answers
  const level = usualLevel(categories)
  return { type: 'case', report, level, status: 'open', notes: '', area, categories }
}

function idOf(room: Workroom, kind: 'case' | 'draft', report: At): string {
  return recordIdOf(room, kind, report)
}
