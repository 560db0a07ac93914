import type { WorkerGuard } from '../guard/client.ts'
import type { Contact } from '../sealing/contact.ts'
import { openContact } from '../sealing/open-contact.ts'
import { hex } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'

/** A member's contact as the table has it, under her id: the guard's layer over the seal to this worker. */
export interface ClosedContact {
  member: Bytes
  blob: Bytes
}

export interface OpenerNeeds {
  readonly guard: Pick<WorkerGuard, 'stripContacts' | 'state'>
  readonly suite: Suite
  readonly deliveryKeys: KeyPair
}

/** Contacts by member id in hexadecimal, each opened when it is asked for; null when it does not open. */
export type OpenContacts = (memberId: Bytes) => Contact | null

/**
 * Takes the guard's layer off a batch of contacts in one call, and gives a function that opens them one by one:
 * half a millisecond each, so whoever calls it can let mails leave in between (protocol 11.3).
 */
export function contactOpener(
  needs: OpenerNeeds,
): (closed: readonly ClosedContact[]) => Promise<OpenContacts> {
  return async (closed) => {
    const { svc } = await needs.guard.state()
    const stripped = closed.length === 0 ? [] : await needs.guard.stripContacts(closed)
    const sealed = new Map(closed.map(({ member }, i) => [hex(member), stripped[i] ?? null]))
    return (memberId) => {
      const blob = sealed.get(hex(memberId)) ?? null
      if (blob === null || svc === null) return null
      try {
        return openContact(needs.suite, { svc, memberId, delivery: needs.deliveryKeys }, blob)
      } catch (error) {
        // A row that was tampered with concerns one member; the others still get their warning.
        if (error instanceof OpenError) return null
        throw error
      }
    }
  }
}
