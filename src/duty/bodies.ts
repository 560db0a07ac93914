import { Type } from 'typebox'
import type { Static } from 'typebox'
import { bytesText, exactly, monthText } from '../platform/http/json-shapes.ts'

/** Seal and Box of a plan, Seal of a contact: always as long (`sealing/duty.ts`). */
export const planBody = exactly({
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  epoch: monthText,
  forWorker: bytesText(5278),
  forTeam: bytesText(4174),
})
export type PlanBody = Static<typeof planBody>

/** Under which id the guard holds the key of what she had left, and her signature that it may go. */
const forgotten = exactly({ id: bytesText(16), signature: bytesText(64) })
export type Forgotten = Static<typeof forgotten>

/** What she had left before; null where that is nothing. */
export const forgetBody = exactly({ before: Type.Union([forgotten, Type.Null()]) })

/**
 * What stands in it is sealed; web is told which kinds of way there are, so that it can ask for a number's
 * digits and say that a browser is gone.
 */
export const contactBody = exactly({
  blob: bytesText(2206),
  hasMail: Type.Boolean(),
  hasNumber: Type.Boolean(),
  hasBrowser: Type.Boolean(),
  before: Type.Union([forgotten, Type.Null()]),
})
export type ContactBody = Static<typeof contactBody>

export const codeBody = exactly({ code: Type.String({ pattern: '^[0-9]{6}$' }) })

export const nothing = Type.Optional(Type.Union([exactly({}), Type.Null()]))
