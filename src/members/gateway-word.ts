import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StopRequest } from '../sealing/stop-request.ts'
import { isNumber } from './rules.ts'
import { saysStop } from './stop-words.ts'

/** A form that a gateway posted: every name once. */
export type GatewayForm = Readonly<Record<string, string>>

/**
 * Whether a gateway that knows the token signed this form for this address: base64 of HMAC-SHA1 over the address and every
 * name with its value, in the order of names (Twilio, "Validating Signatures"). Compared in constant time.
 */
export function isSigned(
  form: GatewayForm,
  signature: string,
  { token, url }: { readonly token: string; readonly url: string },
): boolean {
  const names = Object.keys(form).sort()
  const signed = names.reduce((text, name) => text + name + (form[name] ?? ''), url)
  const right = createHmac('sha1', token).update(signed, 'utf8').digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Whether the message that a form is about has a name: two of them are never signed alike then. */
export function isNamed(form: GatewayForm): boolean {
  return [form['MessageSid'], form['SmsSid']].some((name) => name !== undefined && name !== '')
}

/**
 * Codes with which a network says that a number takes no messages: unknown, a landline, blocked by STOP. One that is only
 * switched off (30003) may be on again tomorrow and is none of them.
 */
const numberIsGone = new Set(['21211', '21214', '21217', '21610', '21614', '30005', '30006'])

/**
 * What a form says about a number: STOP from it, or that a message to it could not be delivered for good. Null for every
 * other text and every other report.
 */
export function wordOf(form: GatewayForm): Omit<StopRequest, 'v'> | null {
  const word = form['MessageStatus'] === undefined ? textOf(form) : reportOf(form)
  return word !== null && isNumber(word.number) ? word : null
}

type Word = Omit<StopRequest, 'v'> | null

function textOf({ From = '', Body = '' }: GatewayForm): Word {
  return saysStop(Body) ? { number: From, why: 'stopped' } : null
}

function reportOf({ To = '', MessageStatus = '', ErrorCode = '' }: GatewayForm): Word {
  const isOver = MessageStatus === 'undelivered' || MessageStatus === 'failed'
  return isOver && numberIsGone.has(ErrorCode) ? { number: To, why: 'gone' } : null
}
