import type { WorkerGuard } from '../guard/client.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { believedDuty, readDutyContact, type DutyContact, type DutyWay } from '../sealing/duty.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { openDuty } from '../sealing/open-duty.ts'
import type { KeyPair, Suite } from '../sealing/suite.ts'
import { browserStates } from './browser-states.ts'
import { numberProof } from './numbers.ts'
import type { ContactRow } from './store.ts'

export interface OpeningNeeds {
  readonly suite: Suite
  readonly guard: Pick<WorkerGuard, 'stripContacts'>
  /** What plan and addresses are sealed to. */
  readonly delivery: KeyPair
}

/** A contact that opened and that its owner vouches for, with its row. */
export interface Opened {
  readonly row: ContactRow
  readonly contact: DutyContact
}

/** The addresses that open and that their owners vouch for, by account. */
export async function openContacts(
  { suite, guard, delivery }: OpeningNeeds,
  directory: Directory,
  rows: readonly ContactRow[],
): Promise<Map<string, Opened>> {
  if (rows.length === 0) return new Map()
  const stripped = await guard.stripContacts(rows.map(({ oid, blob }) => ({ member: oid, blob })))
  const opened = new Map<string, Opened>()
  rows.forEach((row, at) => {
    const sealed = stripped[at] ?? null
    const id = base64url(row.accountId)
    try {
      if (sealed === null) return
      const where = { svc: directory.svc, kind: 'contact', row: id, delivery } as const
      const made = openDuty(suite, where, readDutyContact, sealed)
      const { document, by } = believedDuty(suite, directory, 'contact', made)
      if (by === id) opened.set(id, { row, contact: document })
    } catch (error) {
      // A row that was tampered with concerns one person; the others still get their message.
      if (!(error instanceof OpenError || error instanceof RefusalError)) throw error
    }
  })
  return opened
}

/** Her ways that may be used: mail, a browser that is still there, and a number once its digits were typed. */
export function usableWays(
  needs: Pick<OpeningNeeds, 'suite' | 'delivery'>,
  { row, contact }: Opened,
): DutyWay[] {
  return contact.ways.filter((way) => {
    if (way.kind === 'push') return row.browserState !== browserStates.gone
    return way.kind === 'email' || isProven(needs, row, way.address)
  })
}

/** Whether the digits that were sent to this number have been typed. */
export function isProven(
  { suite, delivery }: Pick<OpeningNeeds, 'suite' | 'delivery'>,
  { accountId, numberProof: proof }: ContactRow,
  number: string,
): boolean {
  return proof !== null && suite.equal(proof, numberProof(suite, { delivery, accountId, number }))
}
