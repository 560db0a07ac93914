import type { Language } from '../i18n/locale.ts'
import { Type } from 'typebox'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import { exactly } from '../platform/http/json-shapes.ts'
import { isOtherTongue } from '../platform/http/language.ts'
import type { Site } from '../platform/http/site.ts'
import type { Code } from '../sealing/code.ts'
import { answerWith, entryPage, leadTo, type Answer } from './answer-page.ts'
import type { WordTrouble } from './entering.ts'
import type { Doors } from './doors.ts'
import { wordsField } from './views.ts'

const invite = Type.String({ maxLength: 600 })
const code = Type.String({ maxLength: 400 })
const remember = Type.Optional(Type.Literal('yes'))

const go = Type.Optional(Type.String({ maxLength: 20 }))
const inviteBody = exactly({ invite, go })
const finishBody = exactly({ invite, code, remember, go })

/** How many tries with a code a neighbourhood has: enough for a house, too few for a machine. */
export const codeTries = { max: 60, timeWindow: 60_000 }

/** Joining: the invite, then the code that is shown once, then in. */
export function joinRoutes(app: Site, doors: Doors): void {
  const { members, labelOf, session } = doors

  const entry = entryPage(doors, '/join', (language) =>
    joinAnswer(language, { invite: '', trouble: null }),
  )
  app.get('/join', async (request, reply) => entry(request, reply))

  app.post('/join', { schema: { body: inviteBody } }, async (request, reply) => {
    const { invite, go } = request.body
    const isOther = isOtherTongue(go)
    const trouble = isOther ? null : members.inviteTrouble(invite)
    if (trouble !== null || isOther)
      return answerWith(request, reply, doors, joinAnswer(request.language, { invite, trouble }))
    return answerWith(request, reply, doors, codeAnswer(members.newCode(), { invite }))
  })

  const limited = { schema: { body: finishBody }, config: limitByNeighbourhood(labelOf, codeTries) }
  app.post('/join/finish', limited, async (request, reply) => {
    const { body, ip } = request
    const isRemembered = body.remember === 'yes'
    const shown = isOtherTongue(body.go) ? members.readCode(body.code) : null
    if (shown !== null)
      return answerWith(request, reply, doors, codeAnswer(shown, { ...body, isRemembered }))
    const signIn = { code: body.code, remember: isRemembered, origin: labelOf(ip) }
    const result = await members.join(body.invite, signIn)
    if ('trouble' in result) {
      const answer = joinAnswer(request.language, { invite: body.invite, trouble: result })
      return answerWith(request, reply, doors, answer)
    }
    session.set(reply, result.ticket, isRemembered)
    return leadTo(request, reply, '/settings')
  })
}

/** Her code, shown until she says that she has written it down; her invite is spent only then. */
function codeAnswer(
  { words, digits }: Pick<Code, 'words' | 'digits'>,
  { invite, isRemembered = false }: { readonly invite: string; readonly isRemembered?: boolean },
): Answer {
  const view = { words, digits, typed: words.join(' '), invite, isRemembered }
  return { template: 'members/code', view, title: 'members.code.title', holdsTongues: true }
}

function joinAnswer(
  language: Language,
  typed: { readonly invite: string; readonly trouble: WordTrouble | null },
): Answer {
  const { invite: value, trouble } = typed
  const { field, errors } = wordsField(language, { name: 'invite', value, trouble })
  const status = errors.length === 0 ? 200 : 422
  const view = { invite: field, errors }
  const script = 'public/join.js'
  const title = 'members.join.title'
  return { template: 'members/join', view, title, status, script, holdsTongues: true }
}
