import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isThisMachine, publicLookup } from '../public-host.ts'

/** A short message to somebody else's server. */
export interface OutPost {
  /** As `publicUrl` gave it. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** What came back; of the answer's body nothing is read. */
export interface OutAnswer {
  readonly status: number
  /** Seconds of `Retry-After`; null where it names none. */
  readonly restSeconds: number | null
}

export interface OutSettings {
  /** How long an answer is waited for, in milliseconds, connecting included. */
  readonly patienceMs: number
  /** Whether this machine may be reached, which nobody's words from outside should lead to. */
  readonly mayStayHere: boolean
}

/** Connections to servers whose addresses strangers typed. */
export interface PostOut {
  /** `unreached`: no answer, for whatever reason. Never throws. */
  post(call: OutPost): Promise<OutAnswer | 'unreached'>
  close(): void
}

/** Connections to one server at a time. */
const connections = 16

/**
 * Makes what posts: to the open internet alone (`publicLookup`), following no redirect, reading no body. Connections stay
 * open for a moment, because many messages go to few servers.
 */
export function postOut({ patienceMs, mayStayHere }: OutSettings): PostOut {
  const held = { keepAlive: true, maxSockets: connections, timeout: 5_000 } as const
  const https = new HttpsAgent({ ...held, lookup: publicLookup })
  const http = new HttpAgent(held)
  const httpsHere = new HttpsAgent(held)

  function open({ url, headers, body }: OutPost) {
    const isHere = mayStayHere && isThisMachine(url.hostname)
    const sent = { 'content-length': body.length, ...headers }
    const signal = AbortSignal.timeout(patienceMs)
    const options = { method: 'POST', headers: sent, signal }
    if (url.protocol === 'https:')
      return httpsRequest(url, { ...options, agent: isHere ? httpsHere : https })
    if (!isHere) throw new RangeError('only this machine is spoken to in the clear')
    return httpRequest(url, { ...options, agent: http })
  }

  return {
    post: (call) =>
      new Promise((resolve) => {
        const lost = (): void => resolve('unreached')
        try {
          const request = open(call)
          request.once('error', lost)
          request.once('response', (response) => {
            resolve(answerOf(response))
            leave(response)
          })
          request.end(call.body)
        } catch {
          lost()
        }
      }),
    close() {
      for (const agent of [https, http, httpsHere]) agent.destroy()
    },
  }
}

function answerOf({ statusCode = 0, headers }: IncomingMessage): OutAnswer {
  const rest = headers['retry-after'] ?? ''
  return { status: statusCode, restSeconds: /^\d{1,9}$/.test(rest) ? Number(rest) : null }
}

/** So much is let pass unread, so that the connection can serve again; whoever says more is hung up on. */
const mostUnread = 16_384

function leave(response: IncomingMessage): void {
  let passed = 0
  response.once('error', () => undefined)
  response.on('data', (piece: Buffer) => {
    passed += piece.length
    if (passed > mostUnread) response.destroy()
  })
}
