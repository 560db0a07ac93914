import { box, openBox, type BoxWith } from './envelope.ts'
import { ctxh, H, KDF } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'
import { numberOf, wordsOf } from './word-coding.ts'

/** 16 bytes, the same for a name whether or not an account has it (step 12). */
export function accountSalt(s: Primitives, svc: string, username: string): Bytes {
  return H(s, 16, 'rw1/acct/salt', svc, username)
}

/** Two halves of a stretched passphrase `S`: one proves it to the server, one stays and opens. */
export function accountSecrets(s: Primitives, S: Bytes): { authKey: Bytes; kek: Bytes } {
  return { authKey: KDF(s, S, 'rw1/acct/auth'), kek: KDF(s, S, 'rw1/acct/kek') }
}

/** What the server keeps of `authKey`. */
export function authHash(s: Primitives, authKey: Bytes): Bytes {
  return H(s, 32, 'rw1/acct/ah', authKey)
}

/** The two key pairs of a person, from the account master secret `AMS` (32 bytes). */
export function accountKeys(s: Primitives, ams: Bytes): { enc: KeyPair; sig: KeyPair } {
  return {
    enc: s.xwingKeypair(KDF(s, ams, 'rw1/acct/enc')),
    sig: s.signKeypair(KDF(s, ams, 'rw1/acct/sig')),
  }
}

/** Which copy of `AMS`: under the passphrase's key, or under the recovery key on paper. */
export interface MasterWrap {
  svc: string
  /** The account's id, as the directory spells it. */
  id: string
  under: 'passphrase' | 'recovery'
  key: Bytes
}

/** `AMS` as the server keeps it: 142 bytes (step 12). */
export function wrapMaster(s: Suite, wrap: MasterWrap, ams: Bytes): Bytes {
  return box(s, masterUse(s, wrap), ams)
}

/** Throws `OpenError`. */
export function openMaster(s: Primitives, wrap: MasterWrap, sealed: Bytes): Bytes {
  return openBox(s, masterUse(s, wrap), sealed)
}

function masterUse(s: Primitives, wrap: MasterWrap): BoxWith {
  const name = wrap.under === 'passphrase' ? 'ams' : 'ams-rk'
  const context = ctxh(s, wrap.svc, name, wrap.id)
  return { key: wrap.key, purpose: PURPOSE.accountMaster, bucket: 0, context }
}

/** Eight words that two people compare by voice before a new key is signed in (step 12). */
export function fingerprintWords(s: Primitives, encPk: Bytes, sigPk: Bytes): string[] {
  return wordsOf(numberOf(H(s, 11, 'rw1/fp', encPk, sigPk)), 8)
}

/** Eight words of the root's public key, on paper at every organisation that vouches (step 13). */
export function rootFingerprint(s: Primitives, rootPk: Bytes): string[] {
  return wordsOf(numberOf(H(s, 11, 'rw1/fp/root', rootPk)), 8)
}
