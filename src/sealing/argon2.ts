import { utf8 } from './bytes.ts'
import { RefusalError } from './errors.ts'
import { rawArgon2id } from './sodium.ts'
import type { Bytes } from './suite.ts'

export interface StretchCost {
  passes: number
  mebibytes: number
}

/** What new accounts use. */
export const STRETCH_COST: StretchCost = { passes: 3, mebibytes: 256 }

/** For weak machines; below it a client refuses, even if the server asks (step 12). */
export const STRETCH_FLOOR: StretchCost = { passes: 3, mebibytes: 64 }

/** Above it a server could make a client run out of memory. */
const STRETCH_CEILING: StretchCost = { passes: 10, mebibytes: 1024 }

/**
 * Argon2id version 1.3 (RFC 9106): 32 bytes `S` from a passphrase and a salt of 16 bytes. libsodium
 * only. Throws `RefusalError`: 'cost' outside floor and ceiling, 'salt' for another length.
 */
export async function argon2id(passphrase: string, salt: Bytes, cost: StretchCost): Promise<Bytes> {
  if (!within(cost.passes, 'passes') || !within(cost.mebibytes, 'mebibytes')) {
    throw new RefusalError('cost')
  }
  if (salt.length !== 16) throw new RefusalError('salt')
  return rawArgon2id(utf8(passphrase), salt, cost)
}

function within(value: number, part: keyof StretchCost): boolean {
  return (
    Number.isSafeInteger(value) && value >= STRETCH_FLOOR[part] && value <= STRETCH_CEILING[part]
  )
}
