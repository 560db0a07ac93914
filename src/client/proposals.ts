import { RefusalError } from '../sealing/errors.ts'
import { recordDecision, updateCase } from './cases.ts'
import { findReport } from './queue.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
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

/** Gives a proposal back to its writer with what should change. Her signature under it is then worth nothing. */
export async function sendBack(room: Workroom, id: string, answer: string): Promise<void> {
  const kept = waitingProposals(room).find((one) => one.id === id)
  if (kept === undefined) throw new RefusalError('no_proposal')
  await room.vault.put(id, { ...kept.record, state: 'sent-back', answer })
  for (const oid of kept.record.reports) {
    const report = await findReport(room, oid)
    await updateCase(room, report, { status: 'open' })
    await recordDecision(room, { deed: 'sent-back', report: oid, about: '', wt: kept.record.wt })
  }
}
