import { fromBase64url } from '../sealing/bytes.ts'
import type { Contact, QuietHours } from '../sealing/contact.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { noteAddress, noteNumber } from './gone-store.ts'
import { goneWays } from './gone-ways.ts'
import { addressHash } from './identity.ts'
import { mailBucket, mailsAnAddress } from './mail-limits.ts'
import * as store from './mail-store.ts'
import { letterFor, type LetterNeeds, type MembershipLetter } from './membership-letter.ts'
import { codeBucket, codesANumber, numberHash } from './numbers.ts'
import { stillKinds, type MailKind } from './store.ts'
import { addressStates, numberStates } from './way-states.ts'

export type { MembershipLetter } from './membership-letter.ts'

export interface MembershipMailNeeds extends LetterNeeds {
  readonly db: Database
  readonly log: Log
  readonly now: Clock
  readonly openContacts: (
    closed: { member: Bytes; blob: Bytes }[],
  ) => Promise<(memberId: Bytes) => Contact | null>
  readonly send: (letter: MembershipLetter) => Promise<Sent>
  /** A key that workers alone hold, for what counts codes to a number and mails to an address. */
  readonly countingKey: () => Promise<Bytes>
  /** Seconds until it is looked at again, in these hours; null when it is none of them. */
  readonly quietFor: (hours: QuietHours | null, now: Date) => number | null
  readonly policy: MailPolicy
}

interface MailPolicy {
  readonly firstWait: number
  readonly longestWait: number
  readonly attempts: number
  readonly leaseSeconds: number
  readonly restMs: number
}

/** Few at a time: they are rare, and a confirmation must not wait behind a hundred others on one connection. */
const batch = 20

/** What became of a letter. `refused` is for good here: she sees on her page that nothing was confirmed. */
type Sent = 'sent' | 'gone' | 'refused' | 'later' | 'down' | 'unsure' | { readonly later: number }

type Round = { handled: number } | { pauseMs: number }

/** Makes the round that sends messages about memberships: confirm this address, do you still want messages, this is one. */
export function membershipMailRound(needs: MembershipMailNeeds): () => Promise<Round> {
  const { db, suite, log, policy } = needs
  return async () => {
    const lease = suite.random(16)
    try {
      const taken = await store.claimMails(db, {
        lease,
        seconds: policy.leaseSeconds,
        limit: batch,
      })
      if (taken.length === 0) return { handled: 0 }
      if (await sendTaken(needs, lease, taken)) return { handled: taken.length }
    } catch (error) {
      const code =
        error instanceof RefusalError ? error.code : (databaseErrorCode(error) ?? 'fault')
      log.warn('delivery_failed', { part: 'membership', code })
    }
    await store.giveBackMails(db, lease, policy.restMs / 1000).catch(() => undefined)
    return { pauseMs: policy.restMs }
  }
}

/** False when the relay is down. */
async function sendTaken(
  needs: MembershipMailNeeds,
  lease: Bytes,
  taken: store.TakenMail[],
): Promise<boolean> {
  const { db, policy, log } = needs
  const closed = taken.flatMap(({ member, blob }) => (blob === null ? [] : [{ member, blob }]))
  const open = await needs.openContacts(closed)
  const { ready, quiet } = byHour(needs, taken, open)
  for (const mail of quiet) await store.putOffMail(db, lease, mail)
  const once = ready.filter(isSaidOnce)
  await store.markLeaving(db, lease, { mails: once, isLeaving: true })
  const results = await Promise.all(
    ready.map(async (mail) => {
      const { member, kind } = mail
      const sent = await sendOne(needs, mail, open(member))
      return { member, kind, result: typeof sent === 'object' ? 'later' : sent }
    }),
  )
  const of = (...names: string[]) => results.filter(({ result }) => names.includes(result))
  const over = of('sent', 'refused', 'gone', 'unsure')
  await store.keepSaid(db, lease, over.filter(isStill))
  await store.finishMails(
    db,
    lease,
    over.filter((mail) => !isStill(mail)),
  )
  await store.retryMails(db, { lease, mails: of('later') }, policy)
  await store.markLeaving(db, lease, { mails: of('down'), isLeaving: false })
  const refused = of('refused', 'gone', 'unsure').length
  if (refused > 0)
    log.warn('delivery_failed', {
      part: 'membership',
      code: 'refused',
      count: refused,
    })
  if (of('down').length === 0) return true
  log.warn('delivery_failed', { part: 'membership', code: 'relay_down' })
  return false
}

