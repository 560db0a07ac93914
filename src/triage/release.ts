import type { ReportAllowance, WebGuard } from '../guard/client.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'
import { markOpened, sealedReports, teamBlobs, vaultBlobs } from './store.ts'

/** What a moderator may ask the guard to open. */
export type Openable = 'report' | 'vault' | 'team'

/** A signed request to the guard, with the ids it names. */
export interface SignedRequest {
  readonly request: Bytes
  readonly signature: Bytes
  readonly oids: readonly Bytes[]
  readonly what: Openable
}

/** A report's words under its own key, and the tag by which notes about it go when it is taken back. */
export interface ReportWords {
  readonly oid: Bytes
  readonly blob: Bytes
  readonly withdrawTag: Bytes
}

/** The guard's answer, sealed to the person who asked; and what was never under the guard's lock. */
export interface ReleaseAnswer {
  readonly answer: Bytes
  readonly bodies: readonly ReportWords[]
}

export interface Release {
  /**
   * Passes a signed request on, with the objects it names (protocol 10.1). All or nothing: throws `gone` when one is
   * not there, and the guard's codes.
   */
  release(by: { id: Bytes; idText: string }, asked: SignedRequest): Promise<ReleaseAnswer>
  /** How many reports she herself may still open, as the guard counts them. */
  allowance(by: { idText: string }): Promise<ReportAllowance>
}

interface Stored {
  readonly oid: Bytes
  readonly blob: Bytes
  readonly body: Omit<ReportWords, 'oid'> | null
}

async function stored(db: Database, by: Bytes, asked: SignedRequest): Promise<Stored[]> {
  const { oids, what } = asked
  if (what === 'report') {
    const rows = await sealedReports(db, oids)
    return rows.map(({ oid, sealedKey, sealedBody, withdrawTag }) => ({
      oid,
      blob: sealedKey,
      body: { blob: sealedBody, withdrawTag },
    }))
  }
  const rows = what === 'vault' ? await vaultBlobs(db, oids) : await teamBlobs(db, by, oids)
  return rows.map((row) => ({ ...row, body: null }))
}

/** The stored objects in the order they were asked for. */
function inOrderOf(oids: readonly Bytes[], found: readonly Stored[]): Stored[] {
  const byId = new Map(found.map((one) => [base64url(one.oid), one]))
  return oids.map((oid) => {
    const one = byId.get(base64url(oid))
    if (one === undefined) throw new Refusal('gone', 410)
    return one
  })
}

export function createRelease(needs: {
  db: Database
  guard: Pick<WebGuard, 'release' | 'allowance'>
}): Release {
  const { db, guard } = needs
  return {
    release: async (by, asked) => {
      const { request, signature, oids, what } = asked
      const items = inOrderOf(oids, await stored(db, by.id, asked))
      const answer = await guard.release({
        request,
        by: by.idText,
        signature,
        items: items.map(({ oid, blob }) => ({ oid, blob })),
      })
      if (what === 'report') await markOpened(db, oids)
      const bodies = items.flatMap(({ oid, body }) => (body === null ? [] : [{ oid, ...body }]))
      return { answer, bodies }
    },
    allowance: ({ idText }) => guard.allowance(idText),
  }
}
