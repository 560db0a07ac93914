import type { Workroom } from '../../../client/workroom.ts'

/** What each session has uncovered; it goes with the session. */
const read = new WeakMap<Workroom, Set<string>>()

/** Whether somebody uncovered this report in this session: it does not have to be asked for twice. */
export function hasRead(room: Workroom, oid: string): boolean {
  return read.get(room)?.has(oid) ?? false
}

/** Remembers that it was uncovered. */
export function markRead(room: Workroom, oid: string): void {
  const known = read.get(room) ?? new Set<string>()
  read.set(room, known.add(oid))
}
