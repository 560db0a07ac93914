import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { exactly } from '../platform/http/json-shapes.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, leadTo } from './answer-page.ts'
import type { Visitor } from './members.ts'
import type { Doors } from './doors.ts'
import { readChoices } from './rules.ts'
import { freshSettings, settingsView, type SettingsState } from './settings-view.ts'

const text = Type.Optional(Type.String({ maxLength: 320 }))
const area = Type.String({ maxLength: 60 })

const choicesBody = exactly({
  areas: Type.Optional(Type.Union([area, Type.Array(area, { maxItems: 200 })])),
  from_level: text,
  email: text,
  discretion: text,
  language: text,
})

/** What a member wants to be told. */
export function settingsRoutes(app: Site, doors: Doors): void {
  const { members, session, areas } = doors

  /** The page for a member; everybody else is led to where one signs in. */
  const forMembers =
    <R extends FastifyRequest>(
      handle: (request: R, reply: FastifyReply, visitor: Visitor) => Promise<FastifyReply>,
    ) =>
    async (request: R, reply: FastifyReply): Promise<FastifyReply> => {
      const visitor = await members.visitor(session.read(request))
      return visitor === null
        ? leadTo(request, reply, '/warnings')
        : handle(request, reply, visitor)
    }

  app.get(
    '/settings',
    forMembers(async (request, reply, visitor) =>
      settingsPage(request, reply, doors, { isWaiting: isWaiting(visitor) }),
    ),
  )

  app.post('/settings', { schema: { body: choicesBody } }, async (request, reply) => {
    const visitor = await members.visitor(session.read(request))
    if (visitor === null) return leadTo(request, reply, '/warnings')
    const posted = request.body
    const read = readChoices(
      posted,
      areas.map(({ id }) => id),
    )
    if ('troubles' in read)
      return settingsPage(request, reply, doors, { posted, troubles: read.troubles })
    const isSending = await members.choose(visitor, read.choices)
    return settingsPage(request, reply, doors, {
      posted,
      isKept: true,
      isSending,
      isWaiting: isSending,
    })
  })

  app.post(
    '/settings/again',
    forMembers(async (request, reply, visitor) => {
      await members.confirmAgain(visitor)
      return settingsPage(request, reply, doors, {
        isSentAgain: true,
        isWaiting: isWaiting(visitor),
      })
    }),
  )
}

function isWaiting({ confirmHash, isConfirmed }: Visitor): boolean {
  return confirmHash !== null && !isConfirmed
}

function settingsPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  about: Partial<SettingsState>,
): FastifyReply {
  const { language } = request
  const shown = { areas: doors.areas, previews: doors.previews(language) }
  const view = settingsView(language, shown, { ...freshSettings, ...about })
  const status = view.errors.length === 0 ? 200 : 422
  return answerWith(request, reply, doors, {
    template: 'members/settings',
    view,
    title: 'members.settings.title',
    status,
  })
}