const isStill = ({ kind }: store.MailName): boolean =>
  Object.values<string>(stillKinds).includes(kind)
/** A text message that came twice would trouble her more than one that did not come. */
const isSaidOnce = ({ kind }: store.MailName): boolean => kind === stillKinds.sms

/** What nobody waits for does not come in her quiet hours: for how long it is put off before the next look. */
function byHour(
  { now, quietFor }: MembershipMailNeeds,
  taken: readonly store.TakenMail[],
  open: (member: Bytes) => Contact | null,
) {
  const ready: store.TakenMail[] = []
  const quiet: (store.TakenMail & { seconds: number })[] = []
  for (const mail of taken) {
    const hours = isSaidOnce(mail) ? (open(mail.member)?.quiet ?? null) : null
    const seconds = quietFor(hours, now())
    if (seconds === null) ready.push(mail)
    else quiet.push({ ...mail, seconds })
  }
  return { ready, quiet }
}

async function sendOne(
  needs: MembershipMailNeeds,
  mail: store.TakenMail,
  contact: Contact | null,
): Promise<Sent> {
  const day = needs.now().toISOString().slice(0, 10)
  const kind = mail.kind as MailKind
  const letter = letterFor(needs, { ...mail, kind }, { contact, day })
  if (letter === null || contact === null) return 'sent'
  if (isSaidOnce(mail) && mail.has_begun) return 'unsure'
  const count = countOf(kind)
  const sent =
    count === null
      ? await needs.send(letter)
      : await sendCounted(needs, letter, { ...count, ...mail, contact, day })
  if (sent !== 'gone') return sent
  // What was confirmed before is believed to be gone when that is said twice.
  const isAsking = kind === 'confirm' || kind === 'code'
  if (!isAsking && mail.attempts < 2) return 'later'
  await goneWays(needs)([{ memberId: mail.member, contact, reach: letter.reach }])
  return sent
}

/** How what goes to a way that nobody confirmed is counted; null for all that goes to her own. */
function countOf(kind: MailKind): Count | null {
  if (kind === 'code') return ofNumbers
  return kind === 'confirm' ? ofAddresses : null
}

interface Count {
  readonly most: number
  /** Where it is counted, under the workers' key. */
  bucket(s: Suite, key: Bytes, about: { to: string; day: string }): Bytes
  /** Has her page say that there were as many today as may be. */
  note(needs: MembershipMailNeeds, way: { id: Bytes; stop: Bytes; to: string }): Promise<void>
}

const ofNumbers: Count = {
  most: codesANumber,
  bucket: (s, key, { to, day }) => codeBucket(s, key, { number: to, day }),
  note: ({ db, suite }, { id, stop, to }) =>
    noteNumber(db, { id, hash: numberHash(suite, stop, to), state: numberStates.tooManyCodes }),
}

const ofAddresses: Count = {
  most: mailsAnAddress,
  bucket: (s, key, { to, day }) => mailBucket(s, key, { email: to, day }),
  note: ({ db, suite }, { id, stop, to }) =>
    noteAddress(db, { id, hash: addressHash(suite, stop, to), state: addressStates.tooManyMails }),
}

/** Sends a code or a link unless the way had as many today as any may, whoever asked; her page says so then. */
async function sendCounted(
  needs: MembershipMailNeeds,
  letter: MembershipLetter,
  about: Count & { member: Bytes; contact: Contact; day: string },
): Promise<Sent> {
  const { db, suite } = needs
  const { member: id, contact, day, most } = about
  const to = letter.reach.address
  const bucket = about.bucket(suite, await needs.countingKey(), { to, day })
  if (!(await store.takeCode(db, bucket, most))) {
    await about.note(needs, { id, stop: fromBase64url(contact.unsub, 16), to })
    return 'sent'
  }
  const sent = await needs.send(letter)
  const hasLeft = sent === 'sent' || sent === 'unsure'
  if (!hasLeft) await store.giveCodeBack(db, bucket)
  return sent
}
