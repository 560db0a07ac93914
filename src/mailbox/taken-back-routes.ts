import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { bytesText, exactly } from '../platform/http/json-shapes.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'

export interface TakenBackGuard {
  takenBack(tags: readonly Bytes[]): Promise<Bytes[]>
  heard(marks: readonly Bytes[]): Promise<void>
}

/** The tags of one warning, or of one package. */
const tagsBody = exactly({ tags: Type.Array(bytesText(32), { minItems: 1, maxItems: 16 }) })
const marksBody = exactly({ marks: Type.Array(bytesText(16), { minItems: 1, maxItems: 16 }) })

/**
 * What reporters took back before it went out: the guard stops it until a moderator has read why (`client/taken-back.ts`
 * and decision 0008).
 */
export const takenBackRoutes: FastifyPluginAsyncTypebox<{
  readonly guard: TakenBackGuard
}> = async (app, { guard }) => {
  const config = { roles: ['moderator' as const] }
  app.post('/api/taken-back', { config, schema: { body: tagsBody } }, async ({ body }) => {
    const marks = await guard.takenBack(body.tags.map((tag) => fromBase64url(tag, 32)))
    return { marks: marks.map(base64url) }
  })

  app.post('/api/taken-back/heard', { config, schema: { body: marksBody } }, async ({ body }) => {
    await guard.heard(body.marks.map((mark) => fromBase64url(mark, 16)))
    return {}
  })
}
