import { translate } from '../i18n/catalogue.ts'
import { isLanguage, localPath, type Language } from '../i18n/locale.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { emailOf, type Contact, type Reach, type WrittenReach } from '../sealing/contact.ts'
import type { Suite } from '../sealing/suite.ts'
import type { TakenMail } from './mail-store.ts'
import { numberCode } from './numbers.ts'
import { testKinds, type MailKind, type TestKind } from './store.ts'

/** A message about the membership itself. */
export interface MembershipLetter {
  reach: Reach
  text: { subject: string; lines: string[] }
  language: Language
  /** What ends all messages; null on what only asks. */
  stopUrl: string | null
  name: string
}

export interface LetterNeeds {
  readonly suite: Suite
  readonly publicOrigin: string
  /** The same for each try, leading back to nobody: the Message-ID's left part. */
  readonly nameOf: (kind: string, confirm: string) => string
}

/** What of a queued message a letter is made from. */
export interface Waiting extends Pick<
  TakenMail,
  'confirmed' | 'number_confirmed' | 'way_lost' | 'tests_sent'
> {
  readonly kind: MailKind
}

/** The letter for one queued message; null when there is nobody or no way that it could go to. */
export function letterFor(
  needs: LetterNeeds,
  mail: Waiting,
  about: { contact: Contact | null; day: string },
): MembershipLetter | null {
  const { contact, day } = about
  if (contact === null) return null
  const { kind } = mail
  if (kind === 'code') return codeFor(needs, contact)
  if (kind === 'confirm' || kind === 'still') return askingFor(needs, kind, contact)
  if (kind === 'stilltxt') return mail.number_confirmed === true ? stillText(needs, contact) : null
  return testFor(needs, { mail: { ...mail, kind }, contact, day })
}

const languageOf = ({ language }: Contact): Language => (isLanguage(language) ? language : 'en')

/** A mail with a link to a page with one button. */
function askingFor(
  { publicOrigin, nameOf }: LetterNeeds,
  kind: 'confirm' | 'still',
  contact: Contact,
): MembershipLetter | null {
  const reach = emailOf(contact)
  if (reach === null) return null
  const language = languageOf(contact)
  const link = `${publicOrigin}${localPath(language, '/confirm')}?k=${reach.confirm}`
  const lines = [
    translate(language, `mail.${kind}.text`),
    link,
    translate(language, `mail.${kind}.otherwise`),
  ]
  const text = { subject: translate(language, `mail.${kind}.subject`), lines }
  return { reach, text, language, stopUrl: null, name: nameOf(kind, reach.confirm) }
}

/** The text message that a number is confirmed with. */
function codeFor({ suite, nameOf }: LetterNeeds, contact: Contact): MembershipLetter | null {
  const reach = numberOf(contact)
  if (reach === null) return null
  const language = languageOf(contact)
  const code = numberCode(suite, fromBase64url(reach.confirm, 16))
  const text = { subject: '', lines: [translate(language, 'mail.code.text', { code })] }
  return { reach, text, language, stopUrl: null, name: nameOf('code', reach.confirm) }
}

/** The question after a year for whoever has a number alone: no link, and no word of what it is about. */
function stillText({ nameOf }: LetterNeeds, contact: Contact): MembershipLetter | null {
  const reach = numberOf(contact)
  if (reach === null) return null
  const language = languageOf(contact)
  const text = { subject: '', lines: [translate(language, 'mail.still.sms')] }
  return { reach, text, language, stopUrl: null, name: nameOf('stilltxt', reach.confirm) }
}

function numberOf({ channels }: Contact): WrittenReach | null {
  const reach = channels.find(({ kind }) => kind === 'sms')
  return reach?.kind === 'sms' ? reach : null
}

/** What she asked for to see how it looks: word for word what a warning sends that says nothing. */
function testFor(
  { publicOrigin, nameOf }: LetterNeeds,
  about: { mail: Waiting & { readonly kind: TestKind }; contact: Contact; day: string },
): MembershipLetter | null {
  const { mail, contact, day } = about
  const reach = contact.channels.find(({ kind }) => testKinds[kind] === mail.kind)
  if (reach === undefined || !mayUse(reach, mail)) return null
  const language = languageOf(contact)
  const text = {
    subject: translate(language, 'mail.subject'),
    lines: [translate(language, 'mail.nudge')],
  }
  const stopUrl = `${publicOrigin}/unsubscribe?k=${contact.unsub}`
  const once = `${contact.unsub} ${day} ${mail.tests_sent ?? 0}`
  return { reach, text, language, stopUrl, name: nameOf(mail.kind, once) }
}

function mayUse({ kind }: Reach, mail: Waiting): boolean {
  if (kind === 'push') return mail.way_lost === false
  return (kind === 'email' ? mail.confirmed : mail.number_confirmed) === true
}
