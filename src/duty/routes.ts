import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { codeBody, contactBody, nothing, planBody } from './bodies.ts'
import type { Duty } from './duty.ts'

/** The console's doors to the rota. */
export const dutyRoutes: FastifyPluginAsyncTypebox<{ duty: Duty }> = async (app, { duty }) => {
  const config = { roles: ['moderator' as const] }

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
  app.post('/api/duty/contact/forget', empty, async ({ account }) => {
    await duty.forget(account.id)
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
