import { fromBase64url } from '../sealing/bytes.ts'
import type { Contact, Reach } from '../sealing/contact.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Database } from '../platform/database.ts'
import * as store from './gone-store.ts'
import { addressHash } from './identity.ts'
import { numberHash } from './numbers.ts'
import { addressStates, numberStates } from './way-states.ts'

/** A way of a member that takes nothing any more. */
export interface GoneWay {
  readonly memberId: Bytes
  readonly contact: Contact
  readonly reach: Reach
}

/**
 * Sets ways back that are no more: an address or a number has to be confirmed again, and her page says why. What she has
 * replaced since is left alone: the hash in her row is of another one then.
 */
export function goneWays({
  db,
  suite,
}: {
  readonly db: Database
  readonly suite: Suite
}): (ways: readonly GoneWay[]) => Promise<void> {
  return async (ways) => {
    for (const { memberId: id, contact, reach } of ways) {
      const stop = fromBase64url(contact.unsub, 16)
      const { kind, address } = reach
      if (kind === 'email') {
        const hash = addressHash(suite, stop, address)
        await store.setAddressBack(db, { id, hash, state: addressStates.takesNothing })
      } else if (kind === 'sms') {
        const hash = numberHash(suite, stop, address)
        await store.setNumberBack(db, { id, hash, state: numberStates.takesNothing })
      } else await store.loseBrowser(db, id)
    }
  }
}
