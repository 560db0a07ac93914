import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { bytesText, exactly, monthText, textOfBytes } from '../platform/http/json-shapes.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { MATCH_BATCH, MATCH_ROW_LENGTH } from '../sealing/match.ts'
import type { Triage } from './triage.ts'

const config = { roles: ['moderator' as const] }

const prefix = Type.Integer({ minimum: 16, maximum: 2 ** 21 - 1 })

const pointsBody = exactly({
  signature: bytesText(64),
  elements: Type.Array(bytesText(32), { minItems: MATCH_BATCH, maxItems: MATCH_BATCH }),
})

/** Ten identifiers of ten views each are seven batches. */
const rowsBody = exactly({
  epoch: monthText,
  withdrawTag: bytesText(32),
  rows: Type.Array(exactly({ id: bytesText(16), prefix, blob: bytesText(MATCH_ROW_LENGTH) }), {
    ...{ minItems: MATCH_BATCH, maxItems: 16 * MATCH_BATCH },
  }),
})

/** 256 rows in base64url. */
const rowsLimit = 131_072

const findBody = exactly({ prefixes: Type.Array(prefix, { minItems: 1, maxItems: 4096 }) })

/** The console's doors to what reports have in common (protocol 13). */
export const matchRoutes: FastifyPluginAsyncTypebox<{ triage: Triage }> = async (
  app,
  { triage: { matching } },
) => {
  app.post('/api/match/points', { config, schema: { body: pointsBody } }, async (request) => {
    const { body, account } = request
    const { elements, proof } = await matching.points(account.idText, {
      signature: fromBase64url(body.signature, 64),
      elements: body.elements.map((element) => fromBase64url(element, 32)),
    })
    return { elements: elements.map(base64url), proof: base64url(proof) }
  })

  const keeping = { config, bodyLimit: rowsLimit, schema: { body: rowsBody } }
  app.post('/api/match/rows', keeping, async ({ body }) => {
    const rows = body.rows.map(({ id, prefix, blob }) => ({
      ...{ prefix, id: fromBase64url(id, 16), blob: fromBase64url(blob, MATCH_ROW_LENGTH) },
    }))
    const withdrawTag = fromBase64url(body.withdrawTag, 32)
    await matching.keep(rows, { epoch: body.epoch, withdrawTag })
    return {}
  })

  app.post('/api/match/find', { config, schema: { body: findBody } }, async ({ body }) => {
    const rows = await matching.find(body.prefixes)
    return {
      rows: rows.map(({ id, epoch, blob }) => ({
        ...{ epoch, id: base64url(id), blob: textOfBytes(blob) },
      })),
    }
  })
}
