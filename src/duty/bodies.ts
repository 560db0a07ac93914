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

export const contactBody = exactly({ blob: bytesText(2206) })

export const nothing = Type.Optional(Type.Union([exactly({}), Type.Null()]))
