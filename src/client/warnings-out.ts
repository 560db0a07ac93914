import { readAlert, type Alert } from '../sealing/alert.ts'
import { changedFields, type AlertField } from '../sealing/alert-changes.ts'
import type { Signature } from '../sealing/directory.ts'
import { read } from './api.ts'
import type { SentCount } from './sending.ts'
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
  const ids = new Set(
    room.vault.of('proposal').flatMap(({ record }) => {
      const isOut = record.kind === 'alert' && record.state === 'approved'
      if (!isOut || !record.reports.includes(report)) return []
      return [readAlert(JSON.parse(record.document)).id]
    }),
  )
  if (ids.size === 0) return null
  const standing = (await listWarnings(room)).find(
    ({ alert, state }) => ids.has(alert.id) && state === 'released' && alert.kind !== 'recall',
  )
  return standing?.alert ?? null
}

/** The reports behind a warning, as oids, as far as the vault still knows them. */
export function reportsBehind({ vault }: Pick<Workroom, 'vault'>, id: string): string[] {
  const found = vault.of('proposal').flatMap(({ record }) => {
    const isIt = record.kind === 'alert' && record.state === 'approved'
    return isIt && readAlert(JSON.parse(record.document)).id === id ? record.reports : []
  })
  return [...new Set(found)]
}
