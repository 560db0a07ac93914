import { refuse } from '../platform/errors.ts'
import type { Executor } from '../platform/database.ts'
import { utf8 } from '../sealing/bytes.ts'
import { H } from '../sealing/hash.ts'
import { sealStop, type StopRequest } from '../sealing/stop-request.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { serviceKeys, type MembersNeeds } from './needs.ts'
import { hearOnce, keepStop, wasHeard } from './stop-store.ts'

/** So many may wait for a worker; the gateway is asked to try again when there are more. */
const mostWaiting = 1_000

/** A gateway's word about a number, and how it was signed. */
export interface SignedWord {
  readonly word: Omit<StopRequest, 'v'>
  readonly signed: Signed
}

interface Signed {
  /** The signature that was right. */
  readonly signature: Bytes
  readonly token: string
  /** Whether the message it is about has a name, so that no other message is signed like it. */
  readonly isNamed: boolean
}

/**
 * Notes what a gateway said about a number, locked for the worker. Web cannot tell whose the number is, or whether it is
 * anybody's. Each signed word counts once: whoever has seen one cannot end her messages with it after she chose them again.
 * Throws `Refusal('unavailable')` when too many wait; then nothing was noted.
 */
export async function noteStop(
  { db, suite, guard }: MembersNeeds,
  { word, signed }: SignedWord,
): Promise<void> {
  const { svc, deliveryPk } = await serviceKeys(guard)
  const id = suite.random(16)
  const blob = sealStop(suite, { svc, id, deliveryPk }, { v: 1, ...word })
  await db.transaction(async (tx) => {
    if (!(await isNew(tx, suite, signed))) return
    if (!(await keepStop(tx, { id, blob }, mostWaiting))) throw refuse('unavailable')
  })
}

/**
 * By the signature, and not by the message's name: the same signature is right for the same text however it is cut into names
 * and values. Where no message is named, a second STOP from a number is signed like the first, and has to count.
 */
async function isNew(
  tx: Executor,
  s: Primitives,
  { signature, token, isNamed }: Signed,
): Promise<boolean> {
  const word = H(s, 32, 'rw1/texts/heard', signature)
  if (!isNamed) return !(await wasHeard(tx, word))
  return hearOnce(tx, { word, token: H(s, 8, 'rw1/texts/token', utf8(token)) })
}
