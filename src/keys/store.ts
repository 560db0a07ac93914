import { asc, desc, eq, lte, notInArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { directories, directoryProposals, intakeCards, teamKeys } from './schema.ts'

export type DirectoryRow = typeof directories.$inferSelect
export type ProposalRow = typeof directoryProposals.$inferSelect
export type TeamKeyRow = typeof teamKeys.$inferSelect

/** Every version, oldest first. */
export async function everyDirectory(db: Executor): Promise<DirectoryRow[]> {
  return db.select().from(directories).orderBy(asc(directories.seq))
}

/** The version that counts; null before genesis. */
export async function newestDirectory(db: Executor): Promise<DirectoryRow | null> {
  const [row] = await db.select().from(directories).orderBy(desc(directories.seq)).limit(1)
  return row ?? null
}

/** Whether this service was begun in a browser, to try it out. */
export async function wasBegunInBrowser(db: Executor): Promise<boolean> {
  const [row] = await db
    .select({ trying: directories.trying })
    .from(directories)
    .where(eq(directories.trying, true))
    .limit(1)
  return row !== undefined
}

/** Keeps a directory; false when one with its number is there already. */
export async function keepDirectory(db: Executor, row: DirectoryRow): Promise<boolean> {
  const kept = await db
    .insert(directories)
    .values(row)
    .onConflictDoNothing()
    .returning({ seq: directories.seq })
  return kept.length === 1
}

/** The change that waits for a signature, if one does. */
export async function waitingProposal(db: Executor): Promise<ProposalRow | null> {
  const [row] = await db
    .select()
    .from(directoryProposals)
    .orderBy(desc(directoryProposals.seq))
    .limit(1)
  return row ?? null
}

/** The proposal with this number, locked until the transaction ends. */
export async function lockProposal(tx: Executor, seq: number): Promise<ProposalRow | null> {
  const [row] = await tx
    .select()
    .from(directoryProposals)
    .where(eq(directoryProposals.seq, seq))
    .for('update')
  return row ?? null
}

/** Keeps a proposal in the place of the one with the same number. */
export async function keepProposal(db: Executor, row: ProposalRow): Promise<void> {
  const { document, signatures, card } = row
  await db
    .insert(directoryProposals)
    .values(row)
    .onConflictDoUpdate({ target: directoryProposals.seq, set: { document, signatures, card } })
}

/** Removes the proposals that a directory with this number has overtaken. */
export async function deleteProposalsTo(db: Executor, seq: number): Promise<void> {
  await db.delete(directoryProposals).where(lte(directoryProposals.seq, seq))
}

/** The card of the public pages as text; null before genesis. */
export async function newestCard(db: Executor): Promise<string | null> {
  const [row] = await db.select().from(intakeCards).orderBy(desc(intakeCards.seq)).limit(1)
  return row?.card ?? null
}

/** Keeps the card that goes with directory `seq`, and no older one. */
export async function keepCard(db: Executor, seq: number, card: string): Promise<void> {
  await db.delete(intakeCards)
  await db.insert(intakeCards).values({ seq, card })
}

/** One moderator's copies, oldest month first. */
export async function teamKeysOf(db: Executor, accountId: Uint8Array): Promise<TeamKeyRow[]> {
  return db
    .select()
    .from(teamKeys)
    .where(eq(teamKeys.accountId, accountId))
    .orderBy(asc(teamKeys.epoch))
}

/** Which copies exist: month and owner, without the copies. */
export async function everyTeamPlace(
  db: Executor,
): Promise<{ epoch: string; accountId: Uint8Array }[]> {
  return db.select({ epoch: teamKeys.epoch, accountId: teamKeys.accountId }).from(teamKeys)
}

/** Keeps the copies that are not there yet; gives how many that were. */
export async function keepTeamKeys(db: Executor, rows: readonly TeamKeyRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const kept = await db
    .insert(teamKeys)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ oid: teamKeys.oid })
  return kept.length
}

/** Removes the copies of everybody but these people, and those of months that are in no directory. */
export async function deleteTeamKeysBeyond(
  db: Executor,
  people: readonly Uint8Array[],
  epochs: readonly string[],
): Promise<void> {
  await db.delete(teamKeys).where(notInArray(teamKeys.accountId, [...people]))
  await db.delete(teamKeys).where(notInArray(teamKeys.epoch, [...epochs]))
}
