import { and, eq, or, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { members } from './schema.ts'

/** A member's address or number, by the hash that her row has of it, and what her page is to say. */
interface SetBack {
  readonly id: Bytes
  readonly hash: Bytes
  readonly state: number
}

/** Nothing goes to this address any more until she has confirmed one again. */
export async function setAddressBack(db: Executor, { id, hash, state }: SetBack): Promise<void> {
  await db
    .update(members)
    .set({ confirmed: false, addressState: state })
    .where(and(eq(members.id, id), eq(members.addressHash, hash)))
}

/** Nothing goes to this number any more, and the digits that wait for it are worth nothing. */
export async function setNumberBack(db: Executor, { id, hash, state }: SetBack): Promise<void> {
  await db
    .update(members)
    .set({ numberConfirmed: false, numberCode: null, numberState: state })
    .where(and(eq(members.id, id), eq(members.numberHash, hash)))
}

/** Says of an address only why nothing came; a link that was sent to it before still works. */
export async function noteAddress(db: Executor, { id, hash, state }: SetBack): Promise<void> {
  await db
    .update(members)
    .set({ addressState: state })
    .where(and(eq(members.id, id), eq(members.addressHash, hash)))
}

/** Says of a number only why nothing came; a code that was sent to it before still works. */
export async function noteNumber(db: Executor, { id, hash, state }: SetBack): Promise<void> {
  await db
    .update(members)
    .set({ numberState: state })
    .where(and(eq(members.id, id), eq(members.numberHash, hash)))
}

/** Her browser is no longer there. */
export async function loseBrowser(db: Executor, id: Bytes): Promise<void> {
  await db
    .update(members)
    .set({ wayLost: true, hasWay: sql`${or(members.confirmed, members.numberConfirmed)}` })
    .where(eq(members.id, id))
}
