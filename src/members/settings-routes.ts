import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { exactly } from '../platform/http/json-shapes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, leadTo } from './answer-page.ts'
import { isNumberWaiting, type Underway } from './choosing.ts'
import type { Doors } from './doors.ts'
import { readChoices } from './rules.ts'
import { freshSettings, settingsView, type SettingsState } from './settings-view.ts'
import type { Visitor } from './visitor.ts'

const text = Type.Optional(Type.String({ maxLength: 320 }))
const area = Type.String({ maxLength: 60 })
const some = Type.Optional(Type.Union([area, Type.Array(area, { maxItems: 20 })]))

const choicesBody = exactly({
  areas: Type.Optional(Type.Union([area, Type.Array(area, { maxItems: 200 })])),
  work: some,
  from_level: text,
  email: text,
  discretion: text,
  number: text,
  number_discretion: text,
  language: text,
  reads: some,
  ...{ quiet_from: text, quiet_to: text, zone: text, digest_day: text, digest_hour: text },
  browser: Type.Optional(Type.String({ maxLength: 700 })),
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
      settingsPage(request, reply, doors, waiting(visitor)),
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
    const underway = await ifRoom(members.choose(visitor, read.choices))
    const { email, number, browser } = read.choices
    const isUntold = email === null && number === null && browser === null
    const kept =
      underway === null ? { isTooLong: true } : { isKept: true, isUntold, ...told(underway) }
    return settingsPage(request, reply, doors, { posted, ...kept })
  })

  app.post(
    '/settings/again',
    forMembers(async (request, reply, visitor) => {
      const { isTooOften } = await members.confirmAgain(visitor)
      const about = { isSentAgain: true, isTooOften, ...waiting(visitor) }
      return settingsPage(request, reply, doors, about)
    }),
  )

  tryingRoute(app, doors)
  codeRoute(app, doors)
}

/** Where she has a message sent to see what it looks like. What stands in the form is not kept by it, and not lost. */
function tryingRoute(app: Site, doors: Doors): void {
  const { members, session } = doors
  app.post('/settings/try', { schema: { body: choicesBody } }, async (request, reply) => {
    const visitor = await members.visitor(session.read(request))
    if (visitor === null) return leadTo(request, reply, '/warnings')
    const triedOut = await members.tryOut(visitor)
    const { body: posted } = request
    return settingsPage(request, reply, doors, { posted, triedOut, ...waiting(visitor) })
  })
}

/** Where the digits are typed that were sent to her number. */
function codeRoute(app: Site, doors: Doors): void {
  const { members, session } = doors
  app.post(
    '/settings/code',
    { schema: { body: exactly({ code: text }) } },
    async (request, reply) => {
      const visitor = await members.visitor(session.read(request))
      if (visitor === null) return leadTo(request, reply, '/warnings')
      const isNumberDone = await members.confirmNumber(visitor, request.body.code ?? '')
      const about = isNumberDone
        ? { isNumberDone, ...waiting({ ...visitor, isNumberConfirmed: true, numberState: 0 }) }
        : { isCodeWrong: isNumberWaiting(visitor), ...waiting(visitor) }
      return settingsPage(request, reply, doors, about)
    },
  )
}

/** Null when more was chosen than has room in what is locked. */
async function ifRoom(underway: Promise<Underway>): Promise<Underway | null> {
  try {
    return await underway
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'too-long') return null
    throw error
  }
}

/** What waits to be confirmed by her. */
function waiting(visitor: Visitor): Partial<SettingsState> {
  const isMailWaiting = visitor.confirmHash !== null && !visitor.isConfirmed
  const isNumber = isNumberWaiting(visitor)
  const { isWayLost, addressState, numberState } = visitor
  const isWaiting = isMailWaiting || isNumber
  return { isWaiting, isNumberWaiting: isNumber, isWayLost, addressState, numberState }
}

/** The same right after a choice, with what is on its way. */
function told({ isMailing, isTexting, isTooOften }: Underway): Partial<SettingsState> {
  const isNumberWaiting = isTexting || isTooOften
  const isWaiting = isMailing || isNumberWaiting
  return { isSending: isMailing, isTexting, isTooOften, isNumberWaiting, isWaiting }
}

function settingsPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  about: Partial<SettingsState>,
): FastifyReply {
  const { language } = request
  const { areas, canText, pushKey } = doors
  const shown = { areas, canText, pushKey, previews: doors.previews(language) }
  const view = settingsView(language, shown, { ...freshSettings, ...about })
  const status = view.errors.length === 0 ? 200 : 422
  return answerWith(request, reply, doors, {
    template: 'members/settings',
    view,
    title: 'members.settings.title',
    ...(pushKey === null ? {} : { script: 'public/push.js', trusts: 'push' }),
    status,
  })
}
