import { readAlert } from '../sealing/alert.ts'
import { RefusalError } from '../sealing/errors.ts'
import { recordDecision, updateCase } from './cases.ts'
import type { Signature } from '../sealing/directory.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
import { reportsBehind } from './warnings-out.ts'
import type { Workroom } from './workroom.ts'

/** What waits for a second person: this person's own among it, which she cannot approve. */
export function waitingProposals({ vault }: Pick<Workroom, 'vault'>): Kept<ProposalRecord>[] {
  return vault.of('proposal').filter((kept) => kept.record.state === 'waiting')
}

/** This person's proposals that came back with an answer. */
export function sentBack({
  vault,
  desk,
}: Pick<Workroom, 'vault' | 'desk'>): Kept<ProposalRecord>[] {
  const mine = vault.of('proposal').filter((kept) => kept.record.by === desk.person.id)
  return mine.filter((kept) => kept.record.state === 'sent-back')
}

/** Throws `RefusalError('no_proposal')` when it is not waiting any more. */
export function waitingProposal(
  room: Pick<Workroom, 'vault'>,
  id: string,
  kind: ProposalRecord['kind'],
): Kept<ProposalRecord> {
  const found = waitingProposals(room).find((kept) => kept.id === id && kept.record.kind === kind)
  if (found === undefined) throw new RefusalError('no_proposal')
  return found
}

/** What waits for this very person: proposed by somebody else, and not signed by her. */
export function waitingForMe(room: Pick<Workroom, 'vault' | 'desk'>): Kept<ProposalRecord>[] {
  return waitingProposals(room).filter(({ record }) => !hasSigned(room, record))
}

/** Whether what was proposed is out. */
export function isReleased(room: Pick<Workroom, 'vault'>, id: string): boolean {
  return stateOf(room, id) === 'approved'
}

/** How what was proposed stands; undefined when its note is gone. */
export function stateOf(
  { vault }: Pick<Workroom, 'vault'>,
  id: string,
): ProposalRecord['state'] | undefined {
  return vault.of('proposal').find((kept) => kept.id === id)?.record.state
}

/** Every signature under a proposal so far. */
export function signaturesUnder({ signature, cosigned }: ProposalRecord): Signature[] {
  return [signature, ...cosigned]
}

/** Whether this person has signed it already, as its writer or after. */
export function hasSigned({ desk }: Pick<Workroom, 'desk'>, record: ProposalRecord): boolean {
  return signaturesUnder(record).some(({ by }) => by === desk.person.id)
}

/**
 * Gives a proposal back to its writer with what should change. The signatures under it are then worth nothing; her text
 * is kept where it was written. Throws `RefusalError`: 'no_proposal' when it does not wait, 'own' for one's own.
 */
export async function sendBack(room: Workroom, id: string, answer: string): Promise<void> {
  const kept = waitingProposals(room).find((one) => one.id === id)
  if (kept === undefined) throw new RefusalError('no_proposal')
  if (kept.record.by === room.desk.person.id) throw new RefusalError('own')
  await room.vault.put(id, { ...kept.record, state: 'sent-back', answer })
  await reopen(room, kept.record)
  const { reports, wt } = kept.record
  await recordDecision(room, { deed: 'sent-back', report: reports[0] ?? '', about: '', wt })
}

/** Takes one's own proposal back before anybody has agreed. Throws `RefusalError('no_proposal')`. */
export async function takeBack(room: Workroom, id: string): Promise<void> {
  const kept = waitingProposals(room).find((one) => one.id === id)
  if (kept?.record.by !== room.desk.person.id) throw new RefusalError('no_proposal')
  await room.vault.put(id, { ...kept.record, state: 'closed' })
  await reopen(room, kept.record)
}

/** Puts away what came back, once it was read. Throws `RefusalError('no_proposal')`. */
export async function putAway(room: Workroom, id: string): Promise<void> {
  const kept = sentBack(room).find((one) => one.id === id)
  if (kept === undefined) throw new RefusalError('no_proposal')
  await room.vault.put(id, { ...kept.record, state: 'closed' })
}

/** What came back about a report is answered by proposing again. */
export async function closeSentBack(room: Workroom, report: string): Promise<void> {
  for (const kept of sentBack(room)) {
    if (kept.record.reports.includes(report)) await putAway(room, kept.id)
  }
}

/** What came back about a later version of a warning is answered by proposing one again. @param id of the warning */
export async function closeSentBackOver(room: Workroom, id: string): Promise<void> {
  for (const kept of sentBack(room)) {
    const { kind, document } = kept.record
    if (kind === 'alert' && readAlert(JSON.parse(document)).id === id) await putAway(room, kept.id)
  }
}

/** Nobody works on it for now; what stands behind a warning that is out stays warned of. */
async function reopen(room: Workroom, { reports, kind, document }: ProposalRecord): Promise<void> {
  const behind = kind === 'alert' ? reportsBehind(room, readAlert(JSON.parse(document)).id) : []
  for (const oid of reports)
    await updateCase(room, { oid }, { status: behind.includes(oid) ? 'warned' : 'open' })
}
