import { base64url, lp } from '../sealing/bytes.ts'
import type { GuardKeys } from '../sealing/directory.ts'
import { box, openBox } from '../sealing/envelope.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { H, KDF } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'
import { deriveKeyPair } from '../sealing/voprf.ts'
import type { Books } from './books.ts'
import { keep, kept } from './kept.ts'

/** The pseudo-random functions the guard computes for others, each with a key of its own (decision 5). */
export type PrfName = 'code' | 'member' | 'check' | 'match' | 'inv'

/** Every secret the guard makes once and keeps for good. */
export interface Seeds {
  readonly prf: Readonly<Record<PrfName, KeyPair>>
  /** Signs checkpoints and receipts (Ed25519). */
  readonly checkpoint: KeyPair
  /** The key of a service for a period, 32 bytes. */
  serviceKey(name: string, period: string): Bytes
  readonly publicKeys: GuardKeys
}

/** The seed of this name, made at the first start, boxed in the books under a key from the boot secret. */
function seed(suite: Suite, books: Books, boxKey: Bytes, name: string): Bytes {
  const use = {
    key: boxKey,
    purpose: PURPOSE.serviceKey,
    bucket: 0,
    context: H(suite, 32, 'rw1/guard/seed', name),
  } as const
  const place = `seed/${name}`
  const boxed = kept(books, place)
  if (boxed !== null) return openBox(suite, use, boxed)
  const made = suite.random(32)
  keep(books, place, box(suite, use, made))
  return made
}

/** Opens the guard's seeds, or makes them all. Throws RefusalError 'wrong_boot_secret'. */
export function openSeeds(suite: Suite, books: Books, boxKey: Bytes): Seeds {
  try {
    return books.transaction(() => readSeeds(suite, books, boxKey))
  } catch (error) {
    if (error instanceof OpenError) throw new RefusalError('wrong_boot_secret')
    throw error
  }
}

function readSeeds(suite: Suite, books: Books, boxKey: Bytes): Seeds {
  const prfKey = (name: PrfName): KeyPair =>
    deriveKeyPair(suite, seed(suite, books, boxKey, name), name)
  const prf = {
    code: prfKey('code'),
    member: prfKey('member'),
    check: prfKey('check'),
    match: prfKey('match'),
    inv: prfKey('inv'),
  }
  const checkpoint = suite.signKeypair(seed(suite, books, boxKey, 'ckpt'))
  const service = seed(suite, books, boxKey, 'service')
  return {
    prf,
    checkpoint,
    serviceKey: (name, period) =>
      KDF(suite, service, 'rw1/guard/service', { info: lp(name, period) }),
    publicKeys: {
      code_pk: base64url(prf.code.publicKey),
      member_pk: base64url(prf.member.publicKey),
      check_pk: base64url(prf.check.publicKey),
      match_pk: base64url(prf.match.publicKey),
      inv_pk: base64url(prf.inv.publicKey),
      ckpt_pk: base64url(checkpoint.publicKey),
    },
  }
}
