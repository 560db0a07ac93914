import { changeCase } from '../cases.ts'
import type { CaseRecord } from '../vault-record.ts'
import type { Workroom } from '../workroom.ts'
import type { Opinion, Verdict } from './verdict.ts'

/** What was said of two reports last, whichever of them it was kept with; null when nobody has said anything. */
export function verdictOf(one: CaseRecord, other: CaseRecord): Verdict | null {
  const here = one.verdicts?.find((verdict) => verdict.other === other.report)
  return here ?? other.verdicts?.find((verdict) => verdict.other === one.report) ?? null
}

/**
 * Remembers what a moderator thinks of two reports, in place of what was said of them before, wherever that stands. Nothing
 * else follows from it. Throws `RefusalError('gone')` when one of them was taken back.
 */
export async function giveVerdict(
  room: Workroom,
  reports: { oid: string; other: string },
  opinion: Opinion,
): Promise<void> {
  const { oid, other } = reports
  const { person, now } = room.desk
  const month = now().toISOString().slice(0, 7)
  const verdict: Verdict = { other, opinion, by: person.id, month }
  await forgetVerdict(room, other, oid)
  await changeCase(room, { oid }, (record) => ({
    ...record,
    verdicts: [...without(record, other), verdict],
  }))
}

async function forgetVerdict(room: Workroom, oid: string, other: string): Promise<void> {
  const kept = room.vault.of('case').find(({ record }) => record.report === oid)
  if (kept?.record.verdicts?.some((one) => one.other === other) !== true) return
  await changeCase(room, { oid }, (record) => ({ ...record, verdicts: without(record, other) }))
}

function without(record: CaseRecord, other: string): Verdict[] {
  return (record.verdicts ?? []).filter((one) => one.other !== other)
}
