import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { refuse } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { proposeBody, signBody, teamBody } from './bodies.ts'
import type { Keys } from './keys.ts'

/** What a page must know to check everything else: served by both apps, outside the built files (decision 8). */
export const publicKeysRoutes: FastifyPluginAsyncTypebox<{ keys: Keys }> = async (
  app,
  { keys },
) => {
  const config = { roles: 'open' as const }

  app.get('/root.json', { config }, async () => {
    const root = await keys.root()
    if (root === null) throw refuse('not_found')
    return { svc: root.svc, root_pk: root.rootPk }
  })

  app.get('/directory.json', { config }, async () => ({ versions: await keys.versions() }))
}

export interface KeysRoutesOptions {
  readonly keys: Keys
  /** What the console shows beside the state of the keys: is there any way to tell members, which language. */
  readonly setting: { readonly canTell: boolean; readonly language: string }
}

/** Room for a directory of many people and months, or a hundred wraps. */
const documentLimit = 2_097_152

/** The console's doors to directory, team keys and the state of the service. */
export const keysRoutes: FastifyPluginAsyncTypebox<KeysRoutesOptions> = async (app, options) => {
  const { keys, setting } = options
  const moderators = { roles: ['moderator' as const] }
  const everyone = { roles: ['moderator' as const, 'liaison' as const, 'voucher' as const] }

  app.get('/healthz', { config: { roles: 'open' } }, async (_request, reply) => {
    const health = await keys.standing.health()
    const isWell = Object.values(health).every((part) => part === 'up')
    return reply.code(isWell ? 200 : 503).send(health)
  })

  app.get('/api/state', { config: { ...everyone, waiting: true } }, async () => ({
    ...setting,
    ...(await keys.standing.state()),
  }))

  app.get('/api/directory', { config: everyone }, async (request) => ({
    rootPk: (await keys.root())?.rootPk ?? null,
    versions: await keys.versions(),
    proposal: request.account.role === 'moderator' ? await keys.proposal() : null,
    card: await keys.cardText(),
  }))

  const propose = { config: moderators, bodyLimit: documentLimit, schema: { body: proposeBody } }
  app.post('/api/directory/propose', propose, async ({ body }) =>
    keys.changes.propose({ ...body, card: body.card ?? null }),
  )

  const sign = { config: moderators, bodyLimit: documentLimit, schema: { body: signBody } }
  app.post('/api/directory/sign', sign, async ({ body }) =>
    keys.changes.sign({ ...body, card: body.card ?? null }),
  )

  app.get('/api/team', { config: moderators }, async (request) =>
    keys.team.overview(request.account.id),
  )

  const give = { config: moderators, bodyLimit: documentLimit, schema: { body: teamBody } }
  app.post('/api/team', give, async ({ body }) => {
    const wraps = body.wraps.map((one) => ({ ...one, blob: fromBase64url(one.blob, 1246) }))
    return { kept: await keys.team.keep(wraps) }
  })
}
