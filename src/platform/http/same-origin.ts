import type { FastifyInstance } from 'fastify'
import type { Scope } from '../assets.ts'
import { refuse } from '../errors.ts'

interface Headers {
  readonly origin?: string | undefined
  readonly 'sec-fetch-site'?: string | string[] | undefined
}

export interface OriginRule {
  readonly scope: Scope
  /** The addresses under which this site is reached. */
  readonly origins: readonly string[]
}

/**
 * Does a request that changes something come from one of our own pages? (protocol decision 24)
 *
 * Browsers since 2023 say so in `Sec-Fetch-Site`, and a page cannot forge it. Where it is missing the `Origin` must be
 * ours or absent. `Origin: null` is what our own pages send because of their `no-referrer`; the public site takes it: most of
 * its routes have no cookie that could be abused, and the members' cookie is SameSite=Strict. The console does not take it.
 */
export function isFromOurPages(headers: Headers, rule: OriginRule): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return true
  if (origin === 'null') return rule.scope === 'public'
  return rule.origins.includes(origin)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses (403) every changing request that another site had somebody's browser send. */
export function refuseOtherOrigins(app: FastifyInstance, rule: OriginRule): void {
  app.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && !isFromOurPages(request.headers, rule)) {
      throw refuse('from_elsewhere')
    }
  })
}
