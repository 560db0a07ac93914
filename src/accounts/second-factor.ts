import type { Clock } from '../platform/clock.ts'
import type { Database, Executor } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { authHash } from '../sealing/account.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { ROOT, type Directory } from '../sealing/directory.ts'
import { factorDigest, factorStatement } from '../sealing/renewal.ts'
import { distinctSigners, type Signature } from '../sealing/signers.ts'
import type { Suite } from '../sealing/suite.ts'
import type { NewFactorBody, SignFactorBody } from './bodies.ts'
import { factorHours, hourOf } from './rules.ts'
import {
  deleteFactorRequest,
  keepFactorRequest,
  lockFactorRequest,
  setFactorSignatures,
  setSecondFactor,
  waitingFactors,
} from './second-factor-store.ts'
import type { FactorRequestRow } from './second-factor-store.ts'
import { accountNamed, deleteSessionsOf } from './store.ts'
import { acceptedStep } from './totp.ts'
import type { TotpBoxes } from './totp.ts'

/** A request as colleagues see it; the eight words are made from the digest. */
export interface WaitingFactor {
  readonly id: string
  readonly username: string
  readonly digest: string
  /** Who has signed so far. */
  readonly by: readonly string[]
}

/** A lost second factor: a new one holds once two colleagues have signed it (protocol 6.3). */
export interface SecondFactor {
  /** Throws `sign_in_failed` for a wrong name or passphrase, `wrong_totp`, and the codes of a wrong signature. */
  ask(body: NewFactorBody): Promise<{ id: string; complete: boolean; endsInHours: number }>
  waiting(): Promise<WaitingFactor[]>
  /** Adds a signature: the signer's own, or the root's. Throws `no_request`, `already_signed`, the codes of signatures. */
  sign(me: string, body: SignFactorBody): Promise<{ complete: boolean }>
  /** A colleague does not know of it. */
  refuse(id: string): Promise<void>
}

/** Whose signatures count: the directory that the guard told, and the root's public key. */
export interface Trust {
  readonly directory: Directory
  readonly rootPk: string
}

export interface SecondFactorNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly now: Clock
  readonly boxes: TotpBoxes
  /** Null before the service has begun. */
  readonly trust: () => Trust | null
}

/** Two signatures, of which the root's may be one; where nobody else is on the team, the root's alone. */
function isEnough(directory: Directory, id: string, by: readonly string[]): boolean {
  const others = directory.moderators.filter((one) => one.to === null && one.id !== id)
  return by.length >= 2 || (others.length === 0 && by.includes(ROOT))
}

/** Checks every signature. Throws `SignatureError`; nobody signs for herself. */
function signersOf(
  { suite, trust }: SecondFactorNeeds,
  request: Pick<FactorRequestRow, 'accountId' | 'digest'>,
  signatures: readonly Signature[],
): { by: string[]; complete: boolean } {
  const known = trust()
  if (known === null) throw new Refusal('before_genesis', 409)
  const { directory, rootPk } = known
  const id = base64url(request.accountId)
  const colleagues = directory.moderators.filter((one) => one.id !== id)
  const signers = [...colleagues, { id: ROOT, sig_pk: rootPk, to: null }]
  const statement = factorStatement(suite, directory.svc, request.digest)
  const by = distinctSigners(suite, signers, signatures, statement)
  return { by, complete: isEnough(directory, id, by) }
}

async function settle(
  needs: SecondFactorNeeds,
  tx: Executor,
  request: FactorRequestRow,
  signatures: readonly Signature[],
): Promise<boolean> {
  const { complete } = signersOf(needs, request, signatures)
  if (!complete) {
    await setFactorSignatures(tx, request.accountId, JSON.stringify(signatures))
    return false
  }
  await setSecondFactor(tx, request.accountId, request.totp)
  await deleteFactorRequest(tx, request.accountId)
  await deleteSessionsOf(tx, [request.accountId])
  return true
}

/** The passphrase says who asks; colleagues say that it is she. */
export function createSecondFactor(needs: SecondFactorNeeds): SecondFactor {
  const { db, suite, now, boxes } = needs

  /** The request of whoever proves the passphrase and shows that her device has the new secret. */
  async function requestOf(body: NewFactorBody): Promise<FactorRequestRow> {
    const known = needs.trust()
    const row = await accountNamed(db, body.username)
    const proof = authHash(suite, fromBase64url(body.authKey, 32))
    if (row === null || known === null || !suite.equal(row.authHash, proof))
      throw new Refusal('sign_in_failed', 401)
    if (acceptedStep(body.totpSecret, body.totpCode, now()) === null)
      throw new Refusal('wrong_totp', 400)
    const totp = boxes.close(await boxes.key(), row.id, body.totpSecret)
    const digest = factorDigest(suite, known.directory.svc, base64url(row.id), body.totpSecret)
    const endsHour = hourOf(now()) + factorHours
    return { accountId: row.id, digest, totp, signatures: '[]', endsHour }
  }

  return {
    ask: async (body) => {
      const request = await requestOf(body)
      const complete = await db.transaction(async (tx) => {
        await keepFactorRequest(tx, request)
        const given = body.signature === undefined ? [] : [body.signature]
        return settle(needs, tx, request, given)
      })
      return { id: base64url(request.accountId), complete, endsInHours: factorHours }
    },
    waiting: async () => {
      const rows = await waitingFactors(db, hourOf(now()))
      return rows.map(({ accountId, username, digest, signatures }) => ({
        id: base64url(accountId),
        username,
        digest: base64url(digest),
        by: (JSON.parse(signatures) as Signature[]).map((one) => one.by),
      }))
    },
    sign: async (me, { id, signature }) => {
      // A colleague may hand in the root's word, but no other colleague's.
      if (signature.by !== me && signature.by !== ROOT) throw new Refusal('forbidden', 403)
      return db.transaction(async (tx) => {
        const request = await lockFactorRequest(tx, fromBase64url(id, 16), hourOf(now()))
        if (request === null) throw new Refusal('no_request', 404)
        const before = JSON.parse(request.signatures) as Signature[]
        if (before.some((one) => one.by === signature.by)) throw new Refusal('already_signed', 409)
        return { complete: await settle(needs, tx, request, [...before, signature]) }
      })
    },
    refuse: async (id) => deleteFactorRequest(db, fromBase64url(id, 16)),
  }
}
