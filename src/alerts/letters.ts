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
import { warningsMail, type MailText, type Telling } from './warning-mail.ts'

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

/** What one message tells of: a warning, or several in the order in which they are to be read. */
export type Told = readonly [Alert, ...Alert[]]

/** Makes what tells one member of warnings over one of her ways. */
export type Compose = (told: Told, addressee: Addressee) => Message

/** Makes the letters of warnings. Who is told the same in the same language gets the same text object. */
export function letterWriter(needs: LetterNeeds): Compose {
  const texts = textKeeper(needs)
  return (told, { contact, reach, memberId }) => {
    const language = isLanguage(contact.language) ? contact.language : 'en'
    const { discretion } = reach
    const named = told.flatMap(({ id, version }) => [fromHex(id, 16), u32(version)])
    const parts = [...named, memberId]
    return {
      text: texts(told, { language, discretion, reads: contact.reads ?? [] }),
      language,
      stopUrl: `${needs.publicOrigin}/unsubscribe?k=${contact.unsub}`,
      // A nudge has no link: whoever looks over a shoulder would see where it leads. Its header still has one.
      showsStop: discretion !== 'nudge',
      isUrgent: told.some(({ level, kind }) => level === 4 && kind !== 'recall'),
      name: letterName(needs, ...parts, ...(reach.kind === 'email' ? [] : [reach.address])),
    }
  }
}

/** So many warnings' texts are kept; a worker rarely sends more than one or two at a time. */
const mostKept = 8

/** How somebody is told: in which language, how openly, and what else she reads. */
type Manner = Required<Omit<Telling, 'areaName'>>

function textKeeper(needs: LetterNeeds): (told: Told, manner: Manner) => MailText {
  const kept = new Map<string, Map<string, MailText>>()
  return (told, manner) => {
    const name = told.map(({ id, version }) => `${id}.${version}`).join(' ')
    const texts = kept.get(name) ?? new Map<string, MailText>()
    if (!kept.has(name)) {
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(name, texts)
    }
    const way = [manner.language, manner.discretion, ...manner.reads].join(' ')
    const text = texts.get(way) ?? writeText(needs, told, manner)
    texts.set(way, text)
    return text
  }
}

function writeText(needs: LetterNeeds, told: Told, manner: Manner): MailText {
  const text = warningsMail(told, { ...manner, areaName: needs.areaName })
  return marked(needs, text, manner.language)
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
  return ({ subject, lines }, language) => {
    const paragraphs = lines.map((line) => line.split('\n'))
    return pages.text('letter.html', { subject, paragraphs, language }, language)
  }
}
