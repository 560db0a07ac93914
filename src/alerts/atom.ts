import { areaNamer } from '../i18n/area-names.ts'
import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { entryTitle, feedTitle, feedWords } from '../i18n/feed-words.ts'
import { localPath, type Language } from '../i18n/locale.ts'
import type { FeedAlert } from './feed-shelf.ts'
import type { Release } from './feed-store.ts'
import { element, xmlDocument, type Xml } from './xml.ts'

/** What a feed is made with. */
export interface FeedFrame {
  readonly language: Language
  readonly areas: readonly { readonly id: string; readonly name: string; readonly ons?: string }[]
  /** The public site as a browser names it. */
  readonly origin: string
  readonly isExercise: boolean
}

/**
 * When a version came out, as far as anybody is told: the first moment of its month, and a second later for each further
 * version, so that readers know which of two is newer.
 */
export function releasedAt({ month, version }: Release): Date {
  return new Date(Date.parse(`${month}-01T00:00:00Z`) + (version - 1) * 1000)
}

/** RFC 3339, to the second. */
function stamp(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}

/** A name for a warning that stays the same through its versions, so that a reader's copy is replaced. */
export function nameOf(id: string): string {
  return `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** A name for the feed that tells nothing of its secret address. */
const feedName = {
  en: 'urn:uuid:7b9c2a54-6d0e-4f1a-9a53-1c8f2e5d7a01',
  ro: 'urn:uuid:7b9c2a54-6d0e-4f1a-9a53-1c8f2e5d7a02',
} as const satisfies Record<Language, string>

const capName = 'urn:uuid:7b9c2a54-6d0e-4f1a-9a53-1c8f2e5d7a03'

/**
 * The feed for a person's reader (RFC 4287). It says level and area and no more: who opens it over a shoulder, and the
 * company behind a reader in the cloud, learn nothing that a nudge would not tell. A withdrawn warning stays as such.
 */
export function atomFeed(found: readonly FeedAlert[], frame: FeedFrame): string {
  const { language } = frame
  const entries = found.map((one) => entryOf(one, sentence(one, frame), frame))
  const id = feedName[language]
  return feed({ id, entries, subtitle: 'feeds.subtitle', found }, frame)
}

/**
 * The feed for other schemes' software: each warning is a CAP 1.2 message inside an Atom entry.
 * @param messageOf makes the CAP message of a warning
 */
export function capFeed(
  found: readonly FeedAlert[],
  frame: FeedFrame,
  messageOf: (one: FeedAlert) => Xml,
): string {
  const entries = found.map((one) => {
    const content = element('content', [messageOf(one)], { type: 'application/cap+xml' })
    return entryOf(one, content, frame)
  })
  return feed({ id: capName, entries, subtitle: 'feeds.cap_subtitle', found }, frame)
}

interface FeedParts {
  id: string
  entries: readonly Xml[]
  subtitle: MessageKey
  found: readonly FeedAlert[]
}

function feed({ id, entries, subtitle, found }: FeedParts, frame: FeedFrame): string {
  const { language, origin, isExercise } = frame
  const newest = Math.max(0, ...found.map((one) => releasedAt(one).getTime()))
  const title = feedTitle(language, isExercise)
  const parts = [
    element('id', id),
    element('title', title),
    element('subtitle', translate(language, subtitle)),
    element('updated', stamp(new Date(newest))),
    element('author', [element('name', title)]),
    element('link', '', { href: `${origin}${localPath(language, '/warnings')}` }),
    ...entries,
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }
  return xmlDocument(element('feed', parts, attributes))
}

function entryOf(one: FeedAlert, content: Xml, { language, origin }: FeedFrame): Xml {
  return element('entry', [
    element('id', nameOf(one.alert.id)),
    element('title', entryTitle(language, one.isWithdrawn)),
    element('updated', stamp(releasedAt(one))),
    element('link', '', { href: `${origin}${localPath(language, '/warnings')}` }),
    content,
  ])
}

function sentence({ alert, isWithdrawn }: FeedAlert, { language, areas }: FeedFrame): Xml {
  const words = { language, areaName: areaNamer(areas, language) }
  return element('content', feedWords(alert, isWithdrawn, words).text, { type: 'text' })
}
