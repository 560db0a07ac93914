import { concat, piece, base64url, fromBase64url } from '../sealing/bytes.ts'
import { H, KDF } from '../sealing/hash.ts'
import { loginHash, memberKeys } from '../sealing/member-code.ts'
import type { Bytes, Primitives, Suite } from '../sealing/suite.ts'

/**
 * Everything about a member follows from her code, so that a request that is sent twice is the same person, and her code
 * alone lets her take everything back.
 */
export interface Identity {
  /** 16 bytes. */
  id: Bytes
  loginHash: Bytes
  /** 16 bytes: the token of her unsubscribe link. */
  stop: Bytes
}

/** Who the owner of a code is, from the PRF output of 64 bytes (protocol 11.2). */
export function identityOf(s: Primitives, svc: string, Y: Bytes): Identity {
  const { login } = memberKeys(s, svc, Y)
  return {
    id: KDF(s, login, 'rw1/sub/id', { length: 16 }),
    loginHash: loginHash(s, login),
    stop: KDF(s, login, 'rw1/sub/stop', { length: 16 }),
  }
}

/** What the guard erases her key for: 32 bytes that follow from her token (protocol 8.5). */
export function stopSecret(s: Primitives, stop: Bytes): Bytes {
  return H(s, 32, 'rw1/sub/stop-secret', stop)
}

/** What server and guard keep of it; the guard makes the same hash of scope and secret. */
export function stopHash(s: Primitives, stop: Bytes): Bytes {
  return H(s, 32, 'rw1/withdraw', stopScope, stopSecret(s, stop))
}

/** The scope under which the guard knows members' secrets. */
export const stopScope = 'member'

/**
 * What is kept of an address, to see that it is the same one again. It hangs on her token, which is not kept: without it no
 * address can be tried on the table.
 */
export function addressHash(s: Primitives, stop: Bytes, email: string): Bytes {
  return KDF(s, stop, 'rw1/sub/address', { info: email.toLowerCase(), length: 32 })
}

/** What her browser keeps while she is signed in: a random token, and the token that lets her stop everything. */
export interface Ticket {
  token: Bytes
  stop: Bytes
}

const tokenLength = 32

export function makeTicket(s: Suite, stop: Bytes): Ticket {
  return { token: s.random(tokenLength), stop }
}

/** What the server keeps of a session's token. */
export function tokenHash(s: Primitives, { token }: Ticket): Bytes {
  return H(s, 32, 'rw1/sub/session', token)
}

export function ticketText({ token, stop }: Ticket): string {
  return base64url(concat(token, stop))
}

/** Reads a cookie's value; null for anything else. */
export function readTicket(text: string | undefined): Ticket | null {
  const bytes = text === undefined ? null : bytesOrNull(text, tokenLength + 16)
  if (bytes === null) return null
  return { token: piece(bytes, 0, tokenLength), stop: piece(bytes, tokenLength) }
}

/** Strict base64url of this many bytes, or null. */
export function bytesOrNull(text: string, length: number): Bytes | null {
  try {
    return fromBase64url(text, length)
  } catch {
    return null
  }
}
