import type { WorkerGuard } from '../guard/client.ts'
import { canonicalBytes, readJson } from '../sealing/canonical.ts'
import type { Contact } from '../sealing/contact.ts'
import { openContact, readContact } from '../sealing/open-contact.ts'
import { hex } from '../sealing/bytes.ts'
import { box, openBox } from '../sealing/envelope.ts'
import { OpenError, opening } from '../sealing/errors.ts'
import { ctxh } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'

/** A member's contact as the table has it, under her id: the guard's layer over the seal to this worker. */
export interface ClosedContact {
  member: Bytes
  blob: Bytes
}

/** A contact in the queue: the closed one, or the one that was opened before and boxed again. */
export interface QueuedContact {
  member: Bytes
  contact: Bytes | null
  opened: Bytes | null
}

/** A contact that was opened the costly way, boxed again to be kept. */
export interface Reboxed {
  member: Bytes
  /** What it was made from. */
  contact: Bytes
  blob: Bytes
}

export interface OpenerNeeds {
  readonly guard: Pick<WorkerGuard, 'stripContacts' | 'state' | 'serviceKey'>
  readonly suite: Suite
  readonly deliveryKeys: KeyPair
}

/** Contacts by member id, each opened when it is asked for; null when it does not open. */
export type OpenContacts = (memberId: Bytes) => Contact | null

/** Opens a claim's contacts. `fresh` are those that were opened the costly way so far. */
export interface QueuedContacts {
  open: OpenContacts
  fresh(): Reboxed[]
}

export interface ContactOpener {
  /**
   * Takes the guard's layer off closed contacts in one call, and gives a function that opens them one by one: half a
   * millisecond each, so whoever calls it can let mails leave in between (protocol 11.3).
   */
  open(closed: readonly ClosedContact[]): Promise<OpenContacts>
  /** The same for a claim's rows, most of which were opened before: these take a hundredth of that, and no guard. */
  openQueued(
    rows: readonly QueuedContact[],
    closedOf: (members: readonly Bytes[]) => Promise<ClosedContact[]>,
  ): Promise<QueuedContacts>
}

export function contactOpener(needs: OpenerNeeds): ContactOpener {
  const { guard, suite } = needs
  let boxes: Boxes | null = null

  async function open(closed: readonly ClosedContact[]): Promise<OpenContacts> {
    const { svc } = await guard.state()
    const stripped = closed.length === 0 ? [] : await guard.stripContacts(closed)
    const sealed = new Map(closed.map(({ member }, i) => [hex(member), stripped[i] ?? null]))
    return (memberId) => {
      const blob = sealed.get(hex(memberId)) ?? null
      if (blob === null || svc === null) return null
      return orNull(() => openContact(suite, { svc, memberId, delivery: needs.deliveryKeys }, blob))
    }
  }

  return {
    open,
    async openQueued(rows, closedOf) {
      boxes ??= contactBoxes(suite, await guard.serviceKey({ name: 'contact-rewrap', period: '' }))
      const known = new Map(
        rows.map((row) => [hex(row.member), boxes?.open(row.member, row.opened) ?? null]),
      )
      const closed = rows.flatMap(({ member, contact }) =>
        contact === null ? [] : [{ member, blob: contact }],
      )
      // Boxed by a worker of another version, or damaged: the contact itself is still there.
      const stale = rows.filter((row) => row.opened !== null && known.get(hex(row.member)) === null)
      if (stale.length > 0) closed.push(...(await closedOf(stale.map(({ member }) => member))))
      const openClosed = closed.length === 0 ? () => null : await open(closed)
      return openingOnce(known, closed, { open: openClosed, boxes })
    },
  }
}

function openingOnce(
  known: ReadonlyMap<string, Contact | null>,
  closed: readonly ClosedContact[],
  by: { open: OpenContacts; boxes: Boxes },
): QueuedContacts {
  const sources = new Map(closed.map(({ member, blob }) => [hex(member), blob]))
  const fresh: Reboxed[] = []
  return {
    fresh: () => fresh,
    open(member) {
      const found = known.get(hex(member)) ?? null
      if (found !== null) return found
      const contact = by.open(member)
      const source = sources.get(hex(member))
      if (contact !== null && source !== undefined)
        fresh.push({ member, contact: source, blob: by.boxes.close(member, contact) })
      return contact
    },
  }
}

/** Contacts under the key that this service's workers alone hold; a box opens for its own member only. */
interface Boxes {
  close(member: Bytes, contact: Contact): Bytes
  open(member: Bytes, blob: Bytes | null): Contact | null
}

function contactBoxes(s: Suite, key: Bytes): Boxes {
  const use = (member: Bytes) => {
    const context = ctxh(s, '', 'contact-opened', member)
    return { key, purpose: PURPOSE.contact, bucket: 1, context } as const
  }
  return {
    close: (member, contact) => box(s, use(member), canonicalBytes(contact)),
    open: (member, blob) =>
      blob === null
        ? null
        : orNull(() => opening(() => readContact(readJson(openBox(s, use(member), blob))))),
  }
}

/** A row that was tampered with concerns one member; the others still get their warning. */
function orNull(deed: () => Contact): Contact | null {
  try {
    return deed()
  } catch (error) {
    if (error instanceof OpenError) return null
    throw error
  }
}
