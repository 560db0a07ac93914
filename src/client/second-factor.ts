import { accountSalt, accountSecrets } from '../sealing/account.ts'
import type { StretchCost } from '../sealing/argon2.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { ROOT, type Signature, type Signing } from '../sealing/directory.ts'
import { plainPassphrase } from '../sealing/passphrase.ts'
import { factorDigest, factorWords, signFactor } from '../sealing/renewal.ts'
import type { Bytes } from '../sealing/suite.ts'
import { type Api, read, send } from './api.ts'
import type { Bench, Desk, Stretch } from './person.ts'
import { rootKeyOf } from './root-words.ts'

/** Somebody's new second factor, which waits for two signatures. */
export interface FactorRequest {
  id: string
  username: string
  digest: string
  /** Who has signed. */
  by: string[]
}

interface Asked {
  id: string
  complete: boolean
  endsInHours: number
}

interface Wish {
  username: string
  passphrase: string
  /** The new secret, which the person's device already has. */
  totpSecret: string
  totpCode: string
  /** The key behind the root's words, where nobody else is on the team. */
  root?: Bytes
}

/**
 * Asks for a new second factor in the place of a lost one (protocol 6.3). It holds once two colleagues have signed it.
 * @returns the eight words that colleagues compare by voice, and whether it holds already: by the root, where nobody else
 *   could sign
 * Throws `ApiRefusal`: 'sign_in_failed' for a wrong name or passphrase, 'wrong_totp'; `RefusalError('root_words')`.
 */
export async function askNewFactor(
  { s, api, stretch }: Omit<Bench, 'now'> & { stretch: Stretch },
  wish: Wish,
): Promise<{ words: string[]; complete: boolean; endsInHours: number }> {
  const { username, passphrase, totpSecret, totpCode, root } = wish
  const asked = await send<{ svc: string; argon: StretchCost }>(api, '/api/sign-in/parameters', {
    username,
  })
  const { svc, argon } = asked
  const stretched = await stretch(plainPassphrase(passphrase), accountSalt(s, svc, username), argon)
  const { authKey, kek } = accountSecrets(s, stretched)
  const body = { username, authKey: base64url(authKey), totpSecret, totpCode }
  s.wipe(stretched, authKey, kek)
  const first = await send<Asked>(api, '/api/second-factor', body)
  const digest = factorDigest(s, svc, first.id, totpSecret)
  const words = factorWords(s, digest)
  if (root === undefined) return { ...first, words }
  const signature = await byRoot({ s, api }, { svc, digest, root })
  return { ...(await send<Asked>(api, '/api/second-factor', { ...body, signature })), words }
}

/** Who waits for a new second factor. */
export async function factorRequests(api: Api): Promise<FactorRequest[]> {
  return (await read<{ requests: FactorRequest[] }>(api, '/api/second-factor')).requests
}

/**
 * Signs that this second factor is hers. The caller has compared its words with her by voice.
 * @param root the root's signing key, where it stands in for a second colleague
 */
export async function signNewFactor(
  desk: Desk,
  request: FactorRequest,
  root?: Bytes,
): Promise<{ complete: boolean }> {
  const { s, api, person } = desk
  const digest = fromBase64url(request.digest, 32)
  const put = (signing: Signing): Promise<{ complete: boolean }> =>
    send(api, '/api/second-factor/sign', {
      id: request.id,
      signature: signFactor(s, person.svc, digest, signing),
    })
  const mine = { by: person.id, secretKey: person.keys.sig.secretKey }
  const isSigned = request.by.includes(person.id)
  const answer = isSigned ? { complete: false } : await put(mine)
  if (root === undefined || answer.complete) return answer
  return put({ by: ROOT, secretKey: root })
}

/** Sends a request away that nobody knows of. */
export async function refuseNewFactor(api: Api, { id }: FactorRequest): Promise<void> {
  await send(api, '/api/second-factor/refuse', { id })
}

async function byRoot(
  { s, api }: Pick<Bench, 's' | 'api'>,
  about: { svc: string; digest: Bytes; root: Bytes },
): Promise<Signature> {
  const { root_pk } = await read<{ root_pk: string }>(api, '/root.json')
  const secretKey = rootKeyOf(s, about.root, fromBase64url(root_pk, 32))
  const signature = signFactor(s, about.svc, about.digest, { by: ROOT, secretKey })
  s.wipe(secretKey)
  return signature
}
