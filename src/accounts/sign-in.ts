import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { authHash } from '../sealing/account.ts'
import { base64url, fromBase64url, readU32 } from '../sealing/bytes.ts'
import { KDF } from '../sealing/hash.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { SignInBody } from './bodies.ts'
import { totpTries, usualArgon } from './rules.ts'
import type { ArgonCost } from './rules.ts'
import type { Sessions } from './sessions.ts'
import { accountNamed, everyCost, spendTotpStep } from './store.ts'
import type { AccountRow } from './store.ts'
import { acceptedStep } from './totp.ts'
import type { TotpBoxes } from './totp.ts'
import { createTries } from './tries.ts'

export interface SignIn {
  /** How hard to stretch the passphrase of this name. Every name gets an answer, and it stays the same. */
  parameters(username: string): Promise<ArgonCost>
  /**
   * Checks passphrase proof and second factor together and opens a session. Throws `sign_in_failed` for everything
   * that is wrong, after the same work (decision 18).
   */
  signIn(body: SignInBody): Promise<{ cookie: string; account: AccountRow }>
}

export interface SignInNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly now: Clock
  readonly sessions: Sessions
  readonly boxes: TotpBoxes
}

const refused = (): Refusal => new Refusal('sign_in_failed', 401)

/** Stands in for the account of a name nobody has: the same checks are made against it, and none can pass. */
interface Decoy {
  readonly id: Bytes
  readonly authHash: Bytes
  readonly totp: Bytes
}

const decoySecret = 'A'.repeat(32)

function createDecoy(suite: Suite, boxes: TotpBoxes): (key: Bytes) => Decoy {
  let made: Decoy | null = null
  return (key) => {
    const id = made?.id ?? suite.random(16)
    made ??= { id, authHash: suite.random(32), totp: boxes.close(key, id, decoySecret) }
    return made
  }
}

/**
 * The cost told for a name: its own, or that of an account picked by a keyed hash of the name, so that rare costs
 * give no name away and the same question always has the same answer.
 */
function costFor(
  suite: Suite,
  key: Bytes,
  username: string,
  all: readonly (ArgonCost & { username: string })[],
): ArgonCost {
  const pick =
    readU32(KDF(suite, key, 'rw1/acct/parameters', { info: username })) % Math.max(all.length, 1)
  const { mebibytes, passes } =
    all.find((one) => one.username === username) ?? all[pick] ?? usualArgon
  return { mebibytes, passes }
}

/** Makes every answer from the same steps, whether the name exists or not. */
export function createSignIn(needs: SignInNeeds): SignIn {
  const { db, suite, now, sessions, boxes } = needs
  const decoyUnder = createDecoy(suite, boxes)
  const tries = createTries(now, totpTries)

  /** The step of the code that was typed, if passphrase and code are both right. Does all the work in any case. */
  async function provenStep(row: AccountRow | null, body: SignInBody): Promise<number | null> {
    const key = await boxes.key()
    const known = row ?? decoyUnder(key)
    const isKey = suite.equal(known.authHash, authHash(suite, fromBase64url(body.authKey, 32)))
    const step = acceptedStep(boxes.open(key, known.id, known.totp), body.totp, now())
    if (row === null || !isKey) return null
    // Only somebody with the right passphrase gets this far: wrong tries by others never lock anybody out.
    const name = base64url(row.id)
    if (tries.areSpent(name)) return null
    if (step === null) tries.count(name)
    return step
  }

  return {
    parameters: async (username) =>
      costFor(suite, await boxes.key(), username, await everyCost(db)),
    signIn: async (body) => {
      const row = await accountNamed(db, body.username)
      const step = await provenStep(row, body)
      if (row === null || step === null) throw refused()
      const cookie = await db.transaction(async (tx) => {
        // One statement decides: of two requests with the same code only one passes.
        const isFresh = await spendTotpStep(tx, row.id, step)
        return isFresh ? sessions.open(tx, row.id) : null
      })
      if (cookie === null) throw refused()
      return { cookie, account: row }
    },
  }
}
