import cookies from '@fastify/cookie'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Role, SignedIn } from './accounts/rules.ts'
import { Refusal, refusalFor, refuse } from './platform/errors.ts'
import type { Log } from './platform/log.ts'
import { OpenError, RefusalError } from './sealing/errors.ts'

/** Who may use a door of the console. A door that does not say is not built. */
export type Access = 'open' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    roles?: Access
    /** The door is open to accounts that the directory does not list yet. */
    waiting?: boolean
  }
  interface FastifyRequest {
    /** Who is signed in; reading it on an open door throws `sign_in_first`. */
    readonly account: SignedIn
  }
}

/** One line of the route table. */
export interface Door {
  readonly method: string
  readonly url: string
  readonly roles: Access
  readonly waiting: boolean
}

export interface ConsoleGuardNeeds {
  /** The person behind a session cookie's value. */
  readonly find: (cookie: string) => Promise<SignedIn | null>
  readonly cookieName: string
  readonly log: Log
  /** Doors of the platform (static files) that are open although they know no roles: their exact patterns. */
  readonly openPatterns?: readonly string[]
}

/** Statuses of the guard's and the protocol's refusals; every other code is 400. */
const statusOfCode: Readonly<Record<string, number>> = {
  guard_down: 503,
  not_ready: 503,
  quota_spent: 429,
  busy: 429,
  not_allowed: 403,
  unknown_signer: 403,
  'unknown-signer': 403,
  'closed-signer': 403,
  'same-signer': 403,
  bad_signature: 403,
  'bad-signature': 403,
  'too-few': 403,
  authority_missing: 403,
  gone: 410,
  replayed: 409,
  oid_taken: 409,
  genesis_done: 409,
  wrong_directory: 409,
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) {
    return new Refusal(error.code, statusOfCode[error.code] ?? 400)
  }
  if (error instanceof OpenError) return new Refusal('cannot_open', 400)
  return refusalFor(error)
}

function answerWith(log: Log) {
  return async (
    error: unknown,
    _request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> => {
    const { code, status } = refusalOf(error)
    if (status >= 500) log.error('request_failed', { status, code })
    return reply.code(status).send({ error: code })
  }
}

/** Whether this person may use a door. Not being in the directory yet closes all but those that say otherwise. */
export function mayEnter(person: SignedIn, door: Pick<Door, 'roles' | 'waiting'>): boolean {
  if (door.roles === 'open') return true
  return door.roles.includes(person.role) && (person.admitted || door.waiting)
}

/** Collects every door as it is built, and refuses to build one that names no role. */
function watchDoors(app: FastifyInstance, openPatterns: readonly string[]): Door[] {
  const doors: Door[] = []
  app.addHook('onRoute', (route) => {
    const isOpen = openPatterns.includes(route.url)
    const roles = route.config?.roles ?? (isOpen ? 'open' : null)
    const methods = [route.method].flat().join(',')
    if (roles === null) throw new Error(`the door ${methods} ${route.url} names no role`)
    route.config = { ...route.config, roles }
    doors.push({ method: methods, url: route.url, roles, waiting: route.config.waiting === true })
  })
  return doors
}

/**
 * Default deny for the whole console app. Call it before any door is registered: from then on every door names its
 * roles, a request without a running session reaches open doors only, and every refusal is answered as
 * `{"error": code}`. Gives the table of doors, which fills as they are registered.
 */
export async function guardConsole(
  app: FastifyInstance,
  needs: ConsoleGuardNeeds,
): Promise<readonly Door[]> {
  const present = new WeakMap<FastifyRequest, SignedIn>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setErrorHandler(answerWith(needs.log))
  app.setNotFoundHandler(async () => {
    throw refuse('not_found')
  })
  // Cookies are read by a hook of their own, which must come before ours.
  await app.register(cookies)
  app.decorateRequest('account', {
    getter(this: FastifyRequest): SignedIn {
      const person = present.get(this)
      if (person === undefined) throw refuse('sign_in_first')
      return person
    },
  })
  const doors = watchDoors(app, needs.openPatterns ?? [])
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { roles, waiting = false } = request.routeOptions.config
    if (request.is404 || roles === 'open') return
    const cookie = request.cookies[needs.cookieName]
    const person = cookie === undefined ? null : await needs.find(cookie)
    if (person === null) throw refuse('sign_in_first')
    if (!mayEnter(person, { roles: roles ?? [], waiting })) throw refuse('forbidden')
    present.set(request, person)
  })
  return doors
}
