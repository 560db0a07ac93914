import { fileURLToPath } from 'node:url'
import { translate } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import { createPages } from '../platform/pages.ts'
import type { Alert } from '../sealing/alert.ts'
import { H } from '../sealing/hash.ts'
import { u32, hex, fromHex } from '../sealing/bytes.ts'
import type { Contact, Reach } from '../sealing/contact.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Message } from './channels/channel.ts'
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

/** Whom a message is for, and over which of her ways. */
export interface Addressee {
  readonly contact: Contact
  readonly reach: Reach
  readonly memberId: Bytes
}

/** Makes what tells one member of a warning over one of her ways. */
export type Compose = (alert: Alert, addressee: Addressee) => Message

/** Makes the letters of warnings. Who is told the same in the same language gets the same text object. */
export function letterWriter(needs: LetterNeeds): Compose {
  const texts = textKeeper(needs)
  return (alert, { contact, reach, memberId }) => {
    const language = isLanguage(contact.language) ? contact.language : 'en'
    const { discretion } = reach
    const parts = [fromHex(alert.id, 16), u32(alert.version), memberId]
    return {
      text: texts(alert, language, discretion),
      language,
      stopUrl: `${needs.publicOrigin}/unsubscribe?k=${contact.unsub}`,
      // A nudge has no link: whoever looks over a shoulder would see where it leads. Its header still has one.
      showsStop: discretion !== 'nudge',
      name: letterName(needs, ...parts, ...(reach.kind === 'email' ? [] : [reach.address])),
    }
  }
}

/** So many warnings' texts are kept; a worker rarely sends more than one or two at a time. */
const mostKept = 8

function textKeeper(
  needs: LetterNeeds,
): (alert: Alert, language: Language, discretion: Reach['discretion']) => MailText {
  const kept = new Map<string, Map<string, MailText>>()
  return (alert, language, discretion) => {
    const name = `${alert.id}.${alert.version}`
    const texts = kept.get(name) ?? new Map<string, MailText>()
    if (!kept.has(name)) {
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(name, texts)
    }
    const way = `${language} ${discretion}`
    const text = texts.get(way) ?? writeText(needs, alert, { language, discretion })
    texts.set(way, text)
    return text
  }
}

function writeText(
  needs: LetterNeeds,
  alert: Alert,
  way: { language: Language; discretion: Reach['discretion'] },
): MailText {
  const text = warningMail(alert, { ...way, areaName: needs.areaName })
  return marked(needs, text, way.language)
}

/** The line that tells how to end all messages. */
export function stopLine(link: string, language: Language): string {
  return translate(language, 'mail.stop', { link })
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
