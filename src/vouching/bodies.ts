import { Type } from 'typebox'
import { bytesText, exactly } from '../platform/http/json-shapes.ts'

export const drawBody = exactly({
  signature: bytesText(64),
  elements: Type.Array(bytesText(32), { minItems: 1, maxItems: 8 }),
})

export const cancelBody = exactly({
  signature: bytesText(64),
  handles: Type.Array(bytesText(32), { minItems: 1, maxItems: 100 }),
})

/** A Box in the bucket of 32,768 bytes: an organisation's own list of what it has drawn. */
export const listBody = exactly({ blob: bytesText(32_846) })
