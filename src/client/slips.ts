import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { MOST_INVITES_A_MONTH } from '../sealing/directory.ts'
import { inviteHandle } from '../sealing/invite.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import { encoded, integer, list, month, object, oneOf } from '../sealing/shape.ts'
import { signFields } from '../sealing/signing.ts'
import { read, send } from './api.ts'
import type { Watched } from './directory-watch.ts'
import { makeNonces, MOST_INVITES, stampInvites } from './invites.ts'
import { addMonths, monthOf } from './months.ts'
import { keepOwn, openOwn, type OwnNote } from './own-note.ts'
import type { Desk } from './person.ts'

/** A slip is good in the month it was drawn in and the two after. */
const GOOD_MONTHS = 3

/** What an organisation keeps of a slip it drew: enough to end it, never its words, and not whether anybody used it. */
export interface Slip {
  /** 'YYYY-MM', when it was drawn. */
  month: string
  /** Printed on the slip; counts from 1 in each month. */
  number: number
  /** base64url of `inviteHandle`. */
  handle: string
  cancelled: 0 | 1
}

/** A slip as it is printed, once. */
export interface DrawnSlip {
  month: string
  number: number
  words: string[]
}

interface Kept {
  v: 1
  slips: Slip[]
}

/** The bucket takes what one organisation can draw in three months. */
const note: OwnNote<Kept> = {
  ...{ name: 'slips', path: '/api/vouching/list', purpose: PURPOSE.slipList, bucket: 3 },
  shape: object({
    v: oneOf(1),
    slips: list(
      object<Slip>({
        month,
        number: integer(1, 10_000),
        handle: encoded(32),
        cancelled: oneOf(0, 1),
      }),
      GOOD_MONTHS * MOST_INVITES_A_MONTH,
    ),
  }),
}

/** An organisation's own list, and the public site's address, which stands on its slips. */
export interface SlipList {
  slips: Slip[]
  publicOrigin: string
}

/** The last month in which a slip of this one is good. */
export function lastGoodMonth(drawn: string): string {
  return addMonths(drawn, GOOD_MONTHS - 1)
}

/** Slips of this month that the list knows of; what the guard has counted decides. */
export function drawnIn(slips: readonly Slip[], wanted: string): number {
  return slips.filter((one) => one.month === wanted).length
}

/**
 * Reads the list that the server keeps closed under this organisation's own key.
 * Throws `OpenError` for another's, or a damaged one.
 */
export async function readSlips(desk: Desk): Promise<SlipList> {
  const answer = await read<{ blob: string | null; publicOrigin: string }>(desk.api, note.path)
  const { blob, publicOrigin } = answer
  if (blob === null) return { slips: [], publicOrigin }
  const { slips } = openOwn(desk, note, blob)
  const oldest = addMonths(monthOf(desk.now()), 1 - GOOD_MONTHS)
  return { slips: slips.filter((one) => one.month >= oldest), publicOrigin }
}

/**
 * Draws `count` slips, or fewer when something fails after the first eight. Each stands in the list before the guard stamps
 * it, so that none can be out that cannot be ended; what the guard refuses is struck out again.
 * Throws as `drawInvites` does; `ApiRefusal('quota_spent')` when the month's allowance is used up.
 */
export async function drawSlips(desk: Desk, watched: Watched, count: number): Promise<DrawnSlip[]> {
  const drawn: DrawnSlip[] = []
  while (drawn.length < count) {
    const some = Math.min(count - drawn.length, MOST_INVITES)
    try {
      drawn.push(...(await drawSome(desk, watched, some)))
    } catch (error) {
      if (drawn.length === 0) throw error
      break
    }
  }
  return drawn
}

async function drawSome(desk: Desk, watched: Watched, count: number): Promise<DrawnSlip[]> {
  const { slips: before } = await readSlips(desk)
  const now = monthOf(desk.now())
  const last = Math.max(0, ...before.filter((one) => one.month === now).map(({ number }) => number))
  const nonces = makeNonces(desk, count)
  const added = nonces.map((nonce, i): Slip => ({
    month: now,
    number: last + i + 1,
    handle: base64url(inviteHandle(desk.s, nonce)),
    cancelled: 0,
  }))
  await keep(desk, [...before, ...added])
  try {
    const words = await stampInvites({ desk, watched }, nonces)
    return words.map((one, i) => ({ month: now, number: last + i + 1, words: one }))
  } catch (error) {
    await keep(desk, before)
    throw error
  }
}

/**
 * Ends slips that nobody has used. The service answers alike whether somebody has, and so does this: whoever came in stays,
 * and the organisation does not learn of it.
 */
export async function cancelSlips(desk: Desk, chosen: readonly Slip[]): Promise<void> {
  const { s, api, person } = desk
  const handles = chosen.map(({ handle }) => fromBase64url(handle, 32))
  const { secretKey } = person.keys.sig
  const signature = signFields(s, secretKey, 'rw1/inv/cancel', person.svc, ...handles)
  await send(api, '/api/vouching/cancel', {
    signature: base64url(signature),
    handles: chosen.map(({ handle }) => handle),
  })
  const ended = new Set(chosen.map(({ handle }) => handle))
  const { slips } = await readSlips(desk)
  await keep(
    desk,
    slips.map((one): Slip => (ended.has(one.handle) ? { ...one, cancelled: 1 } : one)),
  )
}

async function keep(desk: Desk, slips: readonly Slip[]): Promise<void> {
  await keepOwn(desk, note, { v: 1, slips: [...slips] })
}
