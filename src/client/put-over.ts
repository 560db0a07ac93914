import { ApiRefusal } from './api.ts'
import type { Vault } from './vault.ts'
import type { VaultRecord } from './vault-record.ts'

/** Colleagues write the same record rarely; more than this in a row is something else. */
const TRIES = 8

/** Somebody else wrote the record meanwhile. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiRefusal && error.code === 'stale'
}

/**
 * Writes a record over whatever a colleague left meanwhile.
 * @param made the record from what is there now; asked anew after each time that somebody was quicker
 * Throws what `made` throws, and what the vault does.
 */
export async function putOver<R extends VaultRecord>(
  vault: Vault,
  made: () => { id: string; record: R },
): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    const { id, record } = made()
    try {
      await vault.put(id, record)
      return record
    } catch (error) {
      if (!isStale(error) || tries === TRIES) throw error
      await vault.refresh()
    }
  }
}
