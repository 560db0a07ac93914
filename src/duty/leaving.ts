import type { Executor } from '../platform/database.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { deleteContactsBeyond } from './store.ts'

/** Removes the addresses of whoever is no longer on the team. */
export async function forgetLeft(
  tx: Executor,
  people: readonly { readonly id: string }[],
): Promise<void> {
  await deleteContactsBeyond(
    tx,
    people.map(({ id }) => fromBase64url(id, 16)),
  )
}
