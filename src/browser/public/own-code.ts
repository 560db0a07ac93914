import type { VerifiedCard } from '../../sealing/card.ts'
import { makeCode, type Code } from '../../sealing/code.ts'
import { mailboxKeys, type Mailbox } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { askPrf } from './prf.ts'

/** Her code, and what it unlocks. */
export interface OwnCode {
  readonly code: Code
  readonly mailbox: Mailbox
}

/**
 * Makes a code in this browser (protocol 9.1): only a blinded point leaves it, and the guard's proof is checked.
 * @returns null when none can be made just now, 'late' when it takes a fresh challenge
 * @throws ForeignProof
 */
export async function makeOwnCode(
  s: Suite,
  card: VerifiedCard,
  challenge: Bytes,
): Promise<OwnCode | 'late' | null> {
  const code = makeCode(s)
  const output = await askPrf(s, card, code.bytes, challenge)
  if (output === 'away' || output === 'busy') return null
  return output === 'late' ? output : { code, mailbox: mailboxKeys(s, card.svc, output) }
}
