import type pg from 'pg'
import type { Database } from '../platform/database.ts'

const retryMs = 1_000

/** Held, shared, by every worker that listens: it goes with the connection, so it tells who is there without a time. */
export const workerLock = 727_011

/** Listens for `pg_notify('deliveries', ...)` and connects again by itself. The poll beside it covers the gaps. */
export function hearQueueCalls(db: Database, wake: () => void): { stop(): void } {
  let isStopped = false
  let client: pg.PoolClient | null = null
  let timer: NodeJS.Timeout | null = null

  async function connect(): Promise<void> {
    try {
      const fresh = await db.$client.connect()
      client = fresh
      fresh.on('notification', wake)
      fresh.once('error', lost)
      fresh.once('end', lost)
      if (isStopped) {
        letGo()
        return
      }
      await fresh.query('listen deliveries')
      await fresh.query('select pg_advisory_lock_shared($1)', [workerLock])
      wake()
    } catch {
      lost()
    }
  }

  function letGo(): void {
    client?.removeAllListeners('notification')
    // True: the connection still listens and must not go back to the pool.
    client?.release(true)
    client = null
  }

  function lost(): void {
    letGo()
    if (isStopped || timer !== null) return
    timer = setTimeout(() => {
      timer = null
      void connect()
    }, retryMs)
  }

  void connect()
  return {
    stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      letGo()
    },
  }
}
