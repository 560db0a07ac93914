import { lp, piece, u32, zeros } from './bytes.ts'
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
    hashed(s, (FRAMES.get(scope) ?? framed(scope)).secret, u32(n), k)
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
  const frames = secret.length === 32 ? FRAMES.get(scope) : undefined
  if (frames === undefined) return H(s, 32, 'rw1/withdraw', scope, secret)
  return hashed(s, frames.tag, secret)
}

/** The messages of `KDF(k, "rw1/mbx/withdraw", LP(scope, n))` and `H(32, "rw1/withdraw", scope, secret)` but for their ends. */
interface Frames {
  secret: Bytes
  tag: Bytes
}

function framed(scope: string): Frames {
  return {
    secret: lp('rw1/mbx/withdraw', lp(scope, zeros(4))),
    tag: lp('rw1/withdraw', scope, zeros(32)),
  }
}

// A report has 67 tags of two hashes each, and putting their messages together anew costs as much as hashing them.
const FRAMES: ReadonlyMap<string, Frames> = new Map(
  ['report', 'check', 'alert', 'liaison'].map((scope) => [scope, framed(scope)]),
)

/** The digest of `frame` with `end` in its last bytes, which are zeros again afterwards. */
function hashed(s: Primitives, frame: Bytes, end: Bytes, key?: Bytes): Bytes {
  const from = frame.length - end.length
  frame.set(end, from)
  const digest = s.blake2b(32, frame, key)
  frame.fill(0, from)
  return digest
}
