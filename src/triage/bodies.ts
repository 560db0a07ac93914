import { Type } from 'typebox'
import { bytesText, exactly, someBytesText } from '../platform/http/json-shapes.ts'

/** The guard takes up to five hundred ids under one signature (decision 4). */
export const releaseBody = exactly({
  request: someBytesText(32_768),
  signature: bytesText(64),
  oids: Type.Array(bytesText(16), { minItems: 1, maxItems: 500, uniqueItems: true }),
  what: Type.Union([Type.Literal('report'), Type.Literal('vault'), Type.Literal('team')]),
})

export const alertBody = exactly({
  alert: Type.String({ minLength: 2, maxLength: 200_000 }),
  signatures: Type.Array(
    exactly({ by: Type.String({ minLength: 1, maxLength: 64 }), sig: bytesText(64) }),
    { maxItems: 8 },
  ),
  supporters: Type.Optional(Type.Integer({ minimum: 1, maximum: 8 })),
})
