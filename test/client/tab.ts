import { openFromQueue } from '../../src/client/opening.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import type { TabStore } from '../../src/client/unsaved.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import type { Reporter } from '../support/answering.ts'

/** What the storage of a tab does. */
export function tab(): TabStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => texts.set(name, text),
    remove: (name) => texts.delete(name),
    names: () => [...texts.keys()],
  }
}

/** The form is not on the page any more. */
export const left = () => false

/** Opens one report after reading everything anew. */
export async function open(room: Workroom, { oid, epoch }: Reporter): Promise<OpenedReport> {
  await refreshWorkroom(room)
  return (await openFromQueue(room, { oid, epoch })).report
}
