import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { canonical } from '../sealing/canonical.ts'
import {
  liveModerators,
  ROOT,
  signDirectory,
  type Directory,
  type DirectoryPolicy,
  type DirectoryPost,
  type GuardKeys,
} from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { recoveryWords } from '../sealing/passphrase.ts'
import type { KeyPair, Suite } from '../sealing/suite.ts'
import { teamKeys, wrapTeamSecret } from '../sealing/team.ts'
import { type Api, send } from './api.ts'
import { nextCard } from './card-keeping.ts'
import { addMonths } from './months.ts'
import type { NewAccount } from './new-account.ts'
import { epochEntry } from './team.ts'

interface BeginAnswer {
  publicKeys: GuardKeys & { delivery_pk?: string; publisher_pk?: string }
  posts: (Omit<DirectoryPost, 'receives'> & { receives?: string[] })[]
  month: string
  policyDefaults: DirectoryPolicy
}

/** A ceremony under way: everything of it is in this client's memory. */
export interface Ceremony {
  svc: string
  root: KeyPair
  /** The root key on paper: 24 words. Without them no second coordinator can be admitted. */
  rootWords: string[]
  begun: BeginAnswer
}

/**
 * Begins the key ceremony with the one-time link: makes the service's name and its root key.
 * Throws `ApiRefusal`: 'link_invalid', 'genesis_done'; `RefusalError('worker_keys')` while the delivery
 * process has not made its keys yet.
 */
export async function beginCeremony(
  { s, api }: { s: Suite; api: Api },
  token: string,
): Promise<Ceremony> {
  const begun = await send<BeginAnswer>(api, '/api/begin', { token })
  const { delivery_pk, publisher_pk } = begun.publicKeys
  if (delivery_pk === undefined || publisher_pk === undefined) throw new RefusalError('worker_keys')
  const seed = s.random(32)
  const rootWords = recoveryWords(s, seed)
  const root = s.signKeypair(seed)
  s.wipe(seed)
  return { svc: base64url(s.random(16)), root, rootWords, begun }
}

/**
 * Ends it: the first directory with its one coordinator, signed by the root, the card of the public pages,
 * the team secrets of this month and the next, and the account. The root key is then overwritten.
 */
export async function finishCeremony(
  { s, api }: { s: Suite; api: Api },
  ceremony: Ceremony,
  made: { token: string; account: NewAccount; totpCode: string },
): Promise<void> {
  const { svc, root, begun } = ceremony
  const { account, token, totpCode } = made
  const months = [begun.month, addMonths(begun.month, 1)]
  const secrets = months.map((month) => ({ month, secret: s.random(32) }))
  const epochs = secrets.map(({ month, secret }) => epochEntry(month, teamKeys(s, secret)))
  const directory = firstDirectory(ceremony, account, epochs)
  const signing = { by: ROOT, secretKey: root.secretKey }
  const card = nextCard(s, { before: null, document: directory, month: begun.month, signing })
  const [coordinator] = liveModerators(directory)
  if (coordinator === undefined) throw new RefusalError('person')
  const to = fromBase64url(coordinator.enc_pk, 1216)
  const team = secrets.map(({ month, secret }) => {
    const wrap = { svc, epoch: month, memberId: coordinator.id, to }
    return { epoch: month, blob: base64url(wrapTeamSecret(s, wrap, secret)) }
  })
  await send(api, '/api/begin/finish', {
    token,
    svc,
    rootPk: base64url(root.publicKey),
    directory: canonical(directory),
    signatures: [signDirectory(s, directory, signing)],
    card: canonical(card),
    account: { ...account.record, totpCode },
    team,
  })
  s.wipe(root.secretKey, ...secrets.map(({ secret }) => secret))
}

/** How long the first directory says it is meant for; the next version replaces it long before. */
const DIRECTORY_MONTHS = 24

function firstDirectory(
  { svc, begun }: Ceremony,
  account: NewAccount,
  epochs: Directory['epochs'],
): Directory {
  const { code_pk, member_pk, check_pk, match_pk, inv_pk, ckpt_pk } = begun.publicKeys
  const { month } = begun
  return {
    v: 1,
    seq: 1,
    prev: null,
    nb: month,
    na: addMonths(month, DIRECTORY_MONTHS),
    svc,
    epochs,
    moderators: [
      {
        id: account.id,
        name: account.username,
        enc_pk: account.record.encryptionKey,
        sig_pk: account.record.signingKey,
        role: 'coordinator',
        from: month,
        to: null,
      },
    ],
    liaisons: [],
    posts: begun.posts.map(({ id, title, areas, receives = [] }) => ({
      id,
      title,
      areas,
      receives,
    })),
    guard: { code_pk, member_pk, check_pk, match_pk, inv_pk, ckpt_pk },
    delivery_pk: begun.publicKeys.delivery_pk ?? '',
    publisher_pk: begun.publicKeys.publisher_pk ?? '',
    rec_pk: null,
    policy: begun.policyDefaults,
    bundles: {},
  }
}
