import { accountKeys, openMaster, wrapMaster } from '../sealing/account.ts'
import { accountSalt, accountSecrets, authHash } from '../sealing/account.ts'
import { STRETCH_COST } from '../sealing/argon2.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { signRenewal, type Renewal } from '../sealing/renewal.ts'
import type { Bytes } from '../sealing/suite.ts'
import { send } from './api.ts'
import type { Bench, Stretch } from './person.ts'

/** An account that its recovery words have opened; it lives in this client's memory until it has a new passphrase. */
export interface Recovered {
  username: string
  svc: string
  id: string
  /** What all keys of the account come from. */
  master: Bytes
}

/**
 * Opens an account with the key behind its 24 recovery words.
 * Throws `RefusalError('recovery_words')` when they are another account's; a name that nobody has looks the same.
 */
export async function openByRecovery(
  { s, api }: Pick<Bench, 's' | 'api'>,
  { username, key }: { username: string; key: Bytes },
): Promise<Recovered> {
  const closed = await send<{ svc: string; id: string; masterByRecovery: string }>(
    api,
    '/api/recover',
    { username },
  )
  const { svc, id } = closed
  try {
    const wrap = { svc, id, under: 'recovery', key } as const
    const master = openMaster(s, wrap, fromBase64url(closed.masterByRecovery))
    return { username, svc, id, master }
  } catch (error) {
    if (error instanceof OpenError) throw new RefusalError('recovery_words')
    throw error
  } finally {
    s.wipe(key)
  }
}

/**
 * Gives the account a new passphrase; its keys and its recovery words stay. Whoever was signed in with the old one is out.
 * Throws `ApiRefusal('sign_in_failed')` when the one-time code does not fit; the account stays open for another try.
 */
export async function renewPassphrase(
  { s, api, now, stretch }: Bench & { stretch: Stretch },
  recovered: Recovered,
  { passphrase, totp, argon = STRETCH_COST }: NewPassphrase,
): Promise<void> {
  const { username, svc, id, master } = recovered
  const stretched = await stretch(passphrase, accountSalt(s, svc, username), argon)
  const { authKey, kek } = accountSecrets(s, stretched)
  const wrap = { svc, id, under: 'passphrase', key: kek } as const
  const renewal: Renewal = {
    id,
    authHash: base64url(authHash(s, authKey)),
    argon: { mebibytes: argon.mebibytes, passes: argon.passes },
    masterByPassphrase: base64url(wrapMaster(s, wrap, master)),
    minute: Math.floor(now().getTime() / 60_000),
  }
  const { secretKey } = accountKeys(s, master).sig
  const signature = base64url(signRenewal(s, svc, renewal, secretKey))
  s.wipe(stretched, authKey, kek, secretKey)
  await send(api, '/api/recover/finish', { username, renewal, signature, totp })
  s.wipe(master)
}

interface NewPassphrase {
  passphrase: string
  /** Six digits of the second factor, which is not lost. */
  totp: string
  argon?: { mebibytes: number; passes: number }
}
