import type { Clock } from '../platform/clock.ts'
import type { Executor } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import type { AccountRecord } from './bodies.ts'
import type { Role } from './rules.ts'
import { insertAccount, takenBy } from './store.ts'
import type { AccountRow } from './store.ts'
import { acceptedStep } from './totp.ts'
import type { TotpBoxes } from './totp.ts'

/** What a new account may be, as its link or the ceremony says. */
export interface Standing {
  readonly role: Role
  readonly post: string | null
  readonly admitted: boolean
}

function columnsOf(
  record: AccountRecord,
): Pick<
  AccountRow,
  | 'id'
  | 'username'
  | 'authHash'
  | 'argonMebibytes'
  | 'argonPasses'
  | 'masterByPassphrase'
  | 'masterByRecovery'
  | 'encryptionKey'
  | 'signingKey'
> {
  return {
    id: fromBase64url(record.id, 16),
    username: record.username,
    authHash: fromBase64url(record.authHash, 32),
    argonMebibytes: record.argon.mebibytes,
    argonPasses: record.argon.passes,
    masterByPassphrase: fromBase64url(record.masterByPassphrase),
    masterByRecovery: fromBase64url(record.masterByRecovery),
    encryptionKey: fromBase64url(record.encryptionKey),
    signingKey: fromBase64url(record.signingKey, 32),
  }
}

/**
 * Puts a new account into the table (protocol 6.1 step 3). Throws `wrong_totp` when the first code does not fit its
 * secret, `username_taken` or `id_taken` when somebody has them.
 */
export async function addAccount(
  needs: { boxes: TotpBoxes; now: Clock },
  tx: Executor,
  record: AccountRecord,
  standing: Standing,
): Promise<void> {
  const columns = columnsOf(record)
  // The first code proves that the person's device has the secret. It lets nobody in, so the same code may still do so
  // once: whoever signs in within the half minute is not made to wait.
  const step = acceptedStep(record.totpSecret, record.totpCode, needs.now())
  if (step === null) throw new Refusal('wrong_totp', 400)
  const taken = await takenBy(tx, columns)
  if (taken !== null) throw new Refusal(`${taken}_taken`, 409)
  const key = await needs.boxes.key()
  const totp = needs.boxes.close(key, columns.id, record.totpSecret)
  await insertAccount(tx, { ...columns, ...standing, totp, totpStep: 0, profile: null })
}
