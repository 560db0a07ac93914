import { and, asc, eq, gt, isNotNull, sql, type SQL } from 'drizzle-orm'
import { openedContacts } from '../alerts/schema.ts'
import type { Contact } from '../sealing/contact.ts'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { members } from './schema.ts'

/** A member's contact as the tables have it: the closed one, or the one that a worker opened before. */
export interface ClosedRow {
  member: Bytes
  contact: Bytes | null
  opened: Bytes | null
}

/** How a worker opens rows; null for what does not open. Throws while the guard is away. */
export type OpenRows = (rows: readonly ClosedRow[]) => Promise<(member: Bytes) => Contact | null>

const openedTogether = 200

/** The last 16 bytes of a contact, which another contact does not share. */
const tag = sql`substring(${members.contact} from octet_length(${members.contact}) - 15)`

/** Members with a number, some at a time, with what a worker opens them from. */
export function numberedPages(db: Executor): AsyncGenerator<ClosedRow[]> {
  return contactPages(db, isNotNull(members.numberHash))
}

/** The same of members who are told somewhere, and whose browser, if it is one, is not known to be gone. */
export function toldPages(db: Executor): AsyncGenerator<ClosedRow[]> {
  return contactPages(db, and(eq(members.hasWay, true), eq(members.wayLost, false)))
}

/** In the order of their ids. */
async function* contactPages(db: Executor, whose: SQL | undefined): AsyncGenerator<ClosedRow[]> {
  let rest: SQL | undefined
  for (;;) {
    const found = await db
      .select({ member: members.id, contact: members.contact, opened: openedContacts.blob })
      .from(members)
      .leftJoin(
        openedContacts,
        and(eq(openedContacts.memberId, members.id), eq(openedContacts.madeFrom, tag)),
      )
      .where(and(whose, rest))
      .orderBy(asc(members.id))
      .limit(openedTogether)
    const last = found.at(-1)
    if (last === undefined) return
    yield found.map((row) => ({ ...row, contact: row.opened === null ? row.contact : null }))
    rest = gt(members.id, last.member)
  }
}
