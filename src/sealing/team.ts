import { openSeal, seal } from './envelope.ts'
import { ctxh, KDF } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** What a month's team secret gives the moderators who hold it (step 13). */
export interface TeamKeys {
  /** X-Wing: reports of the month are sealed to it. */
  intake: KeyPair
  /** Ed25519: signs replies on the board. */
  reply: KeyPair
  vaultKey: Bytes
  indexKey: Bytes
}

/** The keys behind a team secret `T` of 32 bytes. */
export function teamKeys(s: Primitives, T: Bytes): TeamKeys {
  return {
    intake: s.xwingKeypair(KDF(s, T, 'rw1/team/intake')),
    reply: s.signKeypair(KDF(s, T, 'rw1/team/reply')),
    vaultKey: KDF(s, T, 'rw1/team/vault'),
    indexKey: KDF(s, T, 'rw1/team/index'),
  }
}

/** Whose copy of which month's secret. `memberId` is as the directory spells it. */
export interface TeamWrap {
  svc: string
  epoch: string
  memberId: string
}

/** A team secret sealed to one moderator: 1,246 bytes. */
export function wrapTeamSecret(s: Suite, wrap: TeamWrap & { to: Bytes }, T: Bytes): Bytes {
  return seal(s, { ...teamUse(s, wrap), to: wrap.to }, T)
}

/** Throws `OpenError`. */
export function openTeamSecret(
  s: Primitives,
  wrap: TeamWrap & { key: KeyPair },
  sealed: Bytes,
): Bytes {
  return openSeal(s, { ...teamUse(s, wrap), key: wrap.key }, sealed)
}

function teamUse(s: Primitives, wrap: TeamWrap) {
  const context = ctxh(s, wrap.svc, 'team', wrap.epoch, wrap.memberId)
  return { purpose: PURPOSE.teamEpochWrap, bucket: 0, context } as const
}
