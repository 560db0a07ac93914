import { readAlert, signersOf, type Alert } from '../sealing/alert.ts'
import { changedFields } from '../sealing/alert-changes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { updateCase } from './cases.ts'
import { missingItems, unsettledItems, type Occasion, type Ticks } from './checklist.ts'
import { expectSoundDraft } from './draft-checks.ts'
import type { WarningDraft } from './draft.ts'
import { explainedIn, foundingsIn, unexplainedIn } from './explained.ts'
import { asSeen, nextFrom } from './later-version.ts'
import { nicknameFor } from './matching/patterns.ts'
import { occasionOf } from './occasion.ts'
import { closeSentBack, signaturesUnder, waitingProposal } from './proposals.ts'
import { findReport } from './queue.ts'
import { unfounded } from './redaction/founding.ts'
import type { Founding } from './redaction/stated-fact.ts'
import { signaturesNeeded, signFirst, signNext } from './releasing.ts'
import { openReports, type OpenedReport } from './reports.ts'
import { isWhatSheSaw, warningBarNow } from './shown-draft.ts'
import { openSources } from './sources.ts'
import { expectHeard, tagsIn } from './taken-back.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
import { newestVersion, reportsBehind, standingOver } from './warnings-out.ts'
import { alertFrom, carriesTags, holdingFrom } from './warning-document.ts'
import type { Workroom } from './workroom.ts'

/**
 * Proposes a warning to a colleague: signed by this person, sealed in the vault, nothing is out yet. Where the policy asks
 * for one signature at this level, it is out. When a warning over this report stands already, this is its next version. A man
 * whose case has a name is warned of under that name.
 * Throws `RefusalError`: 'not_permitted' when the reporter's answers forbid it, 'checklist' while an item is
 * open, 'unsure_alone' while one is "not sure" and nobody looks after this person, 'draft' while a check of the draft says
 * stop, 'unfounded' while it says something that no report says and nobody has written where that is from, 'not_shown' when it is not the draft she said yes to, 'gone' when she took the report back.
 */
export async function proposeWarning(
  room: Workroom,
  source: OpenedReport,
  { draft, ticks }: { draft: WarningDraft; ticks: Ticks },
): Promise<string> {
  expectPermitted(room, [source])
  if (missingItems(occasionOf(draft, source), ticks).length > 0) throw new RefusalError('checklist')
  const before = await standingOver(room, source.oid)
  const sources = await withOthers(room, before, source)
  expectSoundDraft(draft, sources)
  const nickname = nicknameFor(room, source.oid) ?? draft.nickname
  const alert =
    before === null
      ? alertFrom(room.desk, { ...draft, nickname }, sources)
      : nextFrom(room.desk, before, { draft, sources })
  if (!isWhatSheSaw(room, source, alert)) throw new RefusalError('not_shown')
  await findReport(room, source.oid)
  if (signaturesNeeded(room, alert, before) <= 1) await expectNoNo(room, { alert, sources })
  await closeSentBack(room, source.oid)
  await updateCase(room, source, { level: draft.level })
  const from = explainedIn(draft, sources)
  return signFirst(room, { alert, before, sources, ticks, note: draft.reason, from })
}

/**
 * Releases a holding warning over one signature, unless the policy asks for more: codes only, 48 hours; the colleagues
 * are told by the vault.
 * Throws `RefusalError('not_permitted')`, 'unsure_alone' where the draft's checklist says "not sure", 'unfounded' while it
 * says something that no report says and nobody has written where that is from, and 'taken_back' while her no waits to be opened.
 */
export async function releaseHolding(
  room: Workroom,
  source: OpenedReport,
  draft: WarningDraft,
  ticks: Ticks = {},
): Promise<string> {
  expectPermitted(room, [source])
  const alert = holdingFrom(room.desk, draft, [source])
  if (unexplainedIn(alert, [source], draft.from).length > 0) throw new RefusalError('unfounded')
  await findReport(room, source.oid)
  await expectNoNo(room, { alert, sources: [source] })
  const from = explainedIn(draft, [source])
  return signFirst(room, {
    ...{ alert, before: null, sources: [source], ticks },
    note: draft.reason,
    from,
  })
}

/**
 * Why a proposal cannot be signed: what she answered, not what she was shown, her tag is missing, a fact is in no report and
 * nobody has said where it is from, it is one's own, it was changed after it was signed, who signed it has left, or another
 * version came between.
 */
export type WarningStop =
  | 'not_permitted'
  | 'not_shown'
  | 'tags'
  | 'unfounded'
  | 'own'
  | 'changed'
  | 'signer-left'
  | 'overtaken'

/** What a second person sees before signing: the very words proposed, and the sources opened anew. */
export interface WarningReview {
  proposal: Kept<ProposalRecord>
  alert: Alert
  sources: OpenedReport[]
  /** What forbids the approval, as codes; empty when only the checklist stands between. */
  stops: WarningStop[]
  /** The version before; null for a first one. */
  before: Alert | null
  occasion: Occasion
  /** Where each of its facts is from. */
  foundings: Founding[]
}

