import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Accounts } from './accounts.ts'
import { newFactorBody, recoverBody, recoverFinishBody } from './bodies.ts'
import { refuseFactorBody, signFactorBody } from './bodies.ts'

/** Doors for a lost passphrase and a lost second factor (protocol 6.3). */
export const lostRoutes: FastifyPluginAsyncTypebox<{ accounts: Accounts }> = async (
  app,
  { accounts },
) => {
  const open = { roles: 'open' as const }
  const moderators = { roles: ['moderator' as const] }

  const recover = { config: open, schema: { body: recoverBody } }
  app.post('/api/recover', recover, async ({ body }) => accounts.recovery.closed(body.username))

  const finish = { config: open, schema: { body: recoverFinishBody } }
  app.post('/api/recover/finish', finish, async ({ body }) => {
    await accounts.recovery.renew(body)
    return {}
  })

  const ask = { config: open, schema: { body: newFactorBody } }
  app.post('/api/second-factor', ask, async ({ body }) => accounts.secondFactor.ask(body))

  app.get('/api/second-factor', { config: moderators }, async () => ({
    requests: await accounts.secondFactor.waiting(),
  }))

  const sign = { config: moderators, schema: { body: signFactorBody } }
  app.post('/api/second-factor/sign', sign, async ({ body, account }) =>
    accounts.secondFactor.sign(account.idText, body),
  )

  const refuse = { config: moderators, schema: { body: refuseFactorBody } }
  app.post('/api/second-factor/refuse', refuse, async ({ body }) => {
    await accounts.secondFactor.refuse(body.id)
    return {}
  })
}
