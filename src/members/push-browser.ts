import { publicUrl } from '../platform/public-host.ts'
import type { PushReach } from '../sealing/contact.ts'
import { encoded, object, text } from '../sealing/shape.ts'

/** What a browser says of itself when it asks to be told (Push API 8). */
export interface Browser {
  endpoint: string
  p256dh: string
  auth: string
}

const read = object<Browser>({
  endpoint: text(400, /^[\x21-\x7e]+$/),
  p256dh: encoded(65),
  auth: encoded(16),
})

/**
 * Reads what the script of the page posted: null where no browser is to be told, undefined for what no browser says. An
 * address on this machine passes here; whether it is used is the worker's to decide.
 */
export function readBrowser(posted: string): Browser | null | undefined {
  if (posted === '') return null
  try {
    const browser = read(JSON.parse(posted))
    return publicUrl(browser.endpoint, true) === null ? undefined : browser
  } catch {
    return undefined
  }
}

/** The same as one of her ways. */
export function pushReach({ endpoint, p256dh, auth }: Browser): PushReach {
  return { kind: 'push', address: endpoint, p256dh, auth, discretion: 'nudge' }
}
