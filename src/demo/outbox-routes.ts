import type { FastifyPluginAsync } from 'fastify'
import { translate } from '../i18n/catalogue.ts'
import type { Pages } from '../platform/pages.ts'
import { openOutbox } from './outbox.ts'

export interface OutboxRoutesNeeds {
  readonly pages: Pages
  readonly folder: string
}

/** What an exercise "sent", newest first. These doors exist in a training instance only. */
export const outboxRoutes: FastifyPluginAsync<OutboxRoutesNeeds> = async (app, needs) => {
  const outbox = openOutbox(needs.folder)
  const config = { roles: 'open' as const }

  app.get('/outbox', { config }, async (request, reply) => {
    const { language } = request
    const messages = outbox.list().reverse()
    const title = translate(language, 'demo.outbox.title')
    const html = needs.pages.render(
      'demo/outbox',
      { messages: messages.map(({ to, ...rest }) => ({ ...rest, to: to.join(', ') })) },
      { language, path: '/outbox', layout: 'console', title },
    )
    return reply.type('text/html; charset=utf-8').send(html)
  })

  app.get('/outbox.json', { config }, async () => ({ messages: outbox.list() }))
}
