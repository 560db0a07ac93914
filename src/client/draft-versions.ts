import { base64url } from '../sealing/bytes.ts'
import { ApiRefusal } from './api.ts'
import { findDraft, saveDraft } from './cases.ts'
import type { WarningDraft } from './draft.ts'
import type { OpenedReport } from './reports.ts'
import { recordIdOf } from './vault.ts'
import type { DraftRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

type About = Pick<OpenedReport, 'oid' | 'epoch' | 'withdrawTag'>
type Version = Pick<DraftRecord, 'draft' | 'ticks'>

/** Saves the drafts of one person at one report, and knows which version she began with or saved last. */
export interface DraftSaver {
  (mine: Version): Promise<void>
  begun: () => WarningDraft | null
}

/**
 * Saves the drafts of one person at one report. Throws `ApiRefusal('stale')` whenever what is stored is not what she began
 * with or saved last: also when her list of notes was read anew meanwhile, and the server would take hers.
 */
export function draftSaver(room: Workroom, report: About): DraftSaver {
  let known = findDraft(room, report)?.draft ?? null
  const save = async (mine: Version): Promise<void> => {
    const there = findDraft(room, report)?.draft ?? null
    if (isAnother(there, known)) throw new ApiRefusal('stale', 409)
    await saveDraft(room, report, mine)
    known = mine.draft
  }
  return Object.assign(save, { begun: () => known })
}

/**
 * Saves a version that could not be saved while it was written. Where a colleague saved another one meanwhile, hers stays
 * and this one is put aside under it. Throws `RefusalError('gone')` when the report was taken back.
 * @param begun the version it was begun with
 */
export async function saveLater(
  room: Workroom,
  report: About,
  { begun, draft, ticks }: Version & { begun: WarningDraft | null },
): Promise<void> {
  const mine = { draft, ticks }
  const there = findDraft(room, report)?.draft ?? null
  if (!isAnother(there, begun)) await saveDraft(room, report, mine)
  else if (isAnother(there, draft)) await putAside(room, report, mine)
}

/** Whether somebody has saved something else than the version that is known. */
function isAnother(there: WarningDraft | null, known: WarningDraft | null): boolean {
  return there !== null && (known === null || differingFields(there, known).length > 0)
}

/** Two people wrote on one draft: what each has, until somebody chooses. */
export interface TwoVersions {
  mine: Version
  theirs: Version
}

/**
 * Looks for what a colleague saved over the version this person began with. Null when hers is gone or the same, so that
 * saving again is enough.
 */
export async function otherVersion(
  room: Workroom,
  report: About,
  mine: Version,
): Promise<TwoVersions | null> {
  await room.vault.refresh()
  const theirs = findDraft(room, report)
  if (theirs === null || differingFields(mine.draft, theirs.draft).length === 0) return null
  return { mine, theirs: { draft: theirs.draft, ticks: theirs.ticks } }
}

/**
 * Goes on with one version; the other one is put aside, sealed beside it under an id of its own, and goes with the report
 * like every note about it.
 */
export async function goOnWith(
  room: Workroom,
  report: About,
  { kept, aside }: { kept: Version; aside: Version },
): Promise<void> {
  await putAside(room, report, aside)
  await saveDraft(room, report, kept)
}

function putAside(room: Workroom, { oid, withdrawTag: wt }: About, aside: Version): Promise<void> {
  const id = base64url(room.desk.s.random(16))
  return room.vault.put(id, { type: 'draft', report: oid, ...aside, wt })
}

/** The versions that were put aside, as they were. */
export function versionsAside(room: Workroom, report: About): WarningDraft[] {
  const main = recordIdOf(room, 'draft', report)
  return room.vault
    .of('draft')
    .filter(({ id, record }) => record.report === report.oid && id !== main)
    .map(({ record }) => record.draft)
}

/** In which fields two versions differ, by their names in a draft. */
export function differingFields(one: WarningDraft, other: WarningDraft): (keyof WarningDraft)[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof WarningDraft>
  return [...keys].filter((key) => sorted(one[key]) !== sorted(other[key]))
}

/** The same for the same values, in whatever order the keys were written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
