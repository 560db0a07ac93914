import { readAlert, signAlert, type Alert } from '../sealing/alert.ts'
import { base64url } from '../sealing/bytes.ts'
import { canonical } from '../sealing/canonical.ts'
import type { Signature } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { read, send } from './api.ts'
import { recordDecision, updateCase } from './cases.ts'
import { missingItems, type Occasion, type Ticks } from './checklist.ts'
import { checkDraft } from './draft-checks.ts'
import type { WarningDraft } from './draft.ts'
import { occasionOf } from './occasion.ts'
import { waitingProposal } from './proposals.ts'
import { findReport } from './queue.ts'
import { openReports, type OpenedReport } from './reports.ts'
import { isWhatSheSaw, warningBarNow } from './shown-draft.ts'
import { expectHeard, tagsIn } from './taken-back.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
import { alertFrom, carriesTags, holdingFrom, recallOf } from './warning-document.ts'
import type { Workroom } from './workroom.ts'

/** A warning that was released, as moderators see it, with counts and no names. */
export interface ReleasedWarning {
  alert: Alert
  signatures: Signature[]
  state: 'released' | 'replaced' | 'hidden'
  counts: { channel: string; sent: number; failed: number; skipped: number }[]
  /** Deliveries that have not been tried yet. */
  waiting: number
}

/**
 * Proposes a warning to a colleague: signed by this person, sealed in the vault, nothing is out yet.
 * Throws `RefusalError`: 'not_permitted' when the reporter's answers forbid it, 'checklist' while an item is
 * open, 'draft' while a check of the draft says stop, 'not_shown' when it is not the draft she said yes to, 'gone' when
 * she took the report back.
 */
export async function proposeWarning(
  room: Workroom,
  source: OpenedReport,
  { draft, ticks }: { draft: WarningDraft; ticks: Ticks },
): Promise<string> {
  expectPermitted(room, [source])
  if (missingItems(occasionOf(draft, source), ticks).length > 0) throw new RefusalError('checklist')
  if (checkDraft(draft, source.answers.neverPublish).length > 0) throw new RefusalError('draft')
  const alert = alertFrom(room.desk, draft, [source])
  if (!isWhatSheSaw(room, source, alert)) throw new RefusalError('not_shown')
  await findReport(room, source.oid)
  const about = { reports: [source.oid], wt: source.withdrawTag }
  const id = await keepProposal(room, { alert, ...about, ticks, note: draft.reason })
  await updateCase(room, source, { status: 'proposed', level: draft.level })
  return id
}

/**
 * Releases a holding warning over one signature: codes only, 48 hours; the colleagues are told by the vault.
 * Throws `RefusalError('not_permitted')`, and 'taken_back' while her no waits to be opened.
 */
export async function releaseHolding(
  room: Workroom,
  source: OpenedReport,
  draft: WarningDraft,
): Promise<void> {
  expectPermitted(room, [source])
  const alert = holdingFrom(room.desk, draft, [source])
  await findReport(room, source.oid)
  await expectNoNo(room, { alert, sources: [source] })
  await publish(room, { alert, supporters: 1 }, [sign(room, alert)])
  const about = { report: source.oid, wt: source.withdrawTag }
  await recordDecision(room, { deed: 'holding', ...about, about: alert.id })
}

/** Proposes to recall a warning. A recall needs two people, like the warning did. */
export async function proposeRecall(room: Workroom, alert: Alert, note: string): Promise<string> {
  const recall = recallOf(alert, room.desk.now)
  return keepProposal(room, { alert: recall, reports: [], wt: null, ticks: {}, note })
}

/** What a second person sees before signing: the very words proposed, and the sources opened anew. */
export interface WarningReview {
  proposal: Kept<ProposalRecord>
  alert: Alert
  sources: OpenedReport[]
  /** What forbids the approval, as codes; empty when only the checklist stands between. */
  stops: ('not_permitted' | 'not_shown' | 'tags' | 'own')[]
  occasion: Occasion
}

