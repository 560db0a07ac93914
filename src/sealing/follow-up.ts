import { base64url, fromBase64url } from './bytes.ts'
import { canonicalBytes, wellFormed } from './canonical.ts'
import { H } from './hash.ts'
import type { Mailbox } from './mailbox.ts'
import type { FollowUp } from './report.ts'
import { signFields, verifyFields } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'

const LABEL = 'rw1/followup'

/** A follow-up with its `rid` and signature, ready for `sealReport` (step 6). `oid` is its own. */
export function signFollowUp(
  s: Primitives,
  mailbox: Pick<Mailbox, 'sig' | 'rid'>,
  oid: Bytes,
  content: Omit<FollowUp, 'rid' | 'sig'>,
): FollowUp {
  const unsigned = { ...content, rid: base64url(mailbox.rid) }
  const sig = signFields(s, mailbox.sig.secretKey, LABEL, oid, bodyHash(s, unsigned))
  return { ...unsigned, sig: base64url(sig) }
}

/** True when the code whose `sig_pk` stands in the first report wrote this follow-up. */
export function verifyFollowUp(
  s: Primitives,
  publicKey: Bytes,
  oid: Bytes,
  followUp: FollowUp,
): boolean {
  const { sig, ...unsigned } = followUp
  const signature = fromBase64url(sig, 64)
  return verifyFields(s, { publicKey, signature }, LABEL, oid, bodyHash(s, unsigned))
}

// What is sealed is well-formed text, so that is what is signed.
function bodyHash(s: Primitives, unsigned: Omit<FollowUp, 'sig'>): Bytes {
  return H(s, 32, 'rw1/body', canonicalBytes(wellFormed(unsigned)))
}
