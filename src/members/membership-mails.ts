import { translate } from '../i18n/catalogue.ts'
import { isLanguage, localPath } from '../i18n/locale.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { emailOf, type Contact } from '../sealing/contact.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import * as store from './mail-store.ts'
import { numberCode } from './numbers.ts'
import type { MailKind } from './store.ts'

/** A mail about the membership itself. */
export interface MembershipLetter {
  way: 'email' | 'sms'
  to: string
  text: { subject: string; lines: string[] }
  language: 'en' | 'ro'
  name: string
}

export interface MembershipMailNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly log: Log
  readonly publicOrigin: string
  readonly openContacts: (
    closed: { member: Bytes; blob: Bytes }[],
  ) => Promise<(memberId: Bytes) => Contact | null>
  readonly send: (letter: MembershipLetter) => Promise<Sent>
  /** The Message-ID's left part: the same for each try, leading back to nobody. */
  readonly nameOf: (kind: string, confirm: string) => string
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

/** What became of a letter; `gone` and `refused` are for good here: she sees on her page that nothing was confirmed. */
type Sent = 'sent' | 'gone' | 'refused' | 'later' | 'down' | 'unsure' | { readonly later: number }

type Round = { handled: number } | { pauseMs: number }

/** Makes the round that sends mails about memberships: confirm this address, do you still want messages. */
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
  const results = await Promise.all(
    taken.map(async ({ member, kind }) => {
      const letter = letterFor(needs, kind as MailKind, open(member))
      const sent = letter === null ? 'sent' : await needs.send(letter)
      return { member, kind, result: typeof sent === 'object' ? 'later' : sent }
    }),
  )
  const of = (...names: string[]) => results.filter(({ result }) => names.includes(result))
  await store.finishMails(db, lease, of('sent', 'refused', 'gone', 'unsure'))
  await store.retryMails(db, { lease, mails: of('later') }, policy)
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

function letterFor(
  needs: MembershipMailNeeds,
  kind: MailKind,
  contact: Contact | null,
): MembershipLetter | null {
  if (contact === null) return null
  if (kind === 'code') return codeFor(needs, contact)
  const reach = emailOf(contact)
  if (reach === null) return null
  const language = isLanguage(contact.language) ? contact.language : 'en'
  const link = `${needs.publicOrigin}${localPath(language, '/confirm')}?k=${reach.confirm}`
  const lines = [
    translate(language, `mail.${kind}.text`),
    link,
    translate(language, `mail.${kind}.otherwise`),
  ]
  const text = { subject: translate(language, `mail.${kind}.subject`), lines }
  return {
    way: 'email',
    to: reach.address,
    text,
    language,
    name: needs.nameOf(kind, reach.confirm),
  }
}

/** The text message that a number is confirmed with. */
function codeFor(
  { suite, nameOf }: MembershipMailNeeds,
  contact: Contact,
): MembershipLetter | null {
  const reach = contact.channels.find(({ kind }) => kind === 'sms')
  if (reach?.kind !== 'sms') return null
  const language = isLanguage(contact.language) ? contact.language : 'en'
  const code = numberCode(suite, fromBase64url(reach.confirm, 16))
  const text = { subject: '', lines: [translate(language, 'mail.code.text', { code })] }
  return { way: 'sms', to: reach.address, text, language, name: nameOf('code', reach.confirm) }
}
