import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { openReleaseAnswer, releaseRequest, signRelease } from '../sealing/release.ts'
import type { Bytes } from '../sealing/suite.ts'
import { send } from './api.ts'
import type { Desk } from './person.ts'

/** A signed request to the guard, as the API takes it. */
export interface SignedRequest {
  request: string
  signature: string
  nonce: Bytes
}

/** What the guard took its lock off, and for reports the sealed bodies that belong to it. */
export interface ReleasedObjects {
  /** Throws `RefusalError('not_released')` for an id that was not asked for. */
  inner: (oid: string) => Bytes
  body: (oid: string) => Bytes
  /** The tag by which notes about the report go when it is taken back, base64url. */
  withdrawTag: (oid: string) => string
}

/**
 * Asks the guard to take its lock off these objects, up to 500 at once. The guard writes it into its log
 * before it answers, and answers to this person's key alone.
 * Throws `ApiRefusal`: 'gone', 'quota_spent', 'guard_down' and the guard's other codes.
 */
export async function release(
  desk: Desk,
  directory: Directory,
  { what, oids }: { what: 'report' | 'vault' | 'team'; oids: readonly string[] },
): Promise<ReleasedObjects> {
  const { request, signature, nonce } = signedRequest(desk, directory, oids)
  const answer = await send<{ answer: string; bodies: ReleasedBody[] }>(desk.api, '/api/release', {
    request,
    signature,
    oids,
    what,
  })
  const inner = openAnswer(desk, nonce, answer.answer)
  const bodies = new Map(answer.bodies.map(({ oid, blob }) => [oid, fromBase64url(blob)]))
  const tags = new Map(answer.bodies.map(({ oid, withdrawTag }) => [oid, withdrawTag]))
  return { inner: found(inner), body: found(bodies), withdrawTag: found(tags) }
}

interface ReleasedBody {
  oid: string
  blob: string
  withdrawTag: string
}

/** Signs a release request of this minute with a fresh nonce: the guard takes each once. */
export function signedRequest(
  { s, now, person }: Desk,
  directory: Directory,
  oids: readonly string[],
): SignedRequest {
  const nonce = s.random(16)
  const request = releaseRequest({
    ids: oids.map((oid) => fromBase64url(oid, 16)),
    seq: directory.seq,
    nonce,
    minute: Math.floor(now().getTime() / 60_000),
  })
  const signature = signRelease(s, person.keys.sig.secretKey, request)
  return { request: base64url(request), signature: base64url(signature), nonce }
}

/** Opens the guard's answer with this person's key: the objects by id. */
export function openAnswer({ s, person }: Desk, nonce: Bytes, answer: string): Map<string, Bytes> {
  const opened = openReleaseAnswer(
    s,
    { svc: person.svc, nonce, key: person.keys.enc },
    fromBase64url(answer),
  )
  return new Map(opened.map(({ oid, inner }) => [base64url(oid), inner]))
}

function found<Found>(objects: ReadonlyMap<string, Found>): (oid: string) => Found {
  return (oid) => {
    const object = objects.get(oid)
    if (object === undefined) throw new RefusalError('not_released')
    return object
  }
}
