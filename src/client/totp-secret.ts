import type { Bytes, Suite } from '../sealing/suite.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A fresh secret for one-time codes: 160 bits (RFC 4226), as base32 (RFC 4648) without padding. */
export function makeTotpSecret(s: Suite): string {
  return base32(s.random(20))
}

/** What an authenticator app reads off the screen. Nothing in it says what the service is. */
export function totpUri(username: string, secret: string): string {
  return `otpauth://totp/${encodeURIComponent(username)}?secret=${secret}&algorithm=SHA1&digits=6&period=30`
}

function base32(bytes: Bytes): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{5}/g) ?? []
  return groups.map((group) => LETTERS.charAt(Number.parseInt(group, 2))).join('')
}
