import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

/**
 * What PostgreSQL stores for a SCRAM-SHA-256 password (RFC 5803), computed here so that the password itself is never part
 * of a statement that somebody's server might log. `password` must be plain ASCII, which needs no SASLprep.
 */
export function scramVerifier(password: string, salt: Uint8Array, rounds = 4096): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${rounds}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`
}
