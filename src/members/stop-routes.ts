import type { FastifyReply, FastifyRequest } from 'fastify'
import { translate } from '../i18n/catalogue.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, leadTo } from './answer-page.ts'
import type { Doors } from './doors.ts'
import { readTicket } from './identity.ts'

/** Ending it all from the page of choices. What is needed for it stands in her cookie: the row may be gone already. */
export function stopRoutes(app: Site, doors: Doors): void {
  const { members, session } = doors

  app.get('/settings/stop', async (request, reply) =>
    stopPage(request, reply, doors, { action: '/settings/stop', token: null, back: '/settings' }),
  )

  app.post('/settings/stop', async (request, reply) => {
    const ticket = readTicket(session.read(request))
    if (ticket === null) return leadTo(request, reply, '/warnings')
    await members.stop(ticket.stop)
    session.clear(reply)
    return stoppedPage(request, reply, doors)
  })
}

/** What ends, and the button that ends it. */
export function stopPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  view: { action: string; token: string | null; back: string | null },
): FastifyReply {
  const title = 'members.stop.title'
  return answerWith(request, reply, doors, { template: 'members/stop', view, title })
}

/** The page after the end; the same from her settings and from a link in a mail. */
export function stoppedPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
): FastifyReply {
  const { language } = request
  const heading = translate(language, 'members.stop.done')
  const lead = translate(language, 'members.stop.done.lead')
  // Nothing is left that could be stopped: asked for in another language, the page says the same.
  const view = { heading, lead, button: null, action: '/unsubscribe', token: null }
  // The browser forgets as well, where it was told.
  const more = doors.pushKey === null ? {} : { script: 'public/push.js' }
  return answerWith(request, reply, doors, {
    template: 'members/one-button',
    view,
    title: 'members.stop.title',
    holdsTongues: true,
    ...more,
  })
}
