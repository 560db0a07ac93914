import type { Ticks } from '../../../client/checklist.ts'
import type { Kept } from '../../../client/vault.ts'
import type { ProposalRecord } from '../../../client/vault-record.ts'
import type { Workroom } from '../../../client/workroom.ts'

/** What somebody who looks second has ticked off; it goes with the session and is never written down. */
const ticked = new WeakMap<Workroom, Map<string, Ticks>>()

/** What she ticked off before she was elsewhere, over these very words; nothing where they were proposed anew. */
export function ticksBefore(room: Workroom, proposal: Kept<ProposalRecord>): Ticks {
  return ticked.get(room)?.get(keyOf(proposal)) ?? {}
}

/** Remembers them until the proposal is decided or the session ends. */
export function rememberTicks(room: Workroom, proposal: Kept<ProposalRecord>, ticks: Ticks): void {
  const known = ticked.get(room) ?? new Map<string, Ticks>()
  ticked.set(room, known.set(keyOf(proposal), ticks))
}

/** The signature is over every word: another text has another one. */
function keyOf({ id, record }: Kept<ProposalRecord>): string {
  return `${id} ${record.signature.sig}`
}
