import { createECDH } from 'node:crypto'
import { fromBase64url } from '../../sealing/bytes.ts'
import type { PushReach, Reach } from '../../sealing/contact.ts'
import { encryptPush } from '../../platform/push/push-encryption.ts'
import { postOut, type OutAnswer, type OutPost } from '../../platform/push/post-out.ts'
import { vapidHeaders, type VapidKeys } from '../../platform/push/vapid.ts'
import { publicUrl } from '../../platform/public-host.ts'
import type { Random } from '../../platform/random.ts'
import type { Channel, Message, Sent } from './channel.ts'

export interface PushSettings {
  readonly keys: VapidKeys
  readonly now: () => Date
  readonly random: Random
  /** Whether browsers' push services may be on this machine: for trying out. */
  readonly mayStayHere: boolean
  /** How long a silent push service is waited for, in milliseconds. */
  readonly patienceMs?: number
}

/** A push service keeps a message for a browser that is away for two days, then drops it: she reads it on the page. */
const keptSeconds = 172_800
/** Every message is as long as every other: 86 bytes of header, this, one byte and a tag of 16. */
const textBytes = 64
/** Nobody's clock is trusted for longer. */
const longestRest = 86_400
const mostResting = 500

/**
 * What an answer of a push service means (RFC 8030 5 and 7.3). A subscription that ended is 404 or 410. What is wrong with
 * the message or with our pass (other 4xx) will be wrong the next time too.
 */
export function pushVerdict({ status, restSeconds }: OutAnswer): Sent {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  if (status === 429 || status >= 500)
    return restSeconds === null ? 'later' : { later: Math.min(restSeconds, longestRest) }
  return status === 408 || status < 400 ? 'later' : 'refused'
}

/**
 * What a browser is sent: a language, and which of the neutral sentences that its service worker has. No word of a warning
 * passes a push service, not even locked. The same message names the same sentence at each try.
 */
export function pushText({
  language,
  name,
  sentence,
}: Pick<Message, 'language' | 'name' | 'sentence'>): string {
  return `${language} ${sentence ?? (Number.parseInt(name.slice(0, 2), 16) || 0)}`
}

/** The way over the push services of browsers (RFC 8030, 8291, 8292). */
export function createPushChannel(settings: PushSettings): Channel {
  const { now, random, mayStayHere, patienceMs = 20_000 } = settings
  const authorization = vapidHeaders(settings.keys, now)
  const resting = restingServices(now)
  const out = postOut({ patienceMs, mayStayHere })

  async function post(url: URL, message: Message, reach: PushReach): Promise<Sent> {
    const headers = {
      authorization: authorization(url.origin),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(keptSeconds),
      // Takes the place of a copy that still waits for the browser.
      topic: message.name,
      urgency: message.isUrgent === true ? 'high' : 'normal',
    }
    const call: OutPost = { url, headers, body: locked(message, reach, random) }
    const answer = await out.post(call)
    const verdict = answer === 'unreached' ? 'later' : pushVerdict(answer)
    if (typeof verdict === 'object') resting.rest(url.origin, verdict.later)
    return verdict
  }

  return {
    kind: 'push',
    atMostOnce: false,
    async send(message, reach: Reach) {
      if (reach.kind !== 'push') return 'refused'
      const url = publicUrl(reach.address, mayStayHere)
      if (url === null) return 'refused'
      const later = resting.left(url.origin)
      if (later > 0) return { later }
      try {
        return await post(url, message, reach)
      } catch {
        // A key that is no point of the curve: this browser never asked for anything.
        return 'refused'
      }
    },
    close: () => out.close(),
  }
}

function locked(message: Message, { p256dh, auth }: PushReach, random: Random): Buffer {
  const text = Buffer.from(pushText(message))
  const sender = createECDH('prime256v1')
  sender.generateKeys()
  const to = { p256dh: fromBase64url(p256dh, 65), auth: fromBase64url(auth, 16) }
  return encryptPush(text, to, { sender, salt: random(16), padding: textBytes - text.length })
}

/** Push services that asked for a rest, each for its own. */
function restingServices(now: () => Date) {
  const until = new Map<string, number>()
  return {
    rest(origin: string, seconds: number): void {
      if (until.size >= mostResting) until.clear()
      until.set(origin, now().getTime() + seconds * 1_000)
    },
    /** Seconds; 0 for one that may be asked. */
    left(origin: string): number {
      const ends = until.get(origin) ?? 0
      const seconds = Math.ceil((ends - now().getTime()) / 1_000)
      if (seconds <= 0) until.delete(origin)
      return Math.max(0, seconds)
    },
  }
}
