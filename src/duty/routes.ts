import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Assets } from '../platform/assets.ts'
import { refuse } from '../platform/errors.ts'
import { codeBody, contactBody, forgetBody, nothing, planBody } from './bodies.ts'
import type { Duty } from './duty.ts'

export interface DutyDoors {
  readonly duty: Duty
  readonly assets: Assets
  /** Whether messages of the rota can go to browsers. */
  readonly isBrowserTold: boolean
}

/** The manifest's name of the service worker. */
const workerFile = 'console/rota-worker.js'

/** The console's doors to the rota. */
export const dutyRoutes: FastifyPluginAsyncTypebox<DutyDoors> = async (app, doors) => {
  const { duty, assets } = doors
  const config = { roles: ['moderator' as const] }

  // Under an address that stays the same, because a browser looks there again by itself, signed in or not. Its folder is
  // its scope, and no page lies in it; it may reach nothing.
  if (doors.isBrowserTold)
    app.get('/push/worker.js', { config: { roles: 'open' } }, async (_request, reply) => {
      const file = assets.find(assets.url(workerFile))
      if (file === null) throw refuse('not_found')
      reply.header('content-security-policy', "default-src 'none'")
      return reply.type(file.type).send(file.plain)
    })

  app.get('/api/duty', { config }, async ({ account }) => duty.overview(account.id))

  app.put('/api/duty/plan', { config, schema: { body: planBody } }, async ({ body }) => {
    await duty.plan(body)
    return {}
  })

  const contact = { config, schema: { body: contactBody } }
  app.put('/api/duty/contact', contact, async ({ account, body }) => {
    await duty.contact(account.id, body)
    return {}
  })

  const empty = { config, schema: { body: nothing } }
  const forget = { config, schema: { body: forgetBody } }
  app.post('/api/duty/contact/forget', forget, async ({ account, body }) => {
    await duty.forget(account.id, body.before)
    return {}
  })

  const code = { config, schema: { body: codeBody } }
  app.post('/api/duty/code', code, async ({ account, body }) => {
    await duty.typed(account.id, body.code)
    return {}
  })

  app.post('/api/duty/code/again', empty, async ({ account }) => {
    await duty.codeAgain(account.id)
    return {}
  })

  app.post('/api/duty/test', empty, async ({ account }) => {
    await duty.test(account.id)
    return {}
  })

  app.post('/api/duty/looked', empty, async () => {
    await duty.looked()
    return {}
  })
}
