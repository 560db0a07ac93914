import { asc, desc, inArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { hex } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'
import { alerts } from './schema.ts'
import type { AlertRecord } from './store.ts'

/** When a version was released: only the month is known. */
export interface Release {
  version: number
  /** 'YYYY-MM' */
  month: string
}

/** The newest version of every warning, in whatever state. */
export async function newestOfAll(db: Executor): Promise<AlertRecord[]> {
  return db.selectDistinctOn([alerts.id]).from(alerts).orderBy(alerts.id, desc(alerts.version))
}

/** All the versions of these warnings, the first one first, under the warning's id in hexadecimal. */
export async function releasesOf(
  db: Executor,
  ids: readonly Bytes[],
): Promise<Map<string, Release[]>> {
  const { id, version, month } = alerts
  const rows = await db
    .select({ id, version, month })
    .from(alerts)
    .where(inArray(alerts.id, [...ids]))
    .orderBy(asc(alerts.version))
  const byId = new Map<string, Release[]>()
  for (const row of rows) byId.set(hex(row.id), [...(byId.get(hex(row.id)) ?? []), row])
  return byId
}
