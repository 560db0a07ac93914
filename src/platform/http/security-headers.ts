import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Scope } from '../assets.ts'

export interface HeaderNeeds {
  readonly scope: Scope
  /** The site's own address; with https its visitors' browsers are told to stay with https. */
  readonly origin: string
  /** The same site as an onion service, for Tor Browser to offer; null where there is none. */
  readonly onionOrigin: string | null
}

type Directives = Record<string, string[]>

const nothingElse: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
}

/**
 * What a page may load and run (protocol 6.1). Public pages run no WebAssembly. The console runs libsodium, which needs
 * `'wasm-unsafe-eval'`, starts one worker through the policy `rw` and a service worker through the policy `push`, and draws
 * the picture of a one-time secret.
 */
const policies: Readonly<Record<Scope, Directives>> = {
  public: {
    ...nothingElse,
    'script-src': ["'self'"],
    'img-src': ["'self'"],
    'trusted-types': ["'none'"],
  },
  console: {
    ...nothingElse,
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'trusted-types': ['rw', 'push'],
  },
}

/** Lets the script of this one page make one policy of trusted types: it begins a worker. */
export function trustPolicy(reply: FastifyReply, name: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header(
    'content-security-policy',
    policy.replace("trusted-types 'none'", `trusted-types ${name}`),
  )
}

const switchedOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

function onionLocation(app: FastifyInstance, onionOrigin: string): void {
  const onionHost = new URL(onionOrigin).host
  app.addHook('onSend', async (request, reply) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    if (!isPage || request.host === onionHost) return
    // The query is left out: it may hold a one-time secret that belongs to this address.
    reply.header('onion-location', `${onionOrigin}${request.originalUrl.split('?', 1)[0] ?? '/'}`)
  })
}

/** Headers of any answer that are not helmet's. */
const ordinary = ['connection', 'content-length', 'content-type', 'date']

/**
 * The headers that helmet sets. They follow from the site alone, so they are worked out once, on an answer to nobody:
 * helmet puts its policy together anew for each request, which is time a small machine can use for reports.
 */
async function helmetHeaders({ scope, origin }: HeaderNeeds): Promise<Record<string, string>> {
  const isHttps = origin.startsWith('https:')
  const nobodys = Fastify({ logger: false })
  await nobodys.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policies[scope] },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  })
  nobodys.get('/', async () => '')
  const { headers } = await nobodys.inject('/')
  await nobodys.close()
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !ordinary.includes(name) ? [[name, value]] : [],
    ),
  )
}

/**
 * Sets the headers of protocol 16.4 on every answer: nothing is kept by the browser, told to another site, framed, or
 * loaded from elsewhere. A route that may be kept for a while (a static file) sets its own `cache-control`.
 */
export async function secureHeaders(app: FastifyInstance, needs: HeaderNeeds): Promise<void> {
  const everywhere = {
    ...(await helmetHeaders(needs)),
    'cache-control': 'no-store',
    'permissions-policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
    'x-robots-tag': 'noindex, nofollow, noarchive',
  }
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(everywhere)
  })
  if (needs.scope === 'public' && needs.onionOrigin !== null) onionLocation(app, needs.onionOrigin)
}
