import { Type } from 'typebox'
import { bytesText, exactly, monthText, someBytesText } from '../platform/http/json-shapes.ts'
import { DIGESTS } from '../sealing/listing.ts'

export const oidBody = exactly({ oid: bytesText(16) })

export const digestsBody = exactly({ digests: bytesText(DIGESTS) })

export const vaultBody = exactly({
  id: bytesText(16),
  epoch: monthText,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  blob: someBytesText(32_846),
  withdrawTag: Type.Optional(bytesText(32)),
})

/** As many as make one call to the guard in a second, whatever their size. */
export const batchBody = exactly({ records: Type.Array(vaultBody, { minItems: 1, maxItems: 50 }) })

export const shredBody = exactly({
  oids: Type.Array(bytesText(16), { minItems: 1, maxItems: 500, uniqueItems: true }),
  nonce: bytesText(16),
  signatures: Type.Array(
    exactly({ by: Type.String({ minLength: 1, maxLength: 64 }), sig: bytesText(64) }),
    { minItems: 2, maxItems: 2 },
  ),
})