/** Opens the sources of a proposal with a release of this person's own, and looks it over. */
export async function reviewWarning(room: Workroom, id: string): Promise<WarningReview> {
  const proposal = waitingProposal(room, id, 'alert')
  const alert = readAlert(JSON.parse(proposal.record.document))
  const wanted = await Promise.all(proposal.record.reports.map((oid) => findReport(room, oid)))
  const sources = wanted.length === 0 ? [] : await openReports(room, wanted)
  const stops: WarningReview['stops'] = []
  if (proposal.record.by === room.desk.person.id) stops.push('own')
  if (sources.some((source) => warningBarNow(room, source) !== null)) stops.push('not_permitted')
  if (sources.some((source) => !isWhatSheSaw(room, source, alert))) stops.push('not_shown')
  if (!carriesTags(alert, sources)) stops.push('tags')
  return { proposal, alert, sources, stops, occasion: occasionOf(alert, sources[0] ?? null) }
}

/**
 * Signs a reviewed warning and releases it.
 * Throws `RefusalError` with the first of the review's stops, 'checklist', or 'taken_back' while a no waits to be opened.
 */
export async function approveWarning(
  room: Workroom,
  { proposal, alert, stops, sources, occasion }: WarningReview,
  ticks: Ticks,
): Promise<void> {
  const [stop] = stops
  if (stop !== undefined) throw new RefusalError(stop)
  const isRecall = alert.kind === 'recall'
  if (!isRecall && missingItems(occasion, ticks).length > 0) throw new RefusalError('checklist')
  await expectThere(room, sources)
  if (!isRecall) await expectNoNo(room, { alert, sources })
  const signatures = [proposal.record.signature, sign(room, alert)]
  await publish(room, { alert, supporters: sources.length }, signatures)
  await room.vault.put(proposal.id, { ...proposal.record, state: 'approved' })
  for (const source of sources) await updateCase(room, source, { status: 'warned' })
  const deed = isRecall ? 'recall' : 'warning'
  const { wt, reports } = proposal.record
  await recordDecision(room, { deed, report: reports[0] ?? '', about: alert.id, wt })
}

/** Somebody may take her report back while it is being read. */
async function expectThere(room: Workroom, sources: readonly OpenedReport[]): Promise<void> {
  for (const { oid } of sources) await findReport(room, oid)
}

/** A no that came after the sources were opened: they are opened again then, with what was added. */
async function expectNoNo(
  room: Workroom,
  { alert, sources }: { alert: Alert; sources: readonly OpenedReport[] },
): Promise<void> {
  await expectHeard(room, tagsIn('alert', sources), async () => {
    const wanted = await Promise.all(sources.map(({ oid }) => findReport(room, oid)))
    const now = await openReports(room, wanted)
    return now.every((one) => warningBarNow(room, one) === null && isWhatSheSaw(room, one, alert))
  })
}

/** The warnings that are out, newest first, with how many deliveries went. */
export async function listWarnings({ desk }: Pick<Workroom, 'desk'>): Promise<ReleasedWarning[]> {
  type Listed = Omit<ReleasedWarning, 'alert'> & { alert: string }
  const { alerts } = await read<{ alerts: Listed[] }>(desk.api, '/api/alerts')
  return alerts.map((one) => ({ ...one, alert: readAlert(JSON.parse(one.alert)) }))
}

function expectPermitted(room: Workroom, sources: readonly OpenedReport[]): void {
  if (sources.some((source) => warningBarNow(room, source) !== null))
    throw new RefusalError('not_permitted')
}

function sign({ desk }: Workroom, alert: Alert): Signature {
  const { id, keys } = desk.person
  return signAlert(desk.s, alert, { by: id, secretKey: keys.sig.secretKey })
}

/** @param what.supporters how many of its tags are reports'; a recall has none of its own to tell */
async function publish(
  room: Workroom,
  { alert, supporters }: { alert: Alert; supporters: number },
  signatures: Signature[],
): Promise<void> {
  const body = { alert: canonical(alert), signatures }
  await send(room.desk.api, '/api/alerts', supporters === 0 ? body : { ...body, supporters })
}

async function keepProposal(
  room: Workroom,
  { alert, ...rest }: { alert: Alert } & Pick<ProposalRecord, 'reports' | 'ticks' | 'note' | 'wt'>,
): Promise<string> {
  const { s, person } = room.desk
  const id = base64url(s.random(16))
  await room.vault.put(id, {
    type: 'proposal',
    kind: 'alert',
    document: canonical(alert),
    signature: sign(room, alert),
    by: person.id,
    state: 'waiting',
    answer: '',
    ...rest,
  })
  return id
}
