import { caseOf } from '../../src/client/cases.ts'
import type { WarningDraft } from '../../src/client/draft.ts'
import {
  approveWarning,
  proposeWarning,
  reviewWarning,
  toSettle,
} from '../../src/client/warning.ts'
import { historiesOf, listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import type { TestConsole } from '../support/console.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, vanForm } from './desk.ts'

/** The day so many days from now, as a warning writes it. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The newest version of every warning that is out. */
export async function standing(room: Workroom): Promise<Alert[]> {
  return historiesOf(await listWarnings(room)).map(({ newest }) => newest.alert)
}

/** The newest version of this one. */
export async function only(room: Workroom, id: string): Promise<Alert> {
  const found = (await standing(room)).find((alert) => alert.id === id)
  if (found === undefined) throw new Error('it is not out')
  return found
}

/** A colleague reads it anew, goes into what no report says, and signs. */
export async function approve(room: Workroom, id: string): Promise<void> {
  await refreshWorkroom(room)
  const review = await reviewWarning(room, id)
  const settled = toSettle(review).map(({ id: fact }) => fact)
  await approveWarning(room, review, allTicks, settled)
}

/** A warning that two people have released, and the report behind it. */
export async function released(
  place: TestConsole,
  [one, other]: [Workroom, Workroom],
  change: Partial<WarningDraft> = {},
): Promise<Alert> {
  const report = await openOne(one, await leaveSample(place, vanForm))
  await caseOf(one, report)
  const draft = finishedDraft(one, report, change)
  const id = await proposeWarning(one, report, { draft, ticks: allTicks })
  await approve(other, id)
  await refreshWorkroom(one)
  const [record] = one.vault.of('proposal').filter((kept) => kept.id === id)
  return only(one, (JSON.parse(record?.record.document ?? '') as Alert).id)
}
