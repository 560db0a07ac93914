import { burnRequests } from '../../mailbox/burning.ts'
import type { Deed } from '../../mailbox/deeds.ts'
import { sealDeed } from '../../mailbox/sealed-deed.ts'
import { pickEpoch } from '../../sealing/card.ts'
import type { Mailbox } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { localDay } from '../platform/calendar.ts'
import type { Footing } from './footing.ts'
import { show } from './doors.ts'
import { send } from './sending.ts'

/** What is to be done, and in whose name. */
export interface Doing {
  readonly mailbox: Mailbox
  readonly seed: Bytes
  readonly deed: Deed
}

/**
 * Does what a button on the open page asks for, sealed on this device. The message goes first: with it lost nothing is
 * lowered, so that the team never works on what it does not know. A withdrawal goes with every message, mostly an empty one:
 * a yes, a no and a word are the same two requests. Throws NoAnswer.
 * @returns false when it could not be kept; the same may be tried again
 */
export async function carryOut(
  s: Suite,
  { card, challenge }: Footing,
  { mailbox, seed, deed }: Doing,
): Promise<boolean> {
  const { svc } = card
  const sealed = sealDeed(s, mailbox, deed, () => {
    const { epoch } = pickEpoch(card, localDay().slice(0, 'YYYY-MM'.length))
    return { svc, epoch, challenge, seed }
  })
  if (sealed.submission !== null && !isKept(await send(sealed.submission))) return false
  if (sealed.withdrawal !== null && !(await show('/withdraw', sealed.withdrawal))) return false
  for (const request of burnRequests(s, mailbox, sealed.burn)) {
    if (!(await show('/burn', request))) return false
  }
  return true
}

function isKept(sent: Awaited<ReturnType<typeof send>>): boolean {
  return sent === 'kept' || sent === 'again'
}
