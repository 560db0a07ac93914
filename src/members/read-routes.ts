import { Type } from 'typebox'
import type { Language } from '../i18n/locale.ts'
import { monthOf } from '../platform/clock.ts'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import { exactly } from '../platform/http/json-shapes.ts'
import type { Site } from '../platform/http/site.ts'
import { onlineArea } from '../sealing/online-area.ts'
import { answerWith, entryPage, leadTo, type Answer } from './answer-page.ts'
import type { WordTrouble } from './entering.ts'
import { codeTries } from './join-routes.ts'
import type { Doors } from './doors.ts'
import { warningsView, wordsField, type Looking } from './views.ts'

const codeBody = exactly({
  code: Type.String({ maxLength: 400 }),
  remember: Type.Optional(Type.Literal('yes')),
})

/** Other names in an address are let be: links to us may carry whatever their makers put there. */
export const lookingAt = Type.Object({
  month: Type.Optional(Type.String({ maxLength: 20 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  page: Type.Optional(Type.String({ maxLength: 5 })),
})

/** Every page of warnings is as long as any other, up to thirty of them (protocol 11.1). */
export const warningsBlock = 131_072

/** Brings her from a warning to the form, wherever one is shown, so that no address says which. */
export const warningsScript = 'public/warnings.js'

/** Signing in with a code, and reading. */
export function readRoutes(app: Site, doors: Doors): void {
  const { members, session, labelOf } = doors
  const entry = entryPage(doors, '/warnings', (language) => signInAnswer(language, null))

  app.get('/warnings', { schema: { querystring: lookingAt } }, async (request, reply) => {
    const visitor = await members.visitor(session.read(request))
    if (visitor === null) return entry(request, reply)
    const looking = lookingOf(request.query, doors)
    const view = warningsView(
      request.language,
      { looking, areas: doors.areas, thisMonth: monthOf(doors.now()) },
      await doors.listForMembers(looking),
    )
    const page = {
      template: 'members/warnings',
      title: 'members.warnings.title',
      block: warningsBlock,
      script: warningsScript,
      own: 'warnings',
    } as const
    return answerWith(request, reply, doors, { ...page, view })
  })

  const limited = { schema: { body: codeBody }, config: limitByNeighbourhood(labelOf, codeTries) }
  app.post('/warnings', limited, async (request, reply) => {
    const { body, ip } = request
    const isRemembered = body.remember === 'yes'
    const result = await members.signIn({
      code: body.code,
      remember: isRemembered,
      origin: labelOf(ip),
    })
    if ('trouble' in result)
      return answerWith(request, reply, doors, signInAnswer(request.language, result))
    session.set(reply, result.ticket, isRemembered)
    return leadTo(request, reply, '/warnings')
  })

  app.post('/sign-out', async (request, reply) => {
    await members.signOut(session.read(request))
    session.clear(reply)
    return leadTo(request, reply, '/')
  })
}

/** What was typed is not sent back: a code that stands in a page is a code that can be read over a shoulder. */
export function signInAnswer(language: Language, trouble: WordTrouble | null): Answer {
  const { field, errors } = wordsField(language, { name: 'code', value: '', trouble })
  const status = errors.length === 0 ? 200 : 422
  const view = { code: field, errors }
  return { template: 'members/sign-in', title: 'members.sign_in.title', status, view }
}

/** The page that an address names; what makes no sense in it means this month, all areas, the first page. */
export function lookingOf(
  query: { month?: string; area?: string; page?: string },
  { areas, now }: Doors,
): Looking {
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.month ?? '')?.[0] ?? monthOf(now())
  const known = [...areas.map(({ id }) => id), onlineArea]
  const area = known.find((id) => id === query.area) ?? null
  const page = /^[1-9]\d{0,2}$/.test(query.page ?? '') ? Number(query.page) : 1
  return { month, area, page }
}
