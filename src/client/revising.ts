import { ALERT_TAGS, type Alert } from '../sealing/alert.ts'
import { changedFields } from '../sealing/alert-changes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { missingItems, type Ticks } from './checklist.ts'
import { expectSoundDraft } from './draft-checks.ts'
import { expiry, type WarningDraft } from './draft.ts'
import { explainedIn } from './explained.ts'
import { disputedFrom, nextFrom, recallFrom, renewedFrom } from './later-version.ts'
import { occasionOf } from './occasion.ts'
import { signFirst } from './releasing.ts'
import type { OpenedReport } from './reports.ts'
import { closeSentBack, closeSentBackOver } from './proposals.ts'
import { findReport } from './queue.ts'
import { answerBar } from './replies.ts'
import { isWhatSheSaw, warningBarNow } from './shown-draft.ts'
import { openSources } from './sources.ts'
import { listWarnings, reportsBehind } from './warnings-out.ts'
import type { Workroom } from './workroom.ts'

/** A warning that is out, opened to be changed: its newest version, and the reports behind it that are still there. */
export interface Revision {
  before: Alert
  sources: OpenedReport[]
  /** The report that is put behind it with this version, first among the sources; null when none is. */
  added: OpenedReport | null
  /** How many more stand behind the version before, whose reports have run out. */
  unseen: number
}

/**
 * Opens what is behind a warning, with a release of this person's own.
 * @param added a report that is to stand behind it too
 * Throws `RefusalError`: 'no_source' when nothing is behind it, 'not_permitted' when who wrote the added report allows no
 * warning and cannot be shown one, 'full' when as many stand behind it as it has room for.
 */
export async function beginRevision(
  room: Workroom,
  before: Alert,
  added: OpenedReport | null = null,
): Promise<Revision> {
  if (added !== null && !mayBeAdded(room, added)) throw new RefusalError('not_permitted')
  const behind = reportsBehind(room, before.id).filter((oid) => oid !== added?.oid)
  const sources = [...(added === null ? [] : [added]), ...(await openSources(room, behind))]
  if (sources.length === 0) throw new RefusalError('no_source')
  if (sources.length > ALERT_TAGS) throw new RefusalError('full')
  const known = sources.length - (added === null ? 0 : 1)
  return { before, sources, added, unseen: Math.max(0, (await supportersOf(room, before)) - known) }
}

/** How many stand behind a version, as the server counts those who have not taken it back. */
async function supportersOf(room: Workroom, { id, version }: Alert): Promise<number> {
  const all = await listWarnings(room)
  return all.find(({ alert }) => alert.id === id && alert.version === version)?.supporters ?? 0
}

/** Whether a report may be written into a warning: she allows it, or wants to see it first and can be shown it. */
export function mayBeAdded(room: Workroom, report: OpenedReport): boolean {
  const bar = warningBarNow(room, report)
  return bar === null || (bar === 'show-first' && answerBar(report) === null)
}

/** Whether a reader of the warning would find anything changed, or another report stands behind it. */
export function changesAnything(
  { desk }: Pick<Workroom, 'desk'>,
  { before, sources, added }: Revision,
  draft: WarningDraft,
): boolean {
  if (added !== null) return true
  return changedFields(before, nextFrom(desk, before, { draft, sources })).length > 0
}

/**
 * Proposes a changed text. Throws `RefusalError`: 'not_permitted' when somebody behind it allows no warning any more,
 * 'checklist' while an item is open, 'draft' while a check of the draft says stop, 'unfounded' while it says something that no
 * report says and nobody has written where that is from, 'not_shown' when it is not the draft that
 * somebody behind it said yes to, 'gone' when a report was taken back since.
 */
export async function proposeUpdate(
  room: Workroom,
  { before, sources, added, unseen }: Revision,
  { draft, ticks }: { draft: WarningDraft; ticks: Ticks },
): Promise<string> {
  expectPermitted(room, sources)
  if (missingItems(occasionOf(draft, sources), ticks).length > 0)
    throw new RefusalError('checklist')
  expectSoundDraft(draft, sources)
  const alert = nextFrom(room.desk, before, { draft, sources, isAdded: added !== null, unseen })
  if (sources.some((source) => !isWhatSheSaw(room, source, alert)))
    throw new RefusalError('not_shown')
  for (const { oid } of sources) await findReport(room, oid)
  if (added !== null) await closeSentBack(room, added.oid)
  await closeSentBackOver(room, before.id)
  const from = explainedIn(draft, sources)
  return signFirst(room, { ...{ alert, before, sources, unseen, ticks }, note: draft.reason, from })
}

/** Proposes to mark a warning as disputed: somebody says that it was different. Throws `RefusalError('not_permitted')`. */
export async function proposeDispute(
  room: Workroom,
  { before, sources, unseen }: Revision,
  note: string,
): Promise<string> {
  expectPermitted(room, sources)
  const alert = disputedFrom(room.desk, before, { sources, unseen })
  await closeSentBackOver(room, before.id)
  return signFirst(room, { alert, before, sources, unseen, ticks: {}, note })
}

/**
 * Proposes that a warning stays for another full life of its level, from today.
 * Throws `RefusalError`: 'not_permitted', 'holding' for a holding warning, which ends.
 */
export async function proposeRenewal(
  room: Workroom,
  { before, sources, unseen }: Revision,
  note: string,
): Promise<string> {
  if (before.kind === 'holding') throw new RefusalError('holding')
  expectPermitted(room, sources)
  const expires = expiry(before.level, room.desk.now())
  const alert = renewedFrom(room.desk, before, { expires, sources, unseen })
  await closeSentBackOver(room, before.id)
  return signFirst(room, { alert, before, sources, unseen, ticks: {}, note })
}

/**
 * Proposes to recall a warning. A recall needs as many people as the warning did, and nobody's permission but theirs: it
 * rests on no report, and is possible when there is none any more.
 */
export async function proposeRecall(room: Workroom, alert: Alert, note: string): Promise<string> {
  const versions = (await listWarnings(room)).filter((one) => one.alert.id === alert.id)
  const recall = recallFrom(
    room.desk,
    alert,
    versions.map((one) => one.alert),
  )
  await closeSentBackOver(room, alert.id)
  return signFirst(room, { alert: recall, before: alert, sources: [], ticks: {}, note })
}

function expectPermitted(room: Workroom, sources: readonly OpenedReport[]): void {
  if (sources.some((source) => warningBarNow(room, source) !== null))
    throw new RefusalError('not_permitted')
}
