import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { textOfBytes } from '../platform/http/json-shapes.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { alertBody, releaseBody } from './bodies.ts'
import { queueRoutes } from './queue-routes.ts'
import { matchRoutes } from './match-routes.ts'
import type { Triage } from './triage.ts'

/** One released warning as the console shows it: the signed text, its signatures, and counts of what went out. */
export type ListAlerts = () => Promise<readonly object[]>

export interface TriageRoutesOptions {
  readonly triage: Triage
  /** Every released warning with its counts; from whoever keeps warnings. */
  readonly listAlerts: ListAlerts
}

const config = { roles: ['moderator' as const] }

/** Texts in every language, with room to spare. */
const alertLimit = 262_144

/** The door to the guard's releases. */
const reportDoors: FastifyPluginAsyncTypebox<TriageRoutesOptions> = async (app, { triage }) => {
  app.post('/api/release', { config, schema: { body: releaseBody } }, async ({ body, account }) => {
    const { answer, bodies } = await triage.release.release(account, {
      request: fromBase64url(body.request),
      signature: fromBase64url(body.signature, 64),
      oids: body.oids.map((oid) => fromBase64url(oid, 16)),
      what: body.what,
    })
    return {
      answer: textOfBytes(answer),
      bodies: bodies.map(({ oid, blob, withdrawTag }) => ({
        oid: base64url(oid),
        blob: textOfBytes(blob),
        withdrawTag: base64url(withdrawTag),
      })),
    }
  })
}

/** Doors to what goes out. */
const outgoingDoors: FastifyPluginAsyncTypebox<TriageRoutesOptions> = async (app, options) => {
  const { triage, listAlerts } = options

  const publish = { config, bodyLimit: alertLimit, schema: { body: alertBody } }
  app.post('/api/alerts', publish, async ({ body }) => {
    const { alert, signatures, supporters } = body
    const { hash, receipt } = await triage.publish.publish(alert, signatures, supporters)
    return { released: true, hash: base64url(hash), receipt: base64url(receipt) }
  })

  app.get('/api/alerts', { config }, async () => ({ alerts: await listAlerts() }))
}

/** The console's doors to reports, notes and warnings (protocol 10 and 11). */
export const triageRoutes: FastifyPluginAsyncTypebox<TriageRoutesOptions> = async (
  app,
  options,
) => {
  await app.register(queueRoutes, options)
  await app.register(reportDoors, options)
  await app.register(matchRoutes, options)
  await app.register(outgoingDoors, options)
}
