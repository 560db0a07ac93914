import { lp, piece, u32 } from './bytes.ts'
import { H, KDF } from './hash.ts'
import type { Bytes, KeyPair, Primitives } from './suite.ts'

/** What a withdrawal reaches. Each has hashes of its own, so that a thief cannot join them. */
export type WithdrawalScope = 'report' | 'check' | 'alert' | 'liaison'

/** Everything a reporter's code gives. Made anew at each visit; nothing of it is stored. */
export interface Mailbox {
  k: Bytes
  /** Ed25519: signs follow-ups. */
  sig: KeyPair
  /** X-Wing: replies are sealed to it. */
  enc: KeyPair
  /** Key of the board tags; it travels inside the report, so that moderators can answer. */
  kt: Bytes
  /** Key of the choice of decoys. */
  kd: Bytes
  /** 16 bytes that join a follow-up to its report, for moderators alone. */
  rid: Bytes
  withdrawSecret(scope: WithdrawalScope, n: number): Bytes
  withdrawTag(scope: WithdrawalScope, n: number): Bytes
  tag(j: number): Bytes
  burn(j: number): Bytes
  burnTag(j: number): Bytes
}

/** What goes through the guard's PRF: the 9 bytes of a code, for this service and this role (step 8). */
export function codeInput(svc: string, role: 'mbx' | 'sub', code: Bytes): Bytes {
  return lp('rw1/code', svc, role, code)
}

/** The mailbox behind the PRF output `Y` (64 bytes) of a reporter's code (step 9). */
export function mailboxKeys(s: Primitives, svc: string, Y: Bytes): Mailbox {
  const k = KDF(s, piece(Y, 0, 32), 'rw1/mbx/k', { info: svc })
  const kt = KDF(s, k, 'rw1/mbx/tagkey')
  const withdrawSecret = (scope: WithdrawalScope, n: number) =>
    KDF(s, k, 'rw1/mbx/withdraw', { info: lp(scope, u32(n)) })
  return {
    k,
    sig: s.signKeypair(KDF(s, k, 'rw1/mbx/sig')),
    enc: s.xwingKeypair(KDF(s, k, 'rw1/mbx/enc')),
    kt,
    kd: KDF(s, k, 'rw1/mbx/decoy'),
    rid: KDF(s, k, 'rw1/mbx/rid', { length: 16 }),
    withdrawSecret,
    withdrawTag: (scope, n) => withdrawTagOf(s, scope, withdrawSecret(scope, n)),
    tag: (j) => boardTag(s, kt, j),
    burn: (j) => boardBurn(s, kt, j),
    burnTag: (j) => burnTagOf(s, boardBurn(s, kt, j)),
  }
}

/** The 16-byte tag under which reply `j` stands on the board (step 10). */
export function boardTag(s: Primitives, kt: Bytes, j: number): Bytes {
  return KDF(s, kt, 'rw1/mbx/tag', { info: u32(j), length: 16 })
}

/** The secret that deletes reply `j` when it is shown. */
export function boardBurn(s: Primitives, kt: Bytes, j: number): Bytes {
  return KDF(s, kt, 'rw1/mbx/burn', { info: u32(j) })
}

/** What the server keeps of a burn secret. */
export function burnTagOf(s: Primitives, burn: Bytes): Bytes {
  return H(s, 32, 'rw1/burn', burn)
}

/** What the server and the guard keep of a withdrawal secret (step 11). */
export function withdrawTagOf(s: Primitives, scope: WithdrawalScope, secret: Bytes): Bytes {
  return H(s, 32, 'rw1/withdraw', scope, secret)
}
