import { canonicalBytes, readJson } from './canonical.ts'
import type { Directory } from './directory.ts'
import { box, openBox, openSeal, seal } from './envelope.ts'
import { OpenError, opening, RefusalError, SignatureError } from './errors.ts'
import { ctxh, H } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import { anyObject, hexadecimal, object, oneOf, token, type Reader } from './shape.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** What goes to the police, at the level the reporter chose. `facts` is checked by whoever builds it. */
export interface LiaisonPackage {
  v: 1
  /** 16 bytes, hexadecimal. */
  id: string
  /** The post it is sealed to, not a person. */
  post: string
  level: 1 | 2 | 3
  facts: Record<string, unknown>
}

/** Two signatures, whatever the policy says of warnings. */
const NEEDED = 2

const readShape: Reader<LiaisonPackage> = object({
  v: oneOf(1),
  id: hexadecimal(16),
  post: token,
  level: oneOf(1, 2, 3),
  facts: anyObject,
})

/** Misconduct of police or officials: it has an independent route and never goes to the force's own officer. */
const MISCONDUCT = 'PO'

/** Throws `RefusalError('misconduct')` for facts that name the police themselves. */
function refuseMisconduct({ facts }: LiaisonPackage): void {
  const { categories } = facts
  if (Array.isArray(categories) && categories.includes(MISCONDUCT))
    throw new RefusalError('misconduct')
}

/** Reads a package from outside. Throws `RefusalError('shape')`, and 'misconduct' for what no post may have. */
export const readPackage: Reader<LiaisonPackage> = (value) => {
  const parcel = readShape(value)
  refuseMisconduct(parcel)
  return parcel
}

/** 32 bytes over the whole package. */
export function packageHash(s: Primitives, parcel: LiaisonPackage): Bytes {
  return H(s, 32, 'rw1/pkg/hash', canonicalBytes(parcel))
}

/** One moderator's signature (step 18). */
export function signPackage(s: Primitives, hash: Bytes, signing: Signing): Signature {
  return signDigest(s, signedDigest(s, 'rw1/pkg', hash), signing)
}

/**
 * Whether two different live moderators have signed this hash. It takes the hash alone, because the
 * guard and the web process never see what is in a package. Throws `SignatureError`.
 */
export function verifyPackage(
  s: Primitives,
  directory: Directory,
  hash: Bytes,
  signatures: readonly Signature[],
): void {
  const digest = signedDigest(s, 'rw1/pkg', hash)
  const by = distinctSigners(s, directory.moderators, signatures, digest)
  if (by.length < NEEDED) throw new SignatureError('too-few')
}

/** Which package, at which service. `id` is the package's, as it spells it. */
export interface PackageAt {
  svc: string
  id: string
}

/** The package under its own key of 32 bytes: 32,846 bytes (step 18). Throws `RefusalError`: 'too-long', 'misconduct'. */
export function sealPackage(
  s: Suite,
  at: PackageAt & { key: Bytes },
  parcel: LiaisonPackage,
): Bytes {
  refuseMisconduct(parcel)
  return box(s, bodyUse(s, at), canonicalBytes(parcel))
}

/**
 * Throws `OpenError`, also when the package inside is not the one named outside; `RefusalError('misconduct')`
 * for one that two altered clients made: an officer's client shows nothing of it.
 */
export function openPackage(
  s: Primitives,
  at: PackageAt & { key: Bytes },
  sealed: Bytes,
): LiaisonPackage {
  const parcel = opening(() => {
    const found = readShape(readJson(openBox(s, bodyUse(s, at), sealed)))
    if (found.id !== at.id) throw new OpenError()
    return found
  })
  refuseMisconduct(parcel)
  return parcel
}

/** The package's key for one officer on the post: 1,246 bytes. */
export function wrapPackageKey(
  s: Suite,
  at: PackageAt & { officerId: string; to: Bytes },
  key: Bytes,
): Bytes {
  return seal(s, { ...keyUse(s, at), to: at.to }, key)
}

/** Throws `OpenError`. */
export function openPackageKey(
  s: Primitives,
  at: PackageAt & { officerId: string; key: KeyPair },
  wrap: Bytes,
): Bytes {
  return openSeal(s, { ...keyUse(s, at), key: at.key }, wrap)
}

function bodyUse(s: Primitives, at: PackageAt & { key: Bytes }) {
  const context = ctxh(s, at.svc, 'pkg', at.id)
  return { purpose: PURPOSE.liaisonPackage, bucket: 3, context, key: at.key } as const
}

function keyUse(s: Primitives, at: PackageAt & { officerId: string }) {
  const context = ctxh(s, at.svc, 'pkg-key', at.id, at.officerId)
  return { purpose: PURPOSE.packageKey, bucket: 0, context } as const
}
