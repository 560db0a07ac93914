import { randomFillSync } from 'node:crypto'

/** Where unpredictable bytes come from: `n` of them, fit for keys. */
export type Random = (n: number) => Uint8Array

const drawnAtOnce = 4096
/** Beyond this a draw of its own costs nothing that counts. */
const small = 64

/**
 * A generator over `fill`, which fills an array with unpredictable bytes. Keys and nonces are small and many, and each
 * call of the system costs more than the bytes: small ones are cut from a larger draw. What was handed out is written over
 * with zeros there, so that a key lies in memory once.
 */
export function drawnFrom(fill: (bytes: Uint8Array) => unknown): Random {
  const store = new Uint8Array(drawnAtOnce)
  let used = drawnAtOnce
  return (n) => {
    if (n > small) {
      const own = new Uint8Array(n)
      fill(own)
      return own
    }
    if (used + n > drawnAtOnce) {
      fill(store)
      used = 0
    }
    const piece = store.slice(used, used + n)
    store.fill(0, used, used + n)
    used += n
    return piece
  }
}

/** The operating system's generator. */
export const systemRandom: Random = drawnFrom(randomFillSync)
