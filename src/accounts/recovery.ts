import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { wrapMaster } from '../sealing/account.ts'
import { base64url, concat, fromBase64url, u32 } from '../sealing/bytes.ts'
import { H, KDF } from '../sealing/hash.ts'
import { verifyRenewal } from '../sealing/renewal.ts'
import { suiteOf } from '../sealing/suite.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { RecoverFinishBody } from './bodies.ts'
import { minuteOf, renewalMinutes } from './rules.ts'
import { accountNamed, deleteSessionsOf, setOpening, spendTotpStep } from './store.ts'
import type { AccountRow } from './store.ts'
import { acceptedStep } from './totp.ts'
import type { TotpBoxes } from './totp.ts'

/** A lost passphrase: the 24 recovery words open the account once more (protocol 6.3). */
export interface Recovery {
  /**
   * What the recovery words of this name open. It is closed under 256 random bits, so that having it helps nobody; every
   * name gets an answer, and it stays the same.
   */
  closed(username: string): Promise<{ svc: string; id: string; masterByRecovery: string }>
  /**
   * Puts a new passphrase in the place of the old one, for whoever signs with the account's key and has the second factor.
   * Throws `sign_in_failed` for everything that is wrong.
   */
  renew(body: RecoverFinishBody): Promise<void>
}

export interface RecoveryNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly now: Clock
  readonly boxes: TotpBoxes
  readonly svc: () => string | null
}

const refused = (): Refusal => new Refusal('sign_in_failed', 401)

/** What a name that nobody has is answered: made from a keyed hash of it, and like the real thing in every byte. */
function decoyFor(suite: Suite, key: Bytes, svc: string, username: string) {
  let drawn = 0
  const random = (length: number): Bytes => {
    const pieces = Array.from({ length: Math.ceil(length / 32) }, () =>
      KDF(suite, key, 'rw1/acct/decoy', {
        info: concat(u32((drawn += 1)), H(suite, 32, 'rw1/name', username)),
      }),
    )
    return concat(...pieces).slice(0, length)
  }
  const seeded = suiteOf(suite, random)
  const id = base64url(seeded.random(16))
  const wrap = { svc, id, under: 'recovery', key: seeded.random(32) } as const
  return { id, masterByRecovery: base64url(wrapMaster(seeded, wrap, seeded.random(32))) }
}

function isGenuine(needs: RecoveryNeeds, svc: string, row: AccountRow, body: RecoverFinishBody) {
  const { renewal, signature } = body
  const made = { publicKey: row.signingKey, signature: fromBase64url(signature, 64) }
  const isTimely = Math.abs(minuteOf(needs.now()) - renewal.minute) <= renewalMinutes
  const isOwn = renewal.id === base64url(row.id)
  return isTimely && isOwn && verifyRenewal(needs.suite, made, svc, renewal)
}

/** The server checks a signature; it can neither open the account nor renew it by itself. */
export function createRecovery(needs: RecoveryNeeds): Recovery {
  const { db, suite, now, boxes } = needs
  const requireSvc = (): string => {
    const svc = needs.svc()
    if (svc === null) throw new Refusal('before_genesis', 409)
    return svc
  }
  return {
    closed: async (username) => {
      const svc = requireSvc()
      const decoy = decoyFor(suite, await boxes.key(), svc, username)
      const row = await accountNamed(db, username)
      if (row === null) return { svc, ...decoy }
      return { svc, id: base64url(row.id), masterByRecovery: base64url(row.masterByRecovery) }
    },
    renew: async (body) => {
      const svc = requireSvc()
      const row = await accountNamed(db, body.username)
      if (row === null || !isGenuine(needs, svc, row, body)) throw refused()
      const secret = boxes.open(await boxes.key(), row.id, row.totp)
      const step = acceptedStep(secret, body.totp, now())
      const { authHash, argon, masterByPassphrase } = body.renewal
      const isDone = await db.transaction(async (tx) => {
        if (step === null || !(await spendTotpStep(tx, row.id, step))) return false
        await setOpening(tx, row.id, {
          authHash: fromBase64url(authHash, 32),
          argonMebibytes: argon.mebibytes,
          argonPasses: argon.passes,
          masterByPassphrase: fromBase64url(masterByPassphrase),
        })
        // Whoever had the old passphrase is out.
        await deleteSessionsOf(tx, [row.id])
        return true
      })
      if (!isDone) throw refused()
    },
  }
}
