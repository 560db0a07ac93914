import type { Bytes } from '../sealing/suite.ts'

/** The one call of the guard that gives alert keys; web's link and the worker's both have it. */
export interface AlertKeySource {
  serviceKey(input: { name: 'alert'; period: string }): Promise<Bytes>
}

/** Asks the guard for a month's alert key once and keeps it in memory (protocol 11.1). */
export function alertKeys(guard: AlertKeySource): (month: string) => Promise<Bytes> {
  const kept = new Map<string, Bytes>()
  return async (month) => {
    const known = kept.get(month)
    if (known !== undefined) return known
    const key = await guard.serviceKey({ name: 'alert', period: month })
    kept.set(month, key)
    return key
  }
}
