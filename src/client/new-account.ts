import {
  accountKeys,
  accountSalt,
  accountSecrets,
  authHash,
  wrapMaster,
} from '../sealing/account.ts'
import { STRETCH_COST, type StretchCost } from '../sealing/argon2.ts'
import { base64url } from '../sealing/bytes.ts'
import { makePassphrase, recoveryWords } from '../sealing/passphrase.ts'
import type { Suite } from '../sealing/suite.ts'
import type { PersonKeys, Stretch } from './person.ts'
import { makeTotpSecret } from './totp-secret.ts'

/** What the server keeps of an account: it can check a sign-in and open nothing (protocol 6.1). */
export interface AccountRecord {
  id: string
  username: string
  authHash: string
  argon: StretchCost
  masterByPassphrase: string
  masterByRecovery: string
  encryptionKey: string
  signingKey: string
  totpSecret: string
  totpCode: string
}

/** An account as it is made: what goes to the server, and what the person writes down. */
export interface NewAccount {
  id: string
  username: string
  passphrase: string
  recoveryWords: string[]
  totpSecret: string
  keys: PersonKeys
  record: Omit<AccountRecord, 'totpCode'>
}

/**
 * Makes an account: seven words, a recovery key of 24 words, a secret for one-time codes, and the keys of
 * the person. Nothing of it has left this client yet.
 * @param whose.username lower case, as the server takes it: it is part of the salt
 */
export async function makeAccount(
  { s, stretch }: { s: Suite; stretch: Stretch },
  { svc, username, argon = STRETCH_COST }: { svc: string; username: string; argon?: StretchCost },
): Promise<NewAccount> {
  const id = base64url(s.random(16))
  const passphrase = makePassphrase(s)
  const stretched = await stretch(passphrase, accountSalt(s, svc, username), argon)
  const { authKey, kek } = accountSecrets(s, stretched)
  const master = s.random(32)
  const recoveryKey = s.random(32)
  const keys = accountKeys(s, master)
  const totpSecret = makeTotpSecret(s)
  const wrap = { svc, id }
  const record = {
    id,
    username,
    authHash: base64url(authHash(s, authKey)),
    argon: { mebibytes: argon.mebibytes, passes: argon.passes },
    masterByPassphrase: base64url(
      wrapMaster(s, { ...wrap, under: 'passphrase', key: kek }, master),
    ),
    masterByRecovery: base64url(
      wrapMaster(s, { ...wrap, under: 'recovery', key: recoveryKey }, master),
    ),
    encryptionKey: base64url(keys.enc.publicKey),
    signingKey: base64url(keys.sig.publicKey),
    totpSecret,
  }
  const words = recoveryWords(s, recoveryKey)
  s.wipe(stretched, authKey, kek, master, recoveryKey)
  return { id, username, passphrase, recoveryWords: words, totpSecret, keys, record }
}
