import { accountKeys, accountSalt, accountSecrets, openMaster } from '../sealing/account.ts'
import type { StretchCost } from '../sealing/argon2.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { plainPassphrase } from '../sealing/passphrase.ts'
import { send } from './api.ts'
import type { Bench, Person, PersonRole, Stretch } from './person.ts'

interface SignedIn {
  id: string
  username: string
  role: PersonRole
  post: string | null
  admitted: boolean
  masterByPassphrase: string
  encryptionKey: string
  signingKey: string
}

/**
 * Signs in with name, passphrase and one-time code together, and opens the account's keys. What the server
 * sends is checked against what the passphrase opens.
 * Throws `ApiRefusal('sign_in_failed')`, `RefusalError('cost')` when the server asks for a stretch below the
 * floor, `OpenError` when the account that came is not this person's.
 */
export async function signIn(
  { s, api, stretch }: Bench & { stretch: Stretch },
  answers: { username: string; passphrase: string; totp: string },
): Promise<Person> {
  const { username, totp } = answers
  const asked = await send<{ svc: string; argon: StretchCost }>(api, '/api/sign-in/parameters', {
    username,
  })
  const salt = accountSalt(s, asked.svc, username)
  const stretched = await stretch(plainPassphrase(answers.passphrase), salt, asked.argon)
  const { authKey, kek } = accountSecrets(s, stretched)
  const proof = { username, authKey: base64url(authKey), totp }
  const account = await send<SignedIn>(api, '/api/sign-in', proof)
  const wrap = { svc: asked.svc, id: account.id, under: 'passphrase', key: kek } as const
  const master = openMaster(s, wrap, fromBase64url(account.masterByPassphrase))
  const keys = accountKeys(s, master)
  s.wipe(stretched, authKey, kek, master)
  const same =
    base64url(keys.enc.publicKey) === account.encryptionKey &&
    base64url(keys.sig.publicKey) === account.signingKey
  if (!same) throw new OpenError()
  const { id, role, post, admitted } = account
  return { id, username, role, post, admitted, svc: asked.svc, keys }
}
