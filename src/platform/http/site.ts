import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Assets, Scope } from '../assets.ts'
import type { Log } from '../log.ts'
import type { Pages } from '../pages.ts'
import { compileCheck, noCompilers } from './body-check.ts'
import { showErrors } from './error-pages.ts'
import { speakLanguages, withoutLanguage } from './language.ts'
import { allowLimits } from './rate-limit.ts'
import { refuseOtherOrigins } from './same-origin.ts'
import { secureHeaders } from './security-headers.ts'
import { serveFiles } from './static-files.ts'

export interface SiteNeeds {
  readonly scope: Scope
  readonly origin: string
  readonly onionOrigin: string | null
  /**
   * Addresses of proxies that are believed about `X-Forwarded-For`; none unless it is given. What they say is a network, and
   * all that is done with it is in `rate-limit.ts`.
   */
  readonly proxies?: readonly string[]
  readonly pages: Pages
  readonly assets: Assets
  readonly log: Log
  /** The longest body in bytes that a route takes unless it says otherwise. */
  readonly bodyLimit?: number
}

/** A Fastify instance whose route schemas (TypeBox) give its handlers their types. */
export type Site = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/**
 * An empty site on which features register their routes: no request log, no trust in what others than the operator's own proxies claim about addresses,
 * secure headers, languages by prefix, forms, refusal of other origins, limits, plain error pages and the static files.
 * Cookies are not understood here: the plugin that needs them registers them for itself.
 */
export async function createSite(needs: SiteNeeds): Promise<Site> {
  const { proxies = [] } = needs
  const app = Fastify({
    logger: false,
    schemaController: { compilersFactory: noCompilers },
    trustProxy: proxies.length === 0 ? false : [...proxies],
    rewriteUrl: withoutLanguage,
    bodyLimit: needs.bodyLimit ?? 65_536,
    requestTimeout: 60_000,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(compileCheck)
  const origins = [needs.origin, ...(needs.onionOrigin === null ? [] : [needs.onionOrigin])]
  await secureHeaders(app, needs)
  speakLanguages(app)
  showErrors(app, needs)
  refuseOtherOrigins(app, { scope: needs.scope, origins })
  await allowLimits(app)
  await app.register(formbody)
  serveFiles(app, needs.assets)
  return app
}
