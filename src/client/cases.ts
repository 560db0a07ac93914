import { base64url } from '../sealing/bytes.ts'
import { canonicalBytes, wellFormed } from '../sealing/canonical.ts'
import { RefusalError } from '../sealing/errors.ts'
import { usualLevel } from './draft.ts'
import { sketchOfForm } from './lookalike.ts'
import { factsOf } from './matching/facts.ts'
import { monthOf } from './months.ts'
import { isStale, putOver } from './put-over.ts'
import { findReport } from './queue.ts'
import type { OpenedReport } from './reports.ts'
import { recordIdOf, type Kept } from './vault.ts'
import type { CaseRecord, DecisionRecord, DraftRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

type At = Pick<OpenedReport, 'oid' | 'epoch'>

/** The largest record the vault takes has 32,767 bytes. */
const ROOM = 30_000

/**
 * The case of a report, made when it is first opened: what colleagues see of it in their queue. When a colleague
 * opened it at the same time, hers is the one.
 */
export async function caseOf(room: Workroom, report: OpenedReport): Promise<CaseRecord> {
  const kept = findCase(room, report.oid)
  if (kept !== undefined) return withFacts(room, report, kept.record)
  try {
    await room.vault.put(recordIdOf(room, 'case', report), firstCase(room, report))
  } catch (error) {
    if (!isStale(error)) throw error
    await room.vault.refresh()
  }
  return expectCase(room, report).record
}

/**
 * Changes a case. When a colleague changed it meanwhile, the same change is made to what she left.
 * @param change what the new record is, from the one before
 * Throws `RefusalError('gone')` when there is no such case any more, and what `change` throws.
 */
export async function changeCase(
  room: Workroom,
  report: Pick<At, 'oid'>,
  change: (record: CaseRecord) => CaseRecord,
): Promise<CaseRecord> {
  return putOver(room.vault, () => {
    const { id, record } = expectCase(room, report)
    return { id, record: fitted(change(record)) }
  })
}

/** Moves a case on, whoever changed it last; null when there is none. */
export async function updateCase(
  room: Workroom,
  report: Pick<At, 'oid'>,
  change: Partial<Pick<CaseRecord, 'level' | 'status'>>,
): Promise<CaseRecord | null> {
  if (findCase(room, report.oid) === undefined) return null
  return changeCase(room, report, (record) => ({ ...record, ...change }))
}

/** Ends the work on a report without a warning: it leaves the queue, and nothing of it goes anywhere. */
export async function closeCase(room: Workroom, report: At): Promise<void> {
  await updateCase(room, report, { status: 'closed' })
  const wt = findCase(room, report.oid)?.record.wt ?? null
  await recordDecision(room, { deed: 'closed', report: report.oid, about: '', wt })
}

/** The draft that was saved for a report, if there is one. */
export function findDraft(room: Workroom, report: At): DraftRecord | null {
  const id = recordIdOf(room, 'draft', report)
  const kept = room.vault.of('draft').find((one) => one.id === id)
  return kept?.record ?? null
}

/**
 * Saves a draft, sealed: a reload, a lock or a colleague taking over loses nothing of it. Throws `RefusalError('gone')`
 * when its report was taken back: no note may come to be after that.
 */
export async function saveDraft(
  room: Workroom,
  report: At & Pick<OpenedReport, 'withdrawTag'>,
  { draft, ticks }: Pick<DraftRecord, 'draft' | 'ticks'>,
): Promise<void> {
  if (findDraft(room, report) === null) await findReport(room, report.oid)
  const { oid, withdrawTag: wt } = report
  await room.vault.put(recordIdOf(room, 'draft', report), {
    ...{ type: 'draft', report: oid, draft, ticks, wt },
  })
}

/** Notes who decided what, without a word of the report. */
export async function recordDecision(
  { desk, vault }: Workroom,
  decision: Pick<DecisionRecord, 'deed' | 'report' | 'about' | 'wt'>,
): Promise<void> {
  const { s, person, now } = desk
  const record = { type: 'decision', ...decision, by: person.id, month: monthOf(now()) } as const
  await vault.put(base64url(s.random(16)), record)
}

/** The case of a report this client has read from the vault. */
export function findCase(
  { vault }: Pick<Workroom, 'vault'>,
  oid: string,
): Kept<CaseRecord> | undefined {
  return vault.of('case').find((kept) => kept.record.report === oid)
}

function expectCase(room: Workroom, { oid }: Pick<At, 'oid'>): Kept<CaseRecord> {
  const kept = findCase(room, oid)
  if (kept === undefined) throw new RefusalError('gone')
  return kept
}

function firstCase(room: Workroom, report: OpenedReport): CaseRecord {
  const { oid, week, body, form, answers, withdrawTag } = report
  const { categories, area, under18, exploitation } = answers
  const { mbx } = body
  return {
    type: 'case',
    report: oid,
    level: usualLevel(categories),
    status: 'open',
    notes: '',
    area,
    categories,
    ...(under18 === 'yes' || exploitation === 'yes' ? { protect: true } : {}),
    mailbox: mbx === null ? null : { rid: mbx.rid, sigPk: mbx.sig_pk },
    week,
    said: [],
    sketch: sketchOfForm(form),
    facts: factsOf(report, room.desk.now()),
    wt: withdrawTag,
  }
}

/** A case that is older than the comparing of reports gets what is compared when it is next opened. */
async function withFacts(
  room: Workroom,
  report: OpenedReport,
  record: CaseRecord,
): Promise<CaseRecord> {
  if (record.facts !== undefined) return record
  const facts = factsOf(report, room.desk.now())
  return changeCase(room, report, (before) => ({ ...before, facts: before.facts ?? facts }))
}

/** Forgets the words of our oldest answers when the record would not hold them all; that they were given stays. */
function fitted(record: CaseRecord): CaseRecord {
  const said = [...record.said]
  const size = (): number => canonicalBytes(wellFormed({ ...record, said })).length
  for (let at = 0; at < said.length && size() > ROOM; at += 1) {
    const one = said[at]
    if (one !== undefined) said[at] = { ...one, text: {}, shown: null }
  }
  return { ...record, said }
}
