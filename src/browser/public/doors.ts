import { ASKED, askFor, shelfOf, shelfPart, type Ask } from '../../sealing/board.ts'
import { concat, piece } from '../../sealing/bytes.ts'
import { isRecord } from '../../sealing/canonical.ts'
import type { Mailbox } from '../../sealing/mailbox.ts'
import { REPLY_LENGTH } from '../../sealing/reply.ts'
import type { Bytes, Primitives } from '../../sealing/suite.ts'
import { fetchJson, NoAnswer, reach, type OwnRequest } from '../platform/fetch-json.ts'
import { readOffer, type Offer } from './offer.ts'

/** What the page behind a code begins with, and every deed on it. */
export interface Beginning {
  readonly offer: Offer
  /** In how many parts the board is divided now, as bits. */
  readonly bits: number
}

const tagLength = 16
/** The list of tags comes in steps of this many bytes. */
const listStep = 256 * tagLength

/** @param path the page's address, with its language. Throws NoAnswer. */
export async function fetchBeginning(path: string): Promise<Beginning> {
  const answer = await fetchJson(`${path}/begin`)
  const offer = readOffer(answer)
  const bits = isRecord(answer.body) ? answer.body['bits'] : null
  if (typeof bits !== 'number' || !Number.isInteger(bits) || bits < 0 || bits > 4) {
    throw new NoAnswer()
  }
  return { offer, bits }
}

/**
 * Looks at the board: the list of tags that everybody gets, then exactly eight slots of it (protocol 9.2).
 * Throws NoAnswer.
 */
export async function lookAtBoard(
  s: Primitives,
  mailbox: Mailbox,
  bits: number,
): Promise<{ own: Ask['own']; blobs: Bytes[] }> {
  const part = shelfPart(shelfOf(s, mailbox.kt), bits)
  const list = await fetchBytes(bits === 0 ? '/b' : `/b/${bits}/${part}`)
  if (list.length === 0 || list.length % listStep !== 0) throw new NoAnswer()
  const { tags, own } = askFor(s, mailbox, cut(list, tagLength))
  const slots = await fetchBytes('/b', concat(...tags))
  if (slots.length !== ASKED * REPLY_LENGTH) throw new NoAnswer()
  return { own, blobs: cut(slots, REPLY_LENGTH) }
}

function cut(bytes: Bytes, length: number): Bytes[] {
  const count = bytes.length / length
  return Array.from({ length: count }, (_, i) => piece(bytes, i * length, (i + 1) * length))
}

/** Shows secrets at a door that takes nothing else; true when they were taken. Throws NoAnswer. */
export async function show(path: '/withdraw' | '/burn', secrets: Bytes): Promise<boolean> {
  const { status } = await fetchJson(path, posting(secrets))
  return status === 200
}

function fetchBytes(path: string, body?: Bytes): Promise<Bytes> {
  return reach(path, body === undefined ? {} : posting(body), async (response) => {
    if (response.status !== 200) throw new NoAnswer()
    return new Uint8Array(await response.arrayBuffer())
  })
}

function posting(bytes: Bytes): OwnRequest {
  const headers = { 'content-type': 'application/octet-stream' }
  return { method: 'POST', headers, body: new Uint8Array(bytes) }
}
