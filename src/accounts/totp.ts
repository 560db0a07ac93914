import { Secret, TOTP } from 'otpauth'
import type { WebGuard } from '../guard/client.ts'
import { fromUtf8, utf8 } from '../sealing/bytes.ts'
import { box, openBox } from '../sealing/envelope.ts'
import type { BoxWith } from '../sealing/envelope.ts'
import { ctxh } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'

const periodSeconds = 30

/** The number of the 30-second step a moment falls in (RFC 6238). */
export function totpStepOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / periodSeconds)
}

/**
 * The step (RFC 6238: SHA-1, six digits, thirty seconds) that `code` stands for, one step early or late allowed;
 * null when it stands for none. Throws nothing for a well-formed base32 secret.
 */
export function acceptedStep(secret: string, code: string, moment: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds })
  const delta = totp.validate({ token: code, timestamp: moment.getTime(), window: 1 })
  return delta === null ? null : totpStepOf(moment) + delta
}

/** Keeps the secrets of the second factor closed in the table, under a key that the guard gives to web's memory. */
export interface TotpBoxes {
  key(): Promise<Bytes>
  close(key: Bytes, accountId: Bytes, secret: string): Bytes
  /** The base32 secret. Throws `OpenError` when the box is another account's or was changed. */
  open(key: Bytes, accountId: Bytes, boxed: Bytes): string
}

/** Boxes for the TOTP secrets; the key is asked for once and then held in memory. */
export function createTotpBoxes(suite: Suite, guard: Pick<WebGuard, 'serviceKey'>): TotpBoxes {
  let held: Bytes | null = null
  const use = (key: Bytes, id: Bytes): BoxWith => ({
    key,
    purpose: PURPOSE.serviceKey,
    bucket: 0,
    // The key is this service's own, so the context needs no service name.
    context: ctxh(suite, '', 'totp', id),
  })
  return {
    key: async () => (held ??= await guard.serviceKey({ name: 'totp', period: '' })),
    close: (key, id, secret) => box(suite, use(key, id), utf8(secret)),
    open: (key, id, boxed) => fromUtf8(openBox(suite, use(key, id), boxed)),
  }
}
