import { and, asc, count, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { openedContacts } from '../alerts/schema.ts'
import { members, stopRequests } from './schema.ts'

/** Puts a request there and wakes a worker, unless `most` wait already; false then. */
export async function keepStop(
  db: Executor,
  request: typeof stopRequests.$inferInsert,
  most: number,
): Promise<boolean> {
  const [waiting] = await db.select({ count: count(stopRequests.id) }).from(stopRequests)
  if ((waiting?.count ?? 0) >= most) return false
  await db.insert(stopRequests).values(request)
  await db.execute(sql`select pg_notify('deliveries', '')`)
  return true
}

/** Takes requests for this transaction, skipping what another worker has. */
export async function takeStops(db: Executor, limit: number) {
  return db.select().from(stopRequests).limit(limit).for('update', { skipLocked: true })
}

export async function dropStops(db: Executor, ids: readonly Bytes[]): Promise<void> {
  await db.delete(stopRequests).where(inArray(stopRequests.id, [...ids]))
}

/** The last 16 bytes of a contact, which another contact does not share. */
const tag = sql`substring(${members.contact} from octet_length(${members.contact}) - 15)`

/** The next members with a number, in the order of their ids, with what a worker opens them from. */
export async function numbered(db: Executor, about: { after: Bytes | null; limit: number }) {
  const { after, limit } = about
  const rest = after === null ? undefined : gt(members.id, after)
  const found = await db
    .select({ member: members.id, contact: members.contact, opened: openedContacts.blob })
    .from(members)
    .leftJoin(
      openedContacts,
      and(eq(openedContacts.memberId, members.id), eq(openedContacts.madeFrom, tag)),
    )
    .where(and(isNotNull(members.numberHash), rest))
    .orderBy(asc(members.id))
    .limit(limit)
  return found.map((row) => ({ ...row, contact: row.opened === null ? row.contact : null }))
}
