import { sealStop, type StopRequest } from '../sealing/stop-request.ts'
import { serviceKeys, type MembersNeeds } from './needs.ts'
import { keepStop } from './stop-store.ts'

/** So many may wait for a worker; the gateway is asked to try again when there are more. */
const mostWaiting = 1_000

/**
 * Notes what a gateway said about a number, locked for the worker. Web cannot tell whose the number is, or whether it is
 * anybody's. False when too many wait.
 */
export async function noteStop(
  { db, suite, guard }: MembersNeeds,
  word: Omit<StopRequest, 'v'>,
): Promise<boolean> {
  const { svc, deliveryPk } = await serviceKeys(guard)
  const id = suite.random(16)
  const blob = sealStop(suite, { svc, id, deliveryPk }, { v: 1, ...word })
  return keepStop(db, { id, blob }, mostWaiting)
}
