import { eq, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { alerts } from './schema.ts'
import { alertState } from './store.ts'

/**
 * A report behind a warning is taken back: with no other behind it the warning is hidden at once, from readers and from
 * the worker; otherwise it is marked to be written again without that report. The tag gives way to a random one, so that
 * asking twice counts once.
 * @param by the tag, and 32 random bytes to stand in its place
 */
export async function withdrawFromAlerts(
  db: Executor,
  by: { readonly tag: Uint8Array; readonly instead: Uint8Array },
): Promise<void> {
  const tag = sql`${Buffer.from(by.tag)}::bytea`
  const isLast = sql`${alerts.supporters} <= 1`
  await db
    .update(alerts)
    .set({
      withdrawTags: sql`array_replace(${alerts.withdrawTags}, ${tag}, ${Buffer.from(by.instead)}::bytea)`,
      supporters: sql`greatest(${alerts.supporters} - 1, 0)::smallint`,
      state: sql`(case when ${isLast} then ${alertState.hidden} else ${alerts.state} end)::smallint`,
      reissue: sql`${alerts.reissue} or not (${isLast})`,
    })
    .where(sql`${tag} = any(${alerts.withdrawTags})`)
}

/** The withdrawal tags of every warning that is out and not hidden. */
export async function standingTags(db: Executor): Promise<Uint8Array[]> {
  const rows = await db
    .select({ tags: alerts.withdrawTags })
    .from(alerts)
    .where(eq(alerts.state, alertState.released))
  return rows.flatMap(({ tags }) => tags)
}
