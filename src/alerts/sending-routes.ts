import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Database } from '../platform/database.ts'
import { sendingNow } from './sending-store.ts'

export interface SendingRoutesOptions {
  readonly db: Database
}

const config = { roles: ['moderator' as const] }

/** Whether what is to leave leaves. */
export const sendingRoutes: FastifyPluginAsyncTypebox<SendingRoutesOptions> = async (
  app,
  { db },
) => {
  app.get('/api/sending', { config }, () => sendingNow(db))
}
