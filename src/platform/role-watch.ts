import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/** Whether somebody is connected to the database under a role, as it was when last looked. */
export interface RoleWatch {
  isConnected(): boolean
  stop(): void
}

const everyMs = 5_000

/** Looks now and then; for a part that no supervisor tells about the others. A database that does not answer knows of none. */
export function watchRole(db: Database, role: string): RoleWatch {
  let isConnected = false
  const look = async (): Promise<void> => {
    try {
      const found = await db.execute(
        sql`select 1 from pg_stat_activity where usename = ${role} and datname = current_database() limit 1`,
      )
      isConnected = found.rows.length > 0
    } catch {
      isConnected = false
    }
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  void look()
  return { isConnected: () => isConnected, stop: () => clearInterval(timer) }
}
