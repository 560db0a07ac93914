import { everybodyIn, type Directory } from '../sealing/directory.ts'
import type { LogLine } from './audit-log.ts'

/** What a line is about, as somebody would ask for it. */
export const logDeeds = [
  'report',
  'vault',
  'team',
  'package',
  'refused',
  'directory',
  'publish',
  'invites',
  'cancelled',
  'erased',
  'other',
] as const
export type LogDeed = (typeof logDeeds)[number]

/** A line of the log for people. */
export interface LogRow {
  seq: number
  /** The hour, UTC. */
  hour: string
  /** Ids of whoever did it; 'root' and 'guard' for those. */
  actors: string[]
  deed: LogDeed
  /** What the guard wrote down. */
  action: string
  /** How many objects, or which version; null where it says nothing. */
  count: number | null
  /** The first letters of each object's name in the log: the same report has the same until it is erased. */
  refs: string[]
}

const shownLetters = 6

export function logRow({ entry }: LogLine): LogRow {
  const { seq, hour, actor, action, ref } = entry
  const [kind = '', what = '', last = ''] = action.split(':')
  const number = Number(last === '' ? what : last)
  return {
    ...{ seq, hour: `${hour}:00:00Z`, actors: actor.split('+'), action },
    deed: deedOf(kind, what),
    count: action.includes(':') && Number.isInteger(number) ? number : null,
    refs: (ref ?? '').split(' ').flatMap((one) => (one === '' ? [] : [one.slice(0, shownLetters)])),
  }
}

const released: Readonly<Record<string, LogDeed>> = {
  report: 'report',
  vault: 'vault',
  team: 'team',
  package: 'package',
  'package-key': 'package',
}

const plain: Readonly<Record<string, LogDeed>> = {
  refused: 'refused',
  near: 'refused',
  genesis: 'directory',
  directory: 'directory',
  publish: 'publish',
  invites: 'invites',
  cancelled: 'cancelled',
  shred: 'erased',
  sweep: 'erased',
}

function deedOf(kind: string, what: string): LogDeed {
  const found = kind === 'release' ? released[what] : plain[kind]
  return found ?? 'other'
}

/** What is asked for; '' for everybody and everything. */
export interface LogFilter {
  actor: string
  deed: LogDeed | ''
}

/** The rows that are asked for, newest first. */
export function filterLog(rows: readonly LogRow[], { actor, deed }: LogFilter): LogRow[] {
  return rows
    .filter(
      (row) => (actor === '' || row.actors.includes(actor)) && (deed === '' || row.deed === deed),
    )
    .toReversed()
}

/** Everybody who stands in the log, and the name the directory has for her; whoever has left is still named. */
export function actorsIn(
  rows: readonly LogRow[],
  directory: Pick<Directory, 'moderators' | 'liaisons' | 'vouchers'>,
): { id: string; name: string | null }[] {
  const names = new Map(everybodyIn(directory).map(({ id, name }) => [id, name]))
  const ids = [...new Set(rows.flatMap(({ actors }) => actors))]
  return ids
    .map((id) => ({ id, name: names.get(id) ?? null }))
    .sort((a, b) => (a.name ?? a.id).localeCompare(b.name ?? b.id))
}
