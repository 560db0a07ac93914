import { foldedText } from './plain-text.ts'

/** Where dots before the @ mean nothing. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com'])

const LONGEST_PAGE = 200

/**
 * An e-mail address in one spelling (norm-1, protocol 12.1): lower case, the host in the letters of the network.
 * The part after a + stays. Null for what is none.
 */
export function normalEmail(text: string): string | null {
  const [local = '', host = '', more] = foldedText(text).split('@')
  if (more !== undefined || !/^[^\s"(),:;<>[\]\\]{1,64}$/u.test(local)) return null
  const ascii = asciiHost(host)
  return ascii === null ? null : `${local}@${ascii}`
}

/** What an address is looked up by: as it is, and as the post office of its host reads it. */
export function emailViews(email: string): string[] {
  const [local = '', host = ''] = email.split('@')
  const [name = ''] = local.split('+')
  const isDotless = DOTLESS.has(host)
  const plain = isDotless ? name.replaceAll('.', '') : name
  const canonical = `${plain === '' ? local : plain}@${isDotless ? 'gmail.com' : host}`
  return [`email:${email}`, `emailc:${canonical}`]
}

/** A name on a site or app in one spelling (norm-1): lower case, without the leading @; 3 to 64 characters, or null. */
export function normalName(text: string): string | null {
  const name = foldedText(text).replace(/^(?:@\s*)+/u, '')
  const { length } = Array.from(name)
  return length >= 3 && length <= 64 ? name : null
}

/** What a name is looked up by: on its platform, and anywhere, because people keep their names. */
export function nameViews(name: string, platform: string): string[] {
  const where = normalPlatform(platform)
  const anywhere = `user:*:${name}`
  return where === '' ? [anywhere] : [`user:${where}:${name}`, anywhere]
}

/** A platform's name without spaces and signs. */
export function normalPlatform(platform: string): string {
  return foldedText(platform)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)
}

/** The address of a page about somebody: host and path, without what varies. Null for what is none. */
export function normalWebsite(text: string): string | null {
  const [before = ''] = foldedText(text)
    .replace(/^(?:https?:\/\/)+/, '')
    .split(/[?#\s]/u)
  const [host = '', ...path] = before.split('/')
  const ascii = asciiHost(host.replace(/^(?:www\.)+/, ''))
  if (ascii === null) return null
  const place = path.filter((part) => part !== '').join('/')
  const whole = place === '' ? ascii : `${ascii}/${place}`
  return Array.from(whole).slice(0, LONGEST_PAGE).join('').replace(/\/$/, '')
}

/** A host as the network writes it, or null; the last part has a letter, so that numbers are no hosts. */
function asciiHost(host: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]{3,253}$/u.test(host)) return null
  const url = `http://${host}/`
  if (!URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return /^(?:[a-z0-9][a-z0-9-]*\.)+[a-z][a-z0-9-]*$/.test(hostname) ? hostname : null
}
