import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { textOfBytes } from '../platform/http/json-shapes.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { outcomeBody, packageBody, packageReleaseBody } from './bodies.ts'
import type { Liaison } from './liaison.ts'

export interface LiaisonRoutesOptions {
  readonly liaison: Liaison
}

/** A sealed body and a key for each officer of a large post. */
const packageLimit = 262_144

/** The console's doors to packages: moderators hand over, officers open what is theirs (protocol 14). */
export const liaisonRoutes: FastifyPluginAsyncTypebox<LiaisonRoutesOptions> = async (
  app,
  { liaison },
) => {
  const moderators = { roles: ['moderator' as const] }
  const officers = { roles: ['liaison' as const] }
  const both = { roles: ['moderator' as const, 'liaison' as const] }

  const handOver = { config: moderators, bodyLimit: packageLimit, schema: { body: packageBody } }
  app.post('/api/packages', handOver, async ({ body }) => {
    await liaison.handOver({
      ...body,
      id: fromBase64url(body.id, 16),
      hash: fromBase64url(body.hash, 32),
      body: fromBase64url(body.body),
      keys: body.keys.map((one) => ({ ...one, blob: fromBase64url(one.blob) })),
      withdrawTag: fromBase64url(body.withdrawTag, 32),
    })
    return {}
  })

  app.get('/api/packages', { config: both }, async ({ account }) => {
    const isOfficer = account.role === 'liaison'
    return { packages: isOfficer ? await liaison.listFor(account) : await liaison.list() }
  })

  const release = { config: officers, schema: { body: packageReleaseBody } }
  app.post('/api/packages/release', release, async ({ body, account }) => {
    const { answer } = await liaison.release(account, {
      id: fromBase64url(body.id, 16),
      request: fromBase64url(body.request),
      signature: fromBase64url(body.signature, 64),
    })
    return { answer: textOfBytes(answer) }
  })

  const outcome = { config: officers, schema: { body: outcomeBody } }
  app.post('/api/packages/outcome', outcome, async ({ body, account }) => {
    await liaison.tellOutcome(account, { id: fromBase64url(body.id, 16), outcome: body.outcome })
    return {}
  })
}
