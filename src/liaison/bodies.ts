import { Type } from 'typebox'
import { bytesText, exactly, someBytesText } from '../platform/http/json-shapes.ts'
import { outcomes } from '../sealing/outcome.ts'

export const packageBody = exactly({
  id: bytesText(16),
  post: Type.String({ minLength: 1, maxLength: 64 }),
  hash: bytesText(32),
  /** Lengths of a Box in bucket 3 and of a Seal in bucket 0 (`sealing/package.ts`). */
  body: bytesText(32_846),
  keys: Type.Array(exactly({ officerId: bytesText(16), blob: bytesText(1246) }), {
    minItems: 1,
    maxItems: 100,
  }),
  signatures: Type.Array(
    exactly({ by: Type.String({ minLength: 1, maxLength: 64 }), sig: bytesText(64) }),
    { maxItems: 8 },
  ),
  withdrawTag: bytesText(32),
})

export const outcomeBody = exactly({
  id: bytesText(16),
  outcome: Type.Union(outcomes.map((one) => Type.Literal(one))),
})

export const packageReleaseBody = exactly({
  request: someBytesText(4096),
  signature: bytesText(64),
  id: bytesText(16),
})
