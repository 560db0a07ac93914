import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { WebGuard } from '../guard/client.ts'
import { base64url } from '../sealing/bytes.ts'

export interface AuditRoutesOptions {
  readonly guard: Pick<WebGuard, 'audit' | 'checkpoint'>
}

/** Lines in one answer; fewer in an answer mean that it was the last. */
const pageLines = 200

const config = { roles: ['moderator' as const] }

const query = Type.Object(
  { from: Type.String({ pattern: '^[1-9][0-9]{0,14}$' }) },
  { additionalProperties: false },
)

/** The guard's log for moderators' clients, which verify it: web hands it on and could not change it unseen. */
export const auditRoutes: FastifyPluginAsyncTypebox<AuditRoutesOptions> = async (
  app,
  { guard },
) => {
  app.get('/api/log', { config, schema: { querystring: query } }, async ({ query }) => {
    const lines = await guard.audit({ from: Number(query.from), count: pageLines })
    return {
      lines: lines.map(({ entry, hash }) => ({ entry, hash: base64url(hash) })),
      isLast: lines.length < pageLines,
    }
  })

  app.get('/api/log/checkpoint', { config }, async () => {
    const { day, hash, signature } = await guard.checkpoint()
    return { day, hash: base64url(hash), signature: base64url(signature) }
  })
}
