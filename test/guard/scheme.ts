import { base64url } from '../../src/sealing/bytes.ts'
import {
  directoryHash,
  signDirectory,
  ROOT,
  type Directory,
  type DirectoryLiaison,
  type DirectoryModerator,
} from '../../src/sealing/directory.ts'
import { releaseRequest, signRelease } from '../../src/sealing/release.ts'
import type { Bytes, KeyPair, Suite } from '../../src/sealing/suite.ts'
import { addMonths, monthOf, systemClock } from '../../src/platform/clock.ts'
import type { WebGuard } from '../../src/guard/client.ts'

/** An invented person with keys. */
export interface Somebody {
  readonly id: string
  readonly enc: KeyPair
  readonly sig: KeyPair
}

export function somebody(s: Suite, id: string): Somebody {
  return { id, enc: s.xwingKeypair(s.random(32)), sig: s.signKeypair(s.random(32)) }
}

export const thisMonth = (): string => monthOf(systemClock())
export const later = (n: number): string => addMonths(thisMonth(), n)
export const svc = 'example-svc'

/** An invented scheme: two moderators, two officers at different posts. */
export interface Scheme {
  readonly root: KeyPair
  readonly ana: Somebody
  readonly bea: Somebody
  readonly officer: Somebody
  readonly stranger: Somebody
  directory: Directory
}

const moderator = (who: Somebody): DirectoryModerator => ({
  id: who.id,
  name: who.id,
  enc_pk: base64url(who.enc.publicKey),
  sig_pk: base64url(who.sig.publicKey),
  role: 'coordinator',
  from: '2026-01',
  to: null,
})

const liaison = (who: Somebody, post: string): DirectoryLiaison => ({
  id: who.id,
  name: who.id,
  post,
  areas: ['north'],
  enc_pk: base64url(who.enc.publicKey),
  sig_pk: base64url(who.sig.publicKey),
  from: '2026-01',
  to: null,
})

/** A first directory for the guard that has these public keys. */
export async function makeScheme(s: Suite, guard: Pick<WebGuard, 'state'>): Promise<Scheme> {
  const { publicKeys } = await guard.state()
  const { delivery_pk, publisher_pk, ...own } = publicKeys
  const [ana, bea] = [somebody(s, 'ana'), somebody(s, 'bea')]
  const [officer, stranger] = [somebody(s, 'officer-1'), somebody(s, 'officer-2')]
  const directory: Directory = {
    v: 1,
    seq: 1,
    prev: null,
    nb: '2026-01',
    na: '2036-01',
    svc,
    epochs: [],
    moderators: [moderator(ana), moderator(bea)],
    liaisons: [liaison(officer, 'post-north'), liaison(stranger, 'post-south')],
    posts: [],
    guard: own,
    delivery_pk: delivery_pk ?? base64url(s.xwingKeypair(s.random(32)).publicKey),
    publisher_pk: publisher_pk ?? base64url(s.signKeypair(s.random(32)).publicKey),
    rec_pk: null,
    policy: {
      signatures: { 1: 2, 2: 2, 3: 2, 4: 2, holding: 1 },
      quotas: { per_hour: 60, per_day: 250, liaison_per_day: 30, vault_per_day: 2000 },
      retention_months: { report: 12 },
    },
    bundles: {},
  }
  return { root: s.signKeypair(s.random(32)), ana, bea, officer, stranger, directory }
}

/** Holds genesis and returns the scheme. */
export async function begin(s: Suite, guard: WebGuard): Promise<Scheme> {
  const scheme = await makeScheme(s, guard)
  await guard.genesis(genesisOf(s, scheme))
  return scheme
}

export function genesisOf(s: Suite, scheme: Scheme) {
  const signed = signDirectory(s, scheme.directory, { by: ROOT, secretKey: scheme.root.secretKey })
  const rootPk = base64url(scheme.root.publicKey)
  return { svc, rootPk, directory: scheme.directory, signatures: [signed] }
}

/** The next directory with a change, signed by both moderators; the scheme goes by it when the guard does. */
export async function change(
  s: Suite,
  guard: WebGuard,
  scheme: Scheme,
  changed: Partial<Directory>,
): Promise<void> {
  const { directory, ana, bea } = scheme
  const next = {
    ...directory,
    ...changed,
    seq: directory.seq + 1,
    prev: directoryHash(s, directory),
  }
  const signatures = [ana, bea].map(({ id, sig }) =>
    signDirectory(s, next, { by: id, secretKey: sig.secretKey }),
  )
  await guard.acceptDirectory({ directory: next, signatures })
  scheme.directory = next
}

export const minuteNow = (): number => Math.floor(systemClock().getTime() / 60_000)

/** A signed request of `who` for these objects, now; `changed` bends it. */
export function ask(
  s: Suite,
  scheme: Scheme,
  who: Somebody,
  items: readonly { oid: Bytes; blob: Bytes }[],
  changed: { nonce?: Bytes; minute?: number; seq?: number } = {},
) {
  const nonce = changed.nonce ?? s.random(16)
  const request = releaseRequest({
    ids: items.map(({ oid }) => oid),
    seq: changed.seq ?? scheme.directory.seq,
    nonce,
    minute: changed.minute ?? minuteNow(),
  })
  const signature = signRelease(s, who.sig.secretKey, request)
  return { nonce, input: { request, by: who.id, signature, items } }
}
