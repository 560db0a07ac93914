import type { IdentifierKind } from '../../sealing/identifier.ts'
import { normalEmail, normalName, normalWebsite } from '../../sealing/online-name.ts'
import type { FoldedSource } from './folded-source.ts'

/** Something that looks like an address or a name on a site, in the folded text. */
export interface FoundName {
  start: number
  end: number
  kind: IdentifierKind
  value: string
  /** The site or app, or ''. */
  platform: string
}

const EMAIL = /[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g
/** "kind gent at example dot test", and the same word in other languages. */
const SAID_EMAIL =
  /([a-z0-9][a-z0-9._+-]{1,63})(?: ?[[(] ?at ?[\])] ?| at | arond | arroba | malpa | @ )([a-z0-9-]{2,}(?:(?: ?[[(] ?dot ?[\])] ?| dot | punct | kropka | ponto | punto | \. |\.)[a-z0-9-]{2,}){1,3})/g
const SAID_DOT = / ?[[(] ?dot ?[\])] ?| dot | punct | kropka | ponto | punto | \. /g
const PAGE = /(?:https?:\/\/|www\.)[^\s<>"']{4,200}/g
const HANDLE = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_.-]{3,64})/gu
const CASH_TAG = /(?<![\p{L}\p{N}])[$£]([a-z][a-z0-9_-]{2,30})(?![\p{L}\p{N}])/gu
const PAY_LINK = /(?:paypal\.me|monzo\.me|cash\.app|revolut\.me)\/[$@]?([a-z0-9_.-]{3,64})/g
const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])/g
const BANK = /(?<!\d)\d{2}[ -]\d{2}[ -]\d{2}[ ,;/a-z-]{1,24}\d{8}(?!\d)/g
const COIN = /(?<![a-z0-9])(?:bc1[a-z0-9]{20,60}|0x[a-f0-9]{40})(?![a-z0-9])/g
const NAMED =
  /(?:user ?name|user|handle|nick(?:name)?|screen ?name|profile|profil|login|pseudo|utilizator|uzytkownik\w*|usuario|utilizador)(?: (?:is|was|este|era|jest|to|es|e|on|pe|na|no|en|:|=|called|named|numit|the|site|app|[a-z]{2,12}))? ?[:=]? ?["'“«]?([\p{L}\p{N}][\p{L}\p{N}_.-]{2,63})/gu

const PLATFORMS: readonly (readonly [name: string, words: RegExp])[] = [
  ['instagram', /\binsta(?:gram)?\b/],
  ['snapchat', /\bsnap(?:chat)?\b/],
  ['telegram', /\btelegram\b/],
  ['whatsapp', /\bwhats ?app\b/],
  ['facebook', /\bfacebook\b/],
  ['tiktok', /\btik ?tok\b/],
  ['twitter', /\btwitter\b/],
  ['onlyfans', /\bonly ?fans\b/],
  ['tinder', /\btinder\b/],
  ['grindr', /\bgrindr\b/],
  ['kik', /\bkik\b/],
  ['signal', /\bsignal\b/],
  ['discord', /\bdiscord\b/],
  ['adultwork', /\badult ?work\b/],
  ['vivastreet', /\bviva ?street\b/],
]
const PAYMENTS =
  /\b(?:paypal|revolut|monzo|cash ?app|venmo|bizum|blik|wise|payment app|western union)\b/
/** "Snapchat: kindgent" */
const ON_PLATFORM =
  /(?:instagram|insta|snapchat|snap|telegram|kik|tiktok|onlyfans|adultwork|vivastreet|discord) ?[:=] ?["']?([\p{L}\p{N}][\p{L}\p{N}_.-]{2,63})/gu
/** How far before a name its site or app is looked for. */
const REACH = 30

/** E-mail addresses (also "at" and "dot"), names on sites and apps, names and accounts of payments, pages. */
export function scanNames({ text }: FoldedSource): FoundName[] {
  const found = [
    ...all(text, EMAIL, 'email', (match) => normalEmail(match[0])),
    ...all(text, SAID_EMAIL, 'email', saidEmail),
    ...all(text, PAY_LINK, 'payment', (match) => normalName(match[1] ?? '')),
    ...all(text, PAGE, 'website', (match) => normalWebsite(match[0].replace(/[.,;:!?)]+$/, ''))),
    ...all(text, IBAN, 'payment', (match) => compact(match[0])),
    ...all(text, BANK, 'payment', (match) => compact(match[0].replace(/[a-z]/g, ''))),
    ...all(text, COIN, 'payment', (match) => normalName(match[0])),
    ...all(text, CASH_TAG, 'payment', (match) => normalName(match[1] ?? '')),
    ...all(text, HANDLE, 'username', (match) => trimmedName(match[1])),
    ...all(text, ON_PLATFORM, 'username', (match) => trimmedName(match[1])),
    ...all(text, NAMED, 'username', (match) => typicalName(match[1] ?? '')),
  ].map((one) => withPlatform(text, one))
  return found.filter((one, i) => !found.slice(0, i).some((other) => overlaps(one, other)))
}

function all(
  text: string,
  pattern: RegExp,
  kind: IdentifierKind,
  read: (match: RegExpExecArray) => string | null,
): FoundName[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match)
    if (value === null) return []
    // Of what was matched, the name alone is shown; the words before it are not marked.
    const own = kind === 'username' ? (match[1] ?? match[0]) : match[0]
    const start = match.index + match[0].lastIndexOf(own)
    return [{ start, end: start + own.length, kind, value, platform: '' }]
  })
}

function saidEmail([, local = '', host = '']: RegExpExecArray): string | null {
  const spelt = host.replace(SAID_DOT, '.')
  // "at home.then": the last part of a real host has no digits and few letters.
  if (!/\.[a-z]{2,10}$/.test(spelt)) return null
  return normalEmail(`${local}@${spelt}`)
}

/** A name after "username is": one that no ordinary word is written like. */
function typicalName(name: string): string | null {
  const bare = name.replace(/[.-]+$/, '')
  return /[\d_]|[a-z][.-][a-z]/.test(bare) ? normalName(bare) : null
}

function trimmedName(name = ''): string | null {
  return normalName(name.replace(/[.-]+$/, ''))
}

function compact(written: string): string | null {
  return normalName(written.replace(/[\s,;/-]/g, ''))
}

function withPlatform(text: string, one: FoundName): FoundName {
  const around = text.slice(Math.max(0, one.start - REACH), one.end + REACH)
  if (one.kind !== 'username') return one
  const before = text.slice(Math.max(0, one.start - REACH), one.start)
  if (PAYMENTS.test(before)) return { ...one, kind: 'payment' }
  const platform = PLATFORMS.find(([, words]) => words.test(around))?.[0] ?? ''
  return { ...one, platform }
}

function overlaps(one: FoundName, other: FoundName): boolean {
  return one.start < other.end && other.start < one.end
}
