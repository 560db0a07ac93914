import { Type } from 'typebox'
import { bytesText, exactly, monthText } from '../platform/http/json-shapes.ts'

const signature = exactly({ by: Type.String({ minLength: 1, maxLength: 64 }), sig: bytesText(64) })

const card = Type.Optional(Type.String({ minLength: 2, maxLength: 100_000 }))

export const proposeBody = exactly({
  document: Type.String({ minLength: 2, maxLength: 2_000_000 }),
  signatures: Type.Array(signature, { minItems: 1, maxItems: 8 }),
  card,
})

export const signBody = exactly({
  seq: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  signature,
  card,
})

/** A team secret sealed to one moderator has 1,246 bytes (`sealing/team.ts`). */
export const teamBody = exactly({
  wraps: Type.Array(
    exactly({ epoch: monthText, accountId: bytesText(16), blob: bytesText(1246) }),
    { minItems: 1, maxItems: 100 },
  ),
})
