import { readAlert, type Alert } from '../sealing/alert.ts'
import { changedFields, type AlertField } from '../sealing/alert-changes.ts'
import type { Signature } from '../sealing/directory.ts'
import { read } from './api.ts'
import { findCase } from './cases.ts'
import type { SentCount } from './sending.ts'
import type { ProposalRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** A version of a warning that was released, as moderators see it, with counts and no names. */
export interface ReleasedWarning {
  alert: Alert
  signatures: Signature[]
  state: 'released' | 'replaced' | 'hidden'
  counts: SentCount[]
  /** Deliveries that have not been tried yet. */
  waiting: number
  /** One of several reports behind it was taken back: it has to be written again without that one. */
  reissue: boolean
  /** How many reports stand behind it, those among them that have run out meanwhile. */
  supporters: number
}

/** A warning with everything it has been: the newest version first. */
export interface WarningHistory {
  newest: ReleasedWarning
  versions: readonly ReleasedWarning[]
}

/** The warnings that are out, every version, the newest first, with how many deliveries went. */
export async function listWarnings({ desk }: Pick<Workroom, 'desk'>): Promise<ReleasedWarning[]> {
  type Listed = Omit<ReleasedWarning, 'alert'> & { alert: string }
  const { alerts } = await read<{ alerts: Listed[] }>(desk.api, '/api/alerts')
  return alerts.map((one) => ({ ...one, alert: readAlert(JSON.parse(one.alert)) }))
}

/** The same, each warning once, with its versions. The order of the list is kept. */
export function historiesOf(warnings: readonly ReleasedWarning[]): WarningHistory[] {
  const byId = new Map<string, ReleasedWarning[]>()
  for (const one of warnings) {
    const versions = byId.get(one.alert.id) ?? []
    byId.set(
      one.alert.id,
      [...versions, one].sort((a, b) => b.alert.version - a.alert.version),
    )
  }
  return [...byId.values()].flatMap((versions) => {
    const [newest] = versions
    return newest === undefined ? [] : [{ newest, versions }]
  })
}

/** What a version says otherwise than the one before it; nothing for the first. */
export function changesOf(
  { versions }: WarningHistory,
  { alert }: Pick<ReleasedWarning, 'alert'>,
): AlertField[] {
  const before = versions.find((one) => one.alert.version === alert.version - 1)
  return before === undefined ? [] : changedFields(before.alert, alert)
}

/** Whether members can read this version on a day. @param day 'YYYY-MM-DD' */
export function isStillOut({ alert, state }: ReleasedWarning, day: string): boolean {
  return state === 'released' && alert.kind !== 'recall' && alert.expires >= day
}

/** The newest version of a warning that was released, or null. */
export async function newestVersion(
  room: Pick<Workroom, 'desk'>,
  id: string,
): Promise<Alert | null> {
  const history = historiesOf(await listWarnings(room)).find(({ newest }) => newest.alert.id === id)
  return history?.newest.alert ?? null
}

/**
 * The warning that stands over a report now, if one does: what is proposed from the report then is its next version, not
 * a second warning about the same man. A recalled or hidden one does not stand.
 */
export async function standingOver(
  room: Pick<Workroom, 'desk' | 'vault'>,
  report: string,
): Promise<Alert | null> {
  const ids = warningsOver(room, report)
  if (ids.size === 0) return null
  const standing = (await listWarnings(room)).find(
    ({ alert, state }) => ids.has(alert.id) && state === 'released' && alert.kind !== 'recall',
  )
  return standing?.alert ?? null
}

/** The warnings that were released over a report, by id, whether or not they still stand. */
export function warningsOver(room: Pick<Workroom, 'vault'>, report: string): Set<string> {
  const noted = findCase(room, report)?.record.warnings ?? []
  const approved = approvedIn(room).filter(({ reports }) => reports.includes(report))
  return new Set([...noted, ...approved.map(({ alert }) => alert.id)])
}

/** The reports behind a warning, as oids, as far as the vault still knows them. */
export function reportsBehind(room: Pick<Workroom, 'vault'>, id: string): string[] {
  const proposed = approvedIn(room).flatMap(({ alert, reports }) =>
    alert.id === id ? reports : [],
  )
  const noted = room.vault
    .of('case')
    .flatMap(({ record }) => (record.warnings?.includes(id) === true ? [record.report] : []))
  return [...new Set([...proposed, ...noted])]
}

/** The name that the last warning over a report went out under; null when there was none. */
export function nameOut(room: Pick<Workroom, 'vault'>, report: string): string | null {
  const ids = warningsOver(room, report)
  const named = approvedIn(room).filter(({ alert }) => ids.has(alert.id) && alert.nickname !== '')
  return named.sort((a, b) => b.alert.version - a.alert.version)[0]?.alert.nickname ?? null
}

interface Approved {
  alert: Alert
  reports: readonly string[]
}

function approvedIn({ vault }: Pick<Workroom, 'vault'>): Approved[] {
  return vault.of('proposal').flatMap(({ record }) => {
    if (record.kind !== 'alert' || record.state !== 'approved') return []
    return [{ alert: alertIn(record), reports: record.reports }]
  })
}

/** What was read once is not read again: every desk asks for all of them. */
const known = new WeakMap<ProposalRecord, Alert>()

function alertIn(record: ProposalRecord): Alert {
  const alert = known.get(record) ?? readAlert(JSON.parse(record.document))
  known.set(record, alert)
  return alert
}
