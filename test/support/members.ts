import type { Test } from 'tap'
import { createAlerts, type Alerts } from '../../src/alerts/alerts.ts'
import { previews } from '../../src/alerts/warning-mail.ts'
import { directories } from '../../src/keys/schema.ts'
import { createMembers, type Members } from '../../src/members/members.ts'
import { membersRoutes } from '../../src/members/routes.ts'
import { textsRoutes } from '../../src/members/texts-routes.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/platform/database.ts'
import { neighbourhoods } from '../../src/platform/http/rate-limit.ts'
import { createSite, type Site } from '../../src/platform/http/site.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages } from '../../src/platform/pages.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { readScheme, type Scheme as Place } from '../../src/scheme/scheme.ts'
import { signAlert, type Alert } from '../../src/sealing/alert.ts'
import { base64url, fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { emailOf, type Contact } from '../../src/sealing/contact.ts'
import { inviteInput, inviteWords, makeInviteNonce } from '../../src/sealing/invite.ts'
import { openContact } from '../../src/sealing/open-contact.ts'
import type { Signature } from '../../src/sealing/signers.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes, KeyPair, Suite } from '../../src/sealing/suite.ts'
import { blind, finalize } from '../../src/sealing/voprf.ts'
import { begin, genesisOf, svc, type Scheme } from '../guard/scheme.ts'
import { startGuard, type TestGuard } from './guard.ts'
import { testDatabase, type TestDatabase } from './template-database.ts'

export { codeOn, Visitor } from './visitor.ts'

/** The members' pages on a real database and a real guard, in an invented scheme with two moderators. */
export interface MembersPlace {
  readonly site: Site
  readonly members: Members
  readonly alerts: Alerts
  readonly db: Database
  readonly urls: TestDatabase
  readonly guard: TestGuard
  readonly suite: Suite
  readonly scheme: Scheme
  readonly place: Place
  /** What the site wrote into its log. */
  log(): string
  /** The clock of web. */
  now(): Date
  /** Moves it. */
  pass(days: number): void
  /** A fresh invite, drawn by a moderator of the scheme. */
  invite(): Promise<string>
}

/** What the gateway for text messages signs with. */
export const textsToken = '0123456789abcdef0123456789abcdef'

export interface PlaceOptions {
  /** Before the first directory: the worker announces its keys then. */
  readonly before?: (guard: TestGuard, urls: TestDatabase) => Promise<void>
  readonly origin?: string
  /** What browsers subscribe with; without it none is told. */
  readonly pushKey?: string
}

export async function startMembers(t: Test, options: PlaceOptions = {}): Promise<MembersPlace> {
  const urls = await testDatabase(t)
  const guard = await startGuard(t)
  const { suite } = guard
  await options.before?.(guard, urls)
  const scheme = await begin(suite, guard.web)
  const db = openDatabase(urls.web, { max: 6 })
  t.teardown(() => closeDatabase(db))
  await writeDirectory(db, genesisOf(suite, scheme))
  const place = readScheme('src/scheme/devon-and-cornwall.json')
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  let offset = 0
  const now = (): Date => new Date(Date.now() + offset)
  const needs = { db, guard: guard.web, suite, now }
  const members = createMembers(needs)
  const alerts = createAlerts(needs)
  const site = await openSite({
    place,
    members,
    alerts,
    log,
    now,
    origin: options.origin ?? 'http://localhost',
    ...(options.pushKey === undefined ? {} : { pushKey: options.pushKey }),
  })
  t.teardown(() => site.close())
  return {
    ...{ site, members, alerts, db, urls, guard, suite, scheme, place },
    log: () => lines.join(''),
    now,
    pass: (days) => (offset += days * 86_400_000),
    invite: () => drawInvite(suite, guard, scheme),
  }
}

async function openSite(about: {
  place: Place
  members: Members
  alerts: Alerts
  log: ReturnType<typeof createLog>
  now: () => Date
  origin: string
  pushKey?: string
}): Promise<Site> {
  const { place, members, alerts, log, now, origin } = about
  const assets = loadAssets('public', 'public')
  const pages = createPages({
    templatesFolder: 'templates',
    assets,
    site: { name: 'Test', exercise: false, emergency: '999' },
  })
  const site = await createSite({ scope: 'public', origin, onionOrigin: null, pages, assets, log })
  const areaName = (id: string): string => place.areas.find((area) => area.id === id)?.name ?? id
  await membersRoutes(site, {
    ...{ members, pages, assets, areas: place.areas, now, isHttps: origin.startsWith('https:') },
    listForMembers: (looking) => alerts.listForMembers(looking),
    previews: (language) => previews(language, areaName, place.areas[0]?.id ?? ''),
    canText: true,
    pushKey: about.pushKey ?? null,
    labelOf: neighbourhoods(now, systemRandom),
  })
  await textsRoutes(site, {
    ...{ members, labelOf: neighbourhoods(now, systemRandom) },
    ...{ token: textsToken, url: `${origin}/texts` },
  })
  await site.ready()
  return site
}

/** Puts a directory into the table, as the console does when it is complete. */
export async function writeDirectory(
  db: Database,
  signed: { directory: { seq: number }; signatures: readonly Signature[] },
): Promise<void> {
  const { directory, signatures } = signed
  const record = {
    seq: directory.seq,
    document: canonical(directory),
    signatures: canonical(signatures),
    trying: true,
  }
  await db.insert(directories).values(record)
}

async function drawInvite(s: Suite, { web }: TestGuard, { ana }: Scheme): Promise<string> {
  const nonce = makeInviteNonce(s)
  const sent = blind(s, inviteInput(monthOf(new Date()), nonce))
  const signature = signFields(s, ana.sig.secretKey, 'rw1/draw', svc, sent.element)
  const answer = await web.drawInvites({ elements: [sent.element], by: ana.id, signature })
  const publicKey = fromBase64url((await web.state()).publicKeys.inv_pk, 32)
  const [W = new Uint8Array()] = finalize(s, publicKey, [sent], answer)
  return inviteWords(s, nonce, W).join(' ')
}

/** Opens a stored contact as the worker would. */
export async function contactOf(
  { suite, guard }: Pick<MembersPlace, 'suite' | 'guard'>,
  delivery: KeyPair,
  row: { id: Bytes; contact: Bytes },
): Promise<Contact | null> {
  const [sealed = null] = await guard.worker.stripContacts([{ member: row.id, blob: row.contact }])
  return sealed === null ? null : openContact(suite, { svc, memberId: row.id, delivery }, sealed)
}

/** What the link carries that confirms her e-mail address. */
export function confirmOf(contact: Contact | null): string {
  return contact === null ? '' : (emailOf(contact)?.confirm ?? '')
}

/** Makes the worker's delivery key in the test and announces it, where no worker process takes part. */
export function ownDelivery(): {
  keys: () => KeyPair
  before: (guard: TestGuard) => Promise<void>
} {
  let keys: KeyPair | null = null
  return {
    keys: () => {
      if (keys === null) throw new Error('nothing was announced')
      return keys
    },
    before: async ({ suite, worker }) => {
      keys = suite.xwingKeypair(suite.random(32))
      const publisher = suite.signKeypair(suite.random(32))
      await worker.announce({
        delivery_pk: base64url(keys.publicKey),
        publisher_pk: base64url(publisher.publicKey),
      })
    },
  }
}

/** An invented warning about Exeter. */
export function sampleAlert(s: Suite, changed: Partial<Alert> = {}): Alert {
  return {
    ...{
      v: 1,
      id: hex(s.random(16)),
      version: 1,
      kind: 'full',
      level: 3,
      confidence: 'corroborated',
    },
    ...{ categories: ['RO', 'WE'], areas: ['exeter'], audience: { areas: ['exeter'], work: [] } },
    when: { month: monthOf(new Date()), part: '18-24' },
    nickname: 'Amber Heron 7',
    headline: { en: 'Silver van, took the money back', ro: 'Dubă argintie' },
    body: { en: 'Pays first.\nThen takes it back by force.' },
    person: { age: '30s', hair: 'dark, short' },
    vehicle: { colour: 'silver', type: 'van' },
    identifiers: [{ kind: 'phone', masked: '…123' }],
    advice: { en: 'Ask for the plate first.' },
    expires: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
    wt: Array.from({ length: 8 }, () => hex(s.random(32))),
    issued_month: monthOf(new Date()),
    ...(changed.kind === 'recall' ? silent : {}),
    ...changed,
  }
}

/** A recall says nothing of what the warning said. */
const silent = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }

export function signedBy(
  s: Suite,
  alert: Alert,
  ...people: { id: string; sig: KeyPair }[]
): Signature[] {
  return people.map(({ id, sig }) => signAlert(s, alert, { by: id, secretKey: sig.secretKey }))
}

/** Publishes a warning as triage does: two signatures, the guard's record, the release in one transaction. */
export async function publish(place: MembersPlace, changed: Partial<Alert> = {}): Promise<Alert> {
  const { suite, scheme, guard, alerts, db } = place
  const alert = sampleAlert(suite, changed)
  const signatures = signedBy(suite, alert, scheme.ana, scheme.bea)
  await guard.web.recordPublication({ kind: 'alert', document: alert, signatures })
  await db.transaction((tx) =>
    alerts.releaseAlert(tx, { alert, canonical: canonical(alert), signatures }),
  )
  return alert
}
