import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Refusal } from '../platform/errors.ts'
import { ownAccount } from './accounts.ts'
import type { Accounts } from './accounts.ts'
import { beginBody, ceremonyBody, enrolBody, enrolFinishBody } from './bodies.ts'
import { invitationBody, nothing, parametersBody, profileBody, signInBody } from './bodies.ts'
import { lostRoutes } from './lost-routes.ts'

export interface AccountsRoutesOptions {
  readonly accounts: Accounts
  /** Name and flags of the session cookie; the console's guard reads the same name. */
  readonly cookie: { readonly name: string; readonly secure: boolean }
}

/** Texts of up to a megabyte: the first directory with its keys. */
const ceremonyLimit = 1_048_576

/** Doors for people who are not signed in yet: the ceremony, enrolment, signing in. */
const openDoors: FastifyPluginAsyncTypebox<AccountsRoutesOptions> = async (app, options) => {
  const { accounts, cookie } = options
  const config = { roles: 'open' as const }

  function requireSvc(): string {
    const svc = accounts.svc()
    if (svc === null) throw new Refusal('before_genesis', 409)
    return svc
  }

  app.post('/api/begin', { config, schema: { body: beginBody } }, async ({ body }) =>
    accounts.ceremony.begin(body.token),
  )

  const finish = { config, bodyLimit: ceremonyLimit, schema: { body: ceremonyBody } }
  app.post('/api/begin/finish', finish, async ({ body }) => {
    await accounts.ceremony.finish(body)
    return {}
  })

  app.post('/api/enrol', { config, schema: { body: enrolBody } }, async ({ body }) => {
    const svc = requireSvc()
    return { ...(await accounts.enrolment.open(body.token, body.spoken)), svc }
  })

  const enrolFinish = { config, schema: { body: enrolFinishBody } }
  app.post('/api/enrol/finish', enrolFinish, async ({ body }) => {
    await accounts.enrolment.finish(body.token, body.spoken, body.account)
    return {}
  })

  const parameters = { config, schema: { body: parametersBody } }
  app.post('/api/sign-in/parameters', parameters, async ({ body }) => {
    const svc = requireSvc()
    return { svc, argon: await accounts.signIn.parameters(body.username) }
  })

  app.post('/api/sign-in', { config, schema: { body: signInBody } }, async (request, reply) => {
    const { cookie: value, account } = await accounts.signIn.signIn(request.body)
    // Whoever was signed in here before is no longer; the new session has a new name.
    const before = request.cookies[cookie.name]
    if (before !== undefined) await accounts.sessions.close(before)
    const flags = { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: cookie.secure }
    return reply.setCookie(cookie.name, value, flags).send(ownAccount(account))
  })
}

/** Doors for people who are signed in. */
const signedInDoors: FastifyPluginAsyncTypebox<AccountsRoutesOptions> = async (app, options) => {
  const { accounts, cookie } = options
  const moderators = { roles: ['moderator' as const] }
  const roles = ['moderator' as const, 'liaison' as const, 'voucher' as const]
  const anybody = { roles, waiting: true }

  app.post(
    '/api/sign-out',
    { config: anybody, schema: { body: nothing } },
    async (request, reply) => {
      const value = request.cookies[cookie.name]
      if (value !== undefined) await accounts.sessions.close(value)
      return reply.clearCookie(cookie.name, { path: '/' }).send({})
    },
  )

  app.get('/api/me', { config: anybody }, async (request) => accounts.own(request.account.id))

  app.get('/api/profile', { config: moderators }, async (request) => ({
    blob: await accounts.profile.read(request.account.id),
  }))

  const profile = { config: moderators, schema: { body: profileBody } }
  app.put('/api/profile', profile, async (request) => {
    await accounts.profile.write(request.account.id, request.body.blob)
    return {}
  })

  app.get('/api/people', { config: moderators }, async () => ({
    accounts: await accounts.people(),
  }))

  const enrolments = { config: moderators, schema: { body: invitationBody } }
  app.post('/api/enrolments', enrolments, async ({ body }) => accounts.enrolment.invite(body))
}

/** The console's doors to accounts (protocol 6.1). */
export const accountsRoutes: FastifyPluginAsyncTypebox<AccountsRoutesOptions> = async (
  app,
  options,
) => {
  await app.register(openDoors, options)
  await app.register(signedInDoors, options)
  await app.register(lostRoutes, options)
}
