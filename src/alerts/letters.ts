import { fileURLToPath } from 'node:url'
import { translate } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import { createPages } from '../platform/pages.ts'
import type { Alert } from '../sealing/alert.ts'
import { H } from '../sealing/hash.ts'
import { u32, hex, fromHex } from '../sealing/bytes.ts'
import type { Contact } from '../sealing/contact.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Letter } from './channels/email.ts'
import { warningMail, type MailText } from './warning-mail.ts'

export interface LetterNeeds {
  readonly suite: Suite
  /** Key of the names that letters get. */
  readonly naming: Bytes
  readonly publicOrigin: string
  readonly areaName: (id: string) => string
  /** Every letter of a training instance says that it is an exercise. */
  readonly isTraining: boolean
}

/** Makes the letter that tells one member of a warning. */
export function letterWriter(
  needs: LetterNeeds,
): (alert: Alert, contact: Contact, memberId: Bytes) => Letter {
  return (alert, contact, memberId) => {
    const language = isLanguage(contact.language) ? contact.language : 'en'
    const telling = { language, discretion: contact.discretion, areaName: needs.areaName }
    const stopUrl = `${needs.publicOrigin}/unsubscribe?k=${contact.unsub}`
    const text = warningMail(alert, telling)
    // A nudge has no link: whoever looks over a shoulder would see where it leads. Its header still has one.
    const lines =
      contact.discretion === 'nudge'
        ? text.lines
        : [...text.lines, translate(language, 'mail.stop', { link: stopUrl })]
    return {
      to: contact.email ?? '',
      text: marked(needs, { ...text, lines }, language),
      language,
      stopUrl,
      name: letterName(needs, fromHex(alert.id, 16), u32(alert.version), memberId),
    }
  }
}

/** A text as it leaves: the same, or marked as an exercise. */
export function marked(
  { isTraining }: Pick<LetterNeeds, 'isTraining'>,
  text: MailText,
  language: Language,
): MailText {
  if (!isTraining) return text
  return { ...text, lines: [translate(language, 'common.exercise'), ...text.lines] }
}

/** A name for a letter that is the same for every try and leads back to no row without the key: 32 letters and digits. */
export function letterName(
  { suite, naming }: Pick<LetterNeeds, 'suite' | 'naming'>,
  ...parts: (Bytes | string)[]
): string {
  return hex(H(suite, 16, 'rw1/mail/name', naming, ...parts))
}

const templatesFolder = fileURLToPath(new URL('../../templates/mail', import.meta.url))

const noAssets = {
  url: (name: string): string => {
    throw new RangeError(`a letter loads nothing, and not ${name}`)
  },
  integrity: (): string => '',
  find: () => null,
}

/** Makes the page-like version of a text: paragraphs, nothing loaded, nothing that can be counted. */
export function htmlWriter(): (text: MailText, language: Language) => string {
  const pages = createPages({ templatesFolder, assets: noAssets, site: {} })
  return (text, language) => pages.text('letter.html', { ...text, language }, language)
}
