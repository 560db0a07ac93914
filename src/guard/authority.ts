import { fromBase64url } from '../sealing/bytes.ts'
import type {
  DirectoryLiaison,
  DirectoryModerator,
  DirectoryVoucher,
} from '../sealing/directory.ts'
import { RefusalError, SignatureError } from '../sealing/errors.ts'
import { distinctSigners, type Signature } from '../sealing/signers.ts'
import type { Bytes } from '../sealing/suite.ts'
import { charterOf, type Room } from './room.ts'

/** Somebody in the directory, and what she is there. */
export type Person =
  | { readonly kind: 'moderator'; readonly entry: DirectoryModerator }
  | { readonly kind: 'liaison'; readonly entry: DirectoryLiaison }
  | { readonly kind: 'voucher'; readonly entry: DirectoryVoucher }

function personOf(room: Room, id: string): Person | null {
  const { moderators, liaisons, vouchers = [] } = charterOf(room).directory
  const moderator = moderators.find((one) => one.id === id)
  if (moderator !== undefined) return { kind: 'moderator', entry: moderator }
  const liaison = liaisons.find((one) => one.id === id)
  if (liaison !== undefined) return { kind: 'liaison', entry: liaison }
  const voucher = vouchers.find((one) => one.id === id)
  return voucher === undefined ? null : { kind: 'voucher', entry: voucher }
}

/**
 * Whoever signed `digest`, by the directory the guard accepted last: a key that was closed there is refused from
 * that moment (protocol 6.2). Throws SignatureError 'unknown-signer', 'bad-signature', or, when the signature itself
 * holds, 'closed-signer'.
 */
export function signerOf(
  room: Room,
  made: { by: string; signature: Bytes },
  digest: Bytes,
): Person {
  const person = personOf(room, made.by)
  if (person === null) throw new SignatureError('unknown-signer')
  const publicKey = fromBase64url(person.entry.sig_pk, 32)
  if (!room.suite.verify(made.signature, digest, publicKey))
    throw new SignatureError('bad-signature')
  if (person.entry.to !== null) throw new SignatureError('closed-signer')
  return person
}

/** As `signerOf`, for what only moderators do. Throws RefusalError 'not_allowed' for anybody else. */
export function moderatorOf(
  room: Room,
  made: { by: string; signature: Bytes },
  digest: Bytes,
): DirectoryModerator {
  const person = signerOf(room, made, digest)
  if (person.kind !== 'moderator') throw new RefusalError('not_allowed')
  return person.entry
}

/** Two different live moderators signed `digest`. Throws SignatureError otherwise ('too-few', or why one does not hold). */
export function expectTwoModerators(
  room: Room,
  signatures: readonly Signature[],
  digest: Bytes,
): void {
  const { moderators } = charterOf(room).directory
  const signers = distinctSigners(room.suite, moderators, signatures, digest)
  if (signers.length < 2) throw new SignatureError('too-few')
}
