import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import { exactly } from '../platform/http/json-shapes.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, leadTo } from './answer-page.ts'
import type { WordTrouble } from './entering.ts'
import type { Doors } from './doors.ts'
import { wordsField } from './views.ts'

const invite = Type.String({ maxLength: 600 })
const code = Type.String({ maxLength: 400 })
const remember = Type.Optional(Type.Literal('yes'))

const inviteBody = exactly({ invite })
const finishBody = exactly({ invite, code, remember })

/** How many tries with a code a neighbourhood has: enough for a house, too few for a machine. */
export const codeTries = { max: 60, timeWindow: 60_000 }

/** Joining: the invite, then the code that is shown once, then in. */
export function joinRoutes(app: Site, doors: Doors): void {
  const { members, labelOf, session } = doors

  app.get('/join', async (request, reply) =>
    joinPage(request, reply, doors, { invite: '', trouble: null }),
  )

  app.post('/join', { schema: { body: inviteBody } }, async (request, reply) => {
    const trouble = members.inviteTrouble(request.body.invite)
    if (trouble !== null) return joinPage(request, reply, doors, { ...request.body, trouble })
    const { words, digits } = members.newCode()
    const view = { words, digits, typed: words.join(' '), invite: request.body.invite }
    return answerWith(request, reply, doors, {
      template: 'members/code',
      view,
      title: 'members.code.title',
    })
  })

  const limited = { schema: { body: finishBody }, config: limitByNeighbourhood(labelOf, codeTries) }
  app.post('/join/finish', limited, async (request, reply) => {
    const { body, ip } = request
    const isRemembered = body.remember === 'yes'
    const signIn = { code: body.code, remember: isRemembered, origin: labelOf(ip) }
    const result = await members.join(body.invite, signIn)
    if ('trouble' in result)
      return joinPage(request, reply, doors, { invite: body.invite, trouble: result })
    session.set(reply, result.ticket, isRemembered)
    return leadTo(request, reply, '/settings')
  })
}

function joinPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  typed: { invite: string; trouble: WordTrouble | null },
): FastifyReply {
  const { field, errors } = wordsField(request.language, {
    name: 'invite',
    value: typed.invite,
    trouble: typed.trouble,
  })
  const status = errors.length === 0 ? 200 : 422
  const view = { invite: field, errors }
  return answerWith(request, reply, doors, {
    template: 'members/join',
    view,
    title: 'members.join.title',
    status,
  })
}
