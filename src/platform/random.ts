import { randomBytes } from 'node:crypto'

/** Where unpredictable bytes come from: `n` of them, fit for keys. */
export type Random = (n: number) => Uint8Array

/** The operating system's generator. */
export const systemRandom: Random = (n) => new Uint8Array(randomBytes(n))
