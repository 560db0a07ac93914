import { openBodies, type OpenedBody, type Wanted } from './bodies.ts'
import type { Workroom } from './workroom.ts'

/** What each session has opened; it goes with the session. */
const opened = new WeakMap<Workroom, Map<string, OpenedBody>>()

/**
 * Opens sendings that this session has not opened yet, in one release, and gives the others as they were opened before:
 * looking once more costs no opening and is none. Whoever asks makes sure that they are still there.
 * Throws as `openBodies`.
 */
export async function openOnce(room: Workroom, wanted: readonly Wanted[]): Promise<OpenedBody[]> {
  const kept = opened.get(room) ?? new Map<string, OpenedBody>()
  opened.set(room, kept)
  const fresh = wanted.filter(({ oid }) => !kept.has(oid))
  if (fresh.length > 0) for (const one of await openBodies(room, fresh)) kept.set(one.oid, one)
  return wanted.flatMap(({ oid }) => kept.get(oid) ?? [])
}
