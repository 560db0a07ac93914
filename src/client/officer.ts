import { base64url, fromBase64url, hex } from '../sealing/bytes.ts'
import type { Signature } from '../sealing/directory.ts'
import { OpenError } from '../sealing/errors.ts'
import type { Outcome } from '../sealing/outcome.ts'
import { openPackage, openPackageKey, packageHash, verifyPackage } from '../sealing/package.ts'
import { read, send } from './api.ts'
import { watchDirectory } from './directory-watch.ts'
import { readFacts, type PackageFacts } from './package-facts.ts'
import type { Desk } from './person.ts'
import { openAnswer, signedRequest } from './release.ts'

/** A package of her post as an officer sees it listed: nothing of what is in it. */
export interface ListedPackage {
  id: string
  post: string
  state: 'waiting' | 'opened' | 'closed'
  expiresMonth: string
  keyOid: string
  hash: string
  signatures: Signature[]
  /** What the post said came of it; null while it said nothing. */
  outcome: Outcome | null
}

export interface OpenedPackage {
  id: string
  level: 1 | 2 | 3
  facts: PackageFacts
}

/** The packages of this officer's post. */
export async function listPackages({ api }: Pick<Desk, 'api'>): Promise<ListedPackage[]> {
  return (await read<{ packages: ListedPackage[] }>(api, '/api/packages')).packages
}

/**
 * Opens a package. The guard notes the opening before it answers, and moderators can see that note. Two
 * moderators of the checked directory must have signed exactly what is inside.
 * Throws `ApiRefusal('gone')` when it was withdrawn, `OpenError`, `SignatureError`,
 * `RefusalError('misconduct')` for a report about the police: those have another route.
 */
export async function openParcel(desk: Desk, listed: ListedPackage): Promise<OpenedPackage> {
  const { s, api, person } = desk
  const { current, svc } = await watchDirectory(desk)
  const { request, signature, nonce } = signedRequest(desk, current, [listed.id, listed.keyOid])
  const { answer } = await send<{ answer: string }>(api, '/api/packages/release', {
    request,
    signature,
    id: listed.id,
  })
  const objects = openAnswer(desk, nonce, answer)
  const body = objects.get(listed.id)
  const wrap = objects.get(listed.keyOid)
  if (body === undefined || wrap === undefined) throw new OpenError()
  const at = { svc, id: hex(fromBase64url(listed.id, 16)) }
  const key = openPackageKey(s, { ...at, officerId: person.id, key: person.keys.enc }, wrap)
  const parcel = openPackage(s, { ...at, key }, body)
  const hash = packageHash(s, parcel)
  if (base64url(hash) !== listed.hash) throw new OpenError()
  verifyPackage(s, current, hash, listed.signatures)
  const facts = readFacts(parcel.facts)
  return { id: listed.id, level: parcel.level, facts }
}

/**
 * Says what came of a package, so that the moderators can tell her. Throws `ApiRefusal('not_opened')` for one that nobody
 * has read, or that was taken back.
 */
export async function tellOutcome(
  { api }: Pick<Desk, 'api'>,
  { id }: Pick<ListedPackage, 'id'>,
  outcome: Outcome,
): Promise<void> {
  await send(api, '/api/packages/outcome', { id, outcome })
}
