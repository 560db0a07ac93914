import type { Channel, Sent } from './channel.ts'
import { smsText } from '../../i18n/sms-text.ts'

export interface SmsSettings {
  /**
   * Where a message is posted, `https://name:password@gateway/…/Messages.json?From=…`. What stands after the question mark
   * goes along with every message: the sender (`From` or `MessagingServiceSid`), neutral words or a number.
   */
  readonly url: string
  /** How long a silent gateway is waited for, in milliseconds. */
  readonly patienceMs?: number
  /** What may be called; a contact with anything else is refused, whoever sealed it. */
  readonly isNumber: (text: string) => boolean
}

const usualPatienceMs = 20_000
/** An answer of a gateway is a few hundred letters long; more of it is not read. */
const longestAnswer = 16_384

/** The gateway's own codes for a number that is none, cannot get texts, or has answered STOP. */
const numberIsGone = new Set([21_211, 21_214, 21_217, 21_610, 21_614])
/** Its codes for a sender that is not ours: no message will leave until the operator mends it. */
const senderIsWrong = new Set([21_212, 21_603, 21_606, 21_659, 21_660])

/** What a gateway answered. */
export interface GatewayAnswer {
  readonly status: number
  /** Of its `Retry-After`, RFC 9110 10.2.3, when that is a number of seconds. */
  readonly restSeconds: number | null
  readonly body: string
}

/**
 * What an answer means. Only a message that has a name at the gateway (`sid`) was taken over. An answer that says yes and
 * cannot be read leaves it unsure, and then it is not sent again.
 */
export function smsVerdict({ status, restSeconds, body }: GatewayAnswer): Sent {
  if (status >= 200 && status < 300) return isNamed(body) ? 'sent' : 'unsure'
  if (status === 429) return { later: Math.min(restSeconds ?? 5, 3_600) }
  if (status === 400) return complaint(field(body, 'code'))
  return status >= 500 && status !== 503 ? 'later' : 'down'
}

function isNamed(body: string): boolean {
  const sid = field(body, 'sid')
  return typeof sid === 'string' && sid !== ''
}

/** What a no to this very message means; one without a code does not come from a gateway. */
function complaint(code: unknown): Sent {
  if (typeof code !== 'number' || senderIsWrong.has(code)) return 'down'
  return numberIsGone.has(code) ? 'gone' : 'refused'
}

function field(body: string, name: string): unknown {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined
  } catch {
    return undefined
  }
}

/** Faults before a word was said: the gateway cannot have taken anything over. */
const neverReached = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ...[
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
])

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code: unknown = typeof cause === 'object' && cause !== null && Reflect.get(cause, 'code')
  return typeof code === 'string' ? code : ''
}

async function beginningOf(answer: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  const pieces: AsyncIterable<Uint8Array> | readonly [] = answer.body ?? []
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true })
    if (text.length > longestAnswer) break
  }
  return text.slice(0, longestAnswer)
}

/** The way over an HTTP gateway for text messages, as Twilio's API speaks and several others do. */
export function createSmsChannel({ url, isNumber, patienceMs }: SmsSettings): Channel {
  const { username, password, origin, pathname, searchParams } = new URL(url)
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const headers = {
    authorization: `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`,
    accept: 'application/json',
  }

  async function post(to: string, text: string): Promise<Sent> {
    const body = new URLSearchParams([...searchParams, ['To', to], ['Body', text]])
    const signal = AbortSignal.timeout(patienceMs ?? usualPatienceMs)
    const call = { method: 'POST', headers, body, signal, redirect: 'manual' } as const
    const answer = await fetch(`${origin}${pathname}`, call)
    const rest = answer.headers.get('retry-after') ?? ''
    const restSeconds = /^\d{1,6}$/.test(rest) ? Number(rest) : null
    return smsVerdict({ status: answer.status, restSeconds, body: await beginningOf(answer) })
  }

  return {
    kind: 'sms',
    atMostOnce: true,
    async send({ text }, { address }) {
      if (!isNumber(address)) return 'refused'
      try {
        return await post(address, smsText(text.lines, text.spare))
      } catch (error) {
        return neverReached.has(codeOf(error)) ? 'down' : 'unsure'
      }
    },
    close: () => undefined,
  }
}
