import { KDF } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** So many mails to confirm an address a member may have sent in a day: whose address it is, nobody knows yet. */
export const mailsADay = 3
/** So many of them an address may have in a day, whoever asks for them. */
export const mailsAnAddress = 5

/**
 * Where a day's mails to an address that nobody confirmed are counted, beside the codes to numbers: eight bytes under a key
 * that only workers hold. What follows a `+` is left out, since many providers bring all of it to one letterbox (RFC 5233).
 * @param day YYYY-MM-DD
 */
export function mailBucket(
  s: Primitives,
  key: Bytes,
  { email, day }: { email: string; day: string },
): Bytes {
  const letterbox = email.toLowerCase().replace(/\+[^@]*/, '')
  return KDF(s, key, 'rw1/sub/mail-bucket', { info: `${day} ${letterbox}`, length: 8 })
}