/** Opens the sources of a proposal with a release of this person's own, and looks it over. */
export async function reviewWarning(room: Workroom, id: string): Promise<WarningReview> {
  const proposal = waitingProposal(room, id, 'alert')
  const alert = readAlert(JSON.parse(proposal.record.document))
  const wanted = await Promise.all(proposal.record.reports.map((oid) => findReport(room, oid)))
  const sources = wanted.length === 0 ? [] : await openReports(room, wanted)
  const before = await newestVersion(room, alert.id)
  const stops = [
    ...signatureStops(room, proposal.record, alert),
    ...sourceStops(room, { alert, before, sources }),
  ]
  const foundings = foundingsIn(alert, sources)
  if (toExplain({ alert, before, sources, proposal }).length > 0) stops.push('unfounded')
  if (alert.version !== (before?.version ?? 0) + 1) stops.push('overtaken')
  const occasion = occasionOf(alert, sources)
  return { proposal, alert, before, sources, stops, occasion, foundings }
}

/** What nobody said a word about, where the words are read against the reports at all. */
function toExplain(review: Omit<WarningReview, 'stops' | 'occasion' | 'foundings'>): Founding[] {
  const { alert, before, sources, proposal } = review
  if (!isHeldAgainst(alert, before, sources)) return []
  return unexplainedIn(alert, sources, proposal.record.from)
}

/** The facts of a proposal that no report says: whoever signs it has to settle each. */
export function toSettle({ alert, before, sources, foundings }: WarningReview): Founding[] {
  return isHeldAgainst(alert, before, sources) ? unfounded(foundings) : []
}

function isHeldAgainst(
  alert: Alert,
  before: Alert | null,
  sources: readonly OpenedReport[],
): boolean {
  return alert.kind === 'holding' || asksForTicks(alert, before, sources)
}

/** Whether the signatures under it still hold, over these very words, and one more would be another person's. */
function signatureStops(room: Workroom, record: ProposalRecord, alert: Alert): WarningStop[] {
  const { desk, watched } = room
  try {
    const signers = signersOf(desk.s, watched.current, alert, signaturesUnder(record))
    return signers.includes(desk.person.id) ? ['own'] : []
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const hasLeft = error.code === 'closed-signer' || error.code === 'unknown-signer'
    return [hasLeft ? 'signer-left' : 'changed']
  }
}

function sourceStops(
  room: Workroom,
  { alert, before, sources }: Pick<WarningReview, 'alert' | 'before' | 'sources'>,
): WarningStop[] {
  const stops: WarningStop[] = []
  if (sources.some((source) => warningBarNow(room, source) !== null)) stops.push('not_permitted')
  const seen = asSeen(alert, before)
  if (sources.some((source) => !isWhatSheSaw(room, source, seen))) stops.push('not_shown')
  if (!carriesTags(alert, sources)) stops.push('tags')
  return stops
}

/**
 * Signs a reviewed warning and releases it, or leaves it waiting where the policy asks for one signature more.
 * Throws `RefusalError` with the first of the review's stops, 'checklist' while an item is open or "not sure", 'unfounded' while
 * a fact that no report says is not settled, or 'taken_back' while a no waits to be opened.
 * @param settled the facts that no report says and that this person has gone into, by id
 */
export async function approveWarning(
  room: Workroom,
  review: WarningReview,
  ticks: Ticks,
  settled: readonly string[] = [],
): Promise<'released' | 'waiting'> {
  const { proposal, alert, before, stops, sources, occasion } = review
  const [stop] = stops
  if (stop !== undefined) throw new RefusalError(stop)
  if (asksForTicks(alert, before, sources) && unsettledItems(occasion, ticks).length > 0)
    throw new RefusalError('checklist')
  if (toSettle(review).some(({ id }) => !settled.includes(id))) throw new RefusalError('unfounded')
  await expectThere(room, sources)
  if (alert.kind !== 'recall') await expectNoNo(room, { alert: asSeen(alert, before), sources })
  return signNext(room, proposal, { alert, before })
}

/**
 * Whether the checklist is gone through before signing: where there are words that nobody has read for it yet, or a report
 * behind them that they were not read against. A recall and a holding have none; a dispute and a renewal say what was read
 * before.
 */
export function asksForTicks(
  alert: Alert,
  before: Alert | null,
  sources: readonly OpenedReport[],
): boolean {
  if (alert.kind === 'recall' || alert.kind === 'holding') return false
  if (before === null || !carriesTags(before, sources)) return true
  const isDispute = alert.confidence === 'disputed'
  return changedFields(before, alert).some((field) =>
    field === 'confidence' ? !isDispute : field !== 'expires',
  )
}

/** Somebody may take her report back while it is being read. */
async function expectThere(room: Workroom, sources: readonly OpenedReport[]): Promise<void> {
  for (const { oid } of sources) await findReport(room, oid)
}

/** The reports behind a standing warning stay behind its next version. */
async function withOthers(
  room: Workroom,
  before: Alert | null,
  source: OpenedReport,
): Promise<OpenedReport[]> {
  if (before === null) return [source]
  const others = reportsBehind(room, before.id).filter((oid) => oid !== source.oid)
  return [source, ...(await openSources(room, others))]
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

function expectPermitted(room: Workroom, sources: readonly OpenedReport[]): void {
  if (sources.some((source) => warningBarNow(room, source) !== null))
    throw new RefusalError('not_permitted')
}
