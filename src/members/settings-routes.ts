import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { exactly } from '../platform/http/json-shapes.ts'
import { isOtherTongue } from '../platform/http/language.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, leadTo } from './answer-page.ts'
import { isNumberWaiting, type Underway } from './choosing.ts'
import type { Doors } from './doors.ts'
import { doubtsOf, endedBy, waysOf } from './ending-ways.ts'
import { readChoices } from './rules.ts'
import { freshSettings, settingsView, type SettingsState } from './settings-view.ts'
import { standingOf } from './standing.ts'
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
  /** The ways that shall end: `email`, `number`. */
  ends: some,
  go: text,
})

/** What a member wants to be told. */
export function settingsRoutes(app: Site, doors: Doors): void {
  const { members, areas, canText } = doors
  const offered = areas.map(({ id }) => id)

  app.get('/settings', async (request, reply) => settingsPage(request, reply, doors, {}))

  app.post('/settings', { schema: { body: choicesBody } }, async (request, reply) =>
    forMember(request, reply, doors, async (visitor) => {
      const posted = request.body
      if (isOtherTongue(posted.go)) return { posted }
      const read = readChoices(posted, offered)
      const ways = waysOf(visitor, canText)
      const doubts = doubtsOf(posted, ways)
      if ('troubles' in read) return { posted, troubles: read.troubles, doubts }
      if (Object.keys(doubts).length > 0) return { posted, doubts }
      const underway = await ifRoom(members.choose(visitor, read.choices))
      if (underway === null) return { posted, isTooLong: true }
      const { email, number, browser } = read.choices
      const isUntold = email === null && number === null && browser === null
      const { isMailing: isSending, isMailTooOften, isTooOften } = underway
      const ended = endedBy(posted, ways)
      return { posted, isKept: true, isUntold, isSending, isMailTooOften, isTooOften, ended }
    }),
  )

  app.post('/settings/again', async (request, reply) =>
    forMember(request, reply, doors, async (visitor) => {
      const { isMailing, isTexting, ...spent } = await members.confirmAgain(visitor)
      const { isMailTooOften, isTooOften } = spent
      const isSentAgain = isMailing || isTexting || !(isMailTooOften || isTooOften)
      return { isSentAgain, isMailTooOften, isTooOften }
    }),
  )

  // What stands in the form is not kept by it, and not lost.
  app.post('/settings/try', { schema: { body: choicesBody } }, async (request, reply) =>
    forMember(request, reply, doors, async (visitor) => ({
      posted: request.body,
      triedOut: await members.tryOut(visitor),
    })),
  )

  // Where the digits are typed that were sent to her number.
  const digits = { schema: { body: exactly({ code: text }) } }
  app.post('/settings/code', digits, async (request, reply) =>
    forMember(request, reply, doors, async (visitor) => {
      const isNumberDone = await members.confirmNumber(visitor, request.body.code ?? '')
      return { isNumberDone, isCodeWrong: !isNumberDone && isNumberWaiting(visitor) }
    }),
  )
}

/** Does something for a member and shows her the page of choices; everybody else is led to where one signs in. */
async function forMember(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  deed: (visitor: Visitor) => Promise<Partial<SettingsState>>,
): Promise<FastifyReply> {
  const visitor = await doors.members.visitor(doors.session.read(request))
  if (visitor === null) return leadTo(request, reply, '/warnings')
  return settingsPage(request, reply, doors, await deed(visitor))
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

/** What is known of her now, and what waits to be confirmed by her. */
function known(visitor: Visitor, canText: boolean): Partial<SettingsState> {
  const { isWayLost, addressState, numberState } = visitor
  const isMailWaiting = visitor.confirmHash !== null && !visitor.isConfirmed
  const isNumber = isNumberWaiting(visitor)
  return {
    ...{ standing: standingOf(visitor), isWayLost, addressState, numberState },
    ...{ isWaiting: isMailWaiting || isNumber, isNumberWaiting: isNumber },
    ways: waysOf(visitor, canText),
  }
}

/** The page as it is after whatever was done: who she is and what she has is read once more. */
async function settingsPage(
  request: FastifyRequest,
  reply: FastifyReply,
  doors: Doors,
  about: Partial<SettingsState>,
): Promise<FastifyReply> {
  const visitor = await doors.members.visitor(doors.session.read(request))
  if (visitor === null) return leadTo(request, reply, '/warnings')
  const { language } = request
  const { areas, canText, pushKey } = doors
  const shown = { areas, canText, pushKey, previews: doors.previews(language) }
  const view = settingsView(language, shown, {
    ...freshSettings,
    ...known(visitor, canText),
    ...about,
  })
  const status = view.errors.length === 0 ? 200 : 422
  return answerWith(request, reply, doors, {
    template: 'members/settings',
    view,
    title: 'members.settings.title',
    holdsTongues: true,
    own: 'choices',
    ...(pushKey === null ? {} : { script: 'public/push.js', trusts: 'push' }),
    status,
  })
}
