import type { Clock } from '../platform/clock.ts'
import type { Database, Executor } from '../platform/database.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { H } from '../sealing/hash.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { hourOf, roleOf, sessionHours } from './rules.ts'
import type { SignedIn } from './rules.ts'
import { deleteSession, insertSession, sessionOwner } from './store.ts'
import type { AccountRow } from './store.ts'

/** Who is signed in with which cookie. The table knows a hash and an hour, nothing more (decision 18). */
export interface Sessions {
  /** Opens a session and gives the cookie's value. */
  open(tx: Executor, accountId: Bytes): Promise<string>
  /** The person behind a cookie's value; null for anything that is not a running session. */
  find(cookie: string): Promise<SignedIn | null>
  close(cookie: string): Promise<void>
}

/** What may be known of the person in this row; null when the row names no role. */
export function signedInAs(row: AccountRow): SignedIn | null {
  const role = roleOf(row.role)
  if (role === null) return null
  const { id, username, post, admitted } = row
  return { id, idText: base64url(id), username, role, post, admitted }
}

/** Sessions of 32 random bytes in the cookie and their hash in the table. */
export function createSessions(needs: { db: Database; suite: Suite; now: Clock }): Sessions {
  const { db, suite, now } = needs
  const hashOf = (cookie: string): Bytes | null => {
    try {
      return H(suite, 32, 'rw1/session', fromBase64url(cookie, 32))
    } catch {
      return null
    }
  }
  return {
    open: async (tx, accountId) => {
      const token = suite.random(32)
      const tokenHash = H(suite, 32, 'rw1/session', token)
      await insertSession(tx, { tokenHash, accountId, endsHour: hourOf(now()) + sessionHours })
      return base64url(token)
    },
    find: async (cookie) => {
      const hash = hashOf(cookie)
      if (hash === null) return null
      const row = await sessionOwner(db, hash, hourOf(now()))
      return row === null ? null : signedInAs(row)
    },
    close: async (cookie) => {
      const hash = hashOf(cookie)
      if (hash !== null) await deleteSession(db, hash)
    },
  }
}
