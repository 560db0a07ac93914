import type { Executor } from '../platform/database.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Role } from './rules.ts'
import { deleteSessionsOf, everybody, setStanding } from './store.ts'
import type { AccountRow } from './store.ts'

/** One person whom the directory lists now, with the keys it lists. */
export interface Listed {
  readonly id: string
  readonly role: Role
  readonly post: string | null
  readonly encryptionKey: string
  readonly signingKey: string
}

function isListed(account: AccountRow, listed: Listed | undefined): listed is Listed {
  return (
    listed?.role === account.role &&
    listed.encryptionKey === base64url(account.encryptionKey) &&
    listed.signingKey === base64url(account.signingKey)
  )
}

/**
 * Brings every account into line with the directory: an account may work when the directory lists its id with its
 * very keys, and whoever is no longer listed is signed out at once (protocol 6.2).
 */
export async function admitListed(tx: Executor, people: readonly Listed[]): Promise<void> {
  const byId = new Map(people.map((person) => [person.id, person]))
  const closed: Uint8Array[] = []
  for (const account of await everybody(tx)) {
    const listed = byId.get(base64url(account.id))
    const admitted = isListed(account, listed)
    const post = admitted ? listed.post : account.post
    if (account.admitted && !admitted) closed.push(account.id)
    if (account.admitted !== admitted || account.post !== post) {
      await setStanding(tx, account.id, { admitted, post })
    }
  }
  await deleteSessionsOf(tx, closed)
}
