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

/**
 * What stands in it is sealed; web is told which kinds of way there are, so that it can ask for a number's
 * digits and say that a browser is gone.
 */
export const contactBody = exactly({
  blob: bytesText(2206),
  hasMail: Type.Boolean(),
  hasNumber: Type.Boolean(),
  hasBrowser: Type.Boolean(),
})
export type ContactBody = Static<typeof contactBody>

export const codeBody = exactly({ code: Type.String({ pattern: '^[0-9]{6}$' }) })

export const nothing = Type.Optional(Type.Union([exactly({}), Type.Null()]))
