import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gcm } from '@noble/ciphers/aes.js'
import { p256 } from '@noble/curves/nist.js'
import { extract, expand } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, concat, fromBase64url, utf8 } from '../../src/sealing/bytes.ts'
import type { PushReach } from '../../src/sealing/contact.ts'
import { listenHere } from './loopback.ts'

/*
 * What stands at the other end of Web Push, written from the standards with the noble library: a push service, browsers
 * that subscribed there, and a reader of passes.
 */

export interface Pass {
  readonly key: string
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string }
}

/** The pass in an `Authorization` header (RFC 8292 3), when its signature is right. */
export function passOf(header: string): Pass | null {
  const [, jwt = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', body = '', signature = ''] = jwt.split('.')
  const json = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
  if (JSON.stringify(json(head)) !== '{"typ":"JWT","alg":"ES256"}') return null
  const options = { prehash: true, lowS: false }
  const signed = utf8(`${head}.${body}`)
  const isRight = p256.verify(fromBase64url(signature), signed, fromBase64url(key), options)
  return isRight ? { key, claims: json(body) as Pass['claims'] } : null
}

/** The same, where it has to be right. */
export function believed(header: string | undefined): Pass {
  const pass = passOf(header ?? '')
  if (pass === null) throw new Error('the pass is not signed with its key')
  return pass
}

/** A browser's side of a subscription. */
export interface PushBrowser {
  readonly reach: PushReach
  /** Opens what its push service passed on: the text without its padding. Throws when it is not for this browser. */
  open(body: Uint8Array): string
}

export function subscribe(endpoint: string): PushBrowser {
  const { secretKey, publicKey } = p256.keygen()
  const point = p256.Point.fromBytes(publicKey).toBytes(false)
  const auth = sha256(secretKey).subarray(0, 16)
  const keys = { p256dh: base64url(point), auth: base64url(auth) }
  return {
    reach: { kind: 'push', address: endpoint, ...keys, discretion: 'nudge' },
    open: (body) => opened(body, { secretKey, point, auth }),
  }
}

/** What the script of the page posts of it. */
export function posted({ reach: { address: endpoint, p256dh, auth } }: PushBrowser): string {
  return JSON.stringify({ endpoint, p256dh, auth })
}

/** RFC 8291 3.4 and RFC 8188 2, from the receiver's end. */
function opened(
  body: Uint8Array,
  own: { secretKey: Uint8Array; point: Uint8Array; auth: Uint8Array },
): string {
  const idLength = body[20] ?? 0
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + idLength)
  const x = p256.getSharedSecret(own.secretKey, sender, true).subarray(1)
  const info = concat(utf8('WebPush: info\0'), own.point, sender)
  const input = expand(sha256, hmac(sha256, own.auth, x), info, 32)
  const secret = extract(sha256, input, salt)
  const key = expand(sha256, secret, utf8('Content-Encoding: aes128gcm\0'), 16)
  const nonce = expand(sha256, secret, utf8('Content-Encoding: nonce\0'), 12)
  const filled = gcm(key, nonce).decrypt(body.subarray(21 + idLength))
  const end = filled.findLastIndex((byte) => byte !== 0)
  if (filled[end] !== 2) throw new Error('the last record ends with a two')
  return Buffer.from(filled.subarray(0, end)).toString('utf8')
}

/** A message as a push service takes it over. */
export interface PushedMessage {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Uint8Array
}

export type PushAnswer = (response: ServerResponse, taken: PushedMessage) => void

/** A push service on this machine. */
export interface PushService {
  readonly origin: string
  readonly taken: PushedMessage[]
  answer(how: PushAnswer): void
}

/** What a real one says when it takes a message over (RFC 8030 5). */
export const takesOver: PushAnswer = (response) => response.writeHead(201).end()

export async function openPushService(t: {
  teardown(deed: () => unknown): unknown
}): Promise<PushService> {
  const taken: PushedMessage[] = []
  let how = takesOver
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const one = { path: request.url ?? '', headers: request.headers, body: new Uint8Array(body) }
      taken.push(one)
      how(response, one)
    })
  })
  const port = await listenHere(t, server)
  return {
    origin: `http://127.0.0.1:${port}`,
    taken,
    answer: (next) => {
      how = next
    },
  }
}
