import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { translate } from '../i18n/catalogue.ts'
import { exactly } from '../platform/http/json-shapes.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith } from './answer-page.ts'
import { bytesOrNull } from './identity.ts'
import type { Doors } from './doors.ts'
import { stopPage, stoppedPage } from './stop-routes.ts'

const k = Type.Optional(Type.String({ maxLength: 60 }))
const go = Type.Optional(Type.String({ maxLength: 20 }))
const inAddress = Type.Object({ k })

/** From the button on our page, or from a mailbox that presses it for her (RFC 8058). */
const stopBody = Type.Union([
  exactly({ k, go, 'List-Unsubscribe': Type.Optional(Type.String({ maxLength: 40 })) }),
  Type.Null(),
])

/** Where links in mails lead: a page with one button each. Programs that follow every link change nothing. */
export function linkRoutes(app: Site, doors: Doors): void {
  const { members } = doors

  app.get('/confirm', { schema: { querystring: inAddress } }, async (request, reply) =>
    confirmPage(request, reply, doors, request.query.k ?? ''),
  )

  app.post('/confirm', { schema: { body: exactly({ k, go }) } }, async (request, reply) => {
    const token = bytesOrNull(request.body.k ?? '', 16)
    const isDone = token !== null && (await members.confirm(token))
    const { language } = request
    const view = {
      heading: translate(language, isDone ? 'members.confirm.done' : 'members.confirm.gone'),
      lead: translate(language, isDone ? 'members.confirm.done.lead' : 'members.confirm.gone.lead'),
      // Asked for in another language, the same is done once more, which changes nothing.
      ...{ button: null, action: '/confirm', token: request.body.k ?? '' },
    }
    return answerWith(request, reply, doors, {
      template: 'members/one-button',
      view,
      title: 'members.confirm.title',
      holdsTongues: true,
    })
  })

  app.get('/unsubscribe', { schema: { querystring: inAddress } }, async (request, reply) =>
    stopPage(request, reply, doors, {
      action: '/unsubscribe',
      token: request.query.k ?? '',
      back: null,
    }),
  )

  // RFC 8058 lets a mailbox send its one word as multipart; the address says all that is needed.
  app.addContentTypeParser('multipart/form-data', (_request, payload, done) => {
    payload
      .resume()
      .once('end', () => done(null, null))
      .once('error', done)
  })

  app.post(
    '/unsubscribe',
    { schema: { querystring: inAddress, body: stopBody } },
    async (request, reply) => {
      const token = bytesOrNull(request.query.k ?? request.body?.k ?? '', 16)
      if (token !== null) await members.stop(token)
      return stoppedPage(request, reply, doors)
    },
  )
}

function confirmPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  token: string,
): FastifyReply {
  const { language } = request
  const view = {
    heading: translate(language, 'members.confirm.heading'),
    lead: translate(language, 'members.confirm.lead'),
    button: translate(language, 'members.confirm.go'),
    ...{ action: '/confirm', deed: 'confirm', token },
  }
  return answerWith(request, reply, doors, {
    template: 'members/one-button',
    view,
    title: 'members.confirm.title',
  })
}
