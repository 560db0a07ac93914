import cookies from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role, SignedIn } from './accounts/rules.ts'
import { Refusal, refuse } from './platform/errors.ts'
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
}

/** Statuses of the guard's and the protocol's refusals; every other code is 400. */
const statusOfCode: Readonly<Record<string, number>> = {
  guard_down: 503,
  not_ready: 503,
  quota_spent: 429,
  busy: 429,
  not_allowed: 403,
  'unknown-signer': 403,
  'closed-signer': 403,
  'same-signer': 403,
  'bad-signature': 403,
  'too-few': 403,
  authority_missing: 403,
  gone: 410,
  taken_back: 409,
  replayed: 409,
  oid_taken: 409,
  genesis_done: 409,
  wrong_directory: 409,
}

/** The same fault in the words of the platform, which answers it. */
function inPlainWords(error: unknown): unknown {
  if (error instanceof RefusalError) {
    return new Refusal(error.code, statusOfCode[error.code] ?? 400)
  }
  return error instanceof OpenError ? new Refusal('cannot_open', 400) : error
}

/** Whether this person may use a door. Not being in the directory yet closes all but those that say otherwise. */
export function mayEnter(person: SignedIn, door: Pick<Door, 'roles' | 'waiting'>): boolean {
  if (door.roles === 'open') return true
  return door.roles.includes(person.role) && (person.admitted || door.waiting)
}

/** Collects every door as it is built, and refuses to build one that names no role. */
function watchDoors(app: FastifyInstance, doors: Door[]): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    const methods = [method].flat().join(',')
    const roles = config?.roles
    if (roles === undefined) throw new Error(`the door ${methods} ${url} names no role`)
    doors.push({ method: methods, url, roles, waiting: config?.waiting === true })
  })
}

/** Lets a request pass to open doors, and to the others only with a running session of the right role. */
function checkEveryRequest(app: FastifyInstance, needs: ConsoleGuardNeeds): void {
  const present = new WeakMap<FastifyRequest, SignedIn>()
  app.decorateRequest('account', {
    getter(this: FastifyRequest): SignedIn {
      const person = present.get(this)
      if (person === undefined) throw refuse('sign_in_first')
      return person
    },
  })
  app.addHook('onRequest', async (request) => {
    const { roles = [], waiting = false } = request.routeOptions.config
    if (roles === 'open') return
    const cookie = request.cookies[needs.cookieName]
    const person = cookie === undefined ? null : await needs.find(cookie)
    if (person === null) throw refuse('sign_in_first')
    if (!mayEnter(person, { roles, waiting })) throw refuse('forbidden')
    present.set(request, person)
  })
}

/**
 * Default deny for the console. Every door that `build` registers must name its roles; a request without a running
 * session reaches the open ones only. Gives the table of doors.
 */
export async function guardConsole(
  site: FastifyInstance,
  needs: ConsoleGuardNeeds,
  build: (app: FastifyInstance) => Promise<void>,
): Promise<readonly Door[]> {
  const doors: Door[] = []
  await site.register(async (app) => {
    // Thrown again, so that the site's own handler answers it.
    app.setErrorHandler((error) => {
      throw inPlainWords(error)
    })
    // Cookies are read by a hook of their own, which must come before ours.
    await app.register(cookies)
    watchDoors(app, doors)
    checkEveryRequest(app, needs)
    await build(app)
  })
  return doors
}
