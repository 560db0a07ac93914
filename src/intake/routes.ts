import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { translate } from '../i18n/catalogue.ts'
import { languages, type Language } from '../i18n/locale.ts'
import { Refusal } from '../platform/errors.ts'
import { bytesText, exactly } from '../platform/http/json-shapes.ts'
import { samePage } from '../platform/http/compressed.ts'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import { pad, type Pages } from '../platform/pages.ts'
import { SUBMISSION_LENGTH } from '../sealing/report.ts'
import { askStep } from './asking.ts'
import { challengeLength } from './challenge.ts'
import { readForms } from './form-parser.ts'
import type { Intake } from './intake.ts'
import { closedView, sentView, type ClosedView, type SentView } from './pages.ts'
import type { Posted } from './rules.ts'
import { scriptForm } from './script-form.ts'
import type { StepView } from './step-view.ts'
import type { Pressed } from './unscripted.ts'

export interface IntakeRoutes {
  readonly intake: Intake
  readonly pages: Pages
  /** A label for the neighbourhood of an address (`neighbourhoods` of the platform). */
  readonly labelOf: (address: string) => string
}

/** Room for 5,000 characters in any script, percent-encoded, beside the locked answers. */
const formLimit = 192 * 1024

const field = Type.Union([Type.String(), Type.Array(Type.String())])
const formBody = Type.Object(
  {
    d: Type.Optional(Type.String()),
    go: Type.Optional(Type.String()),
    sealed: Type.Optional(Type.String()),
  },
  { additionalProperties: field },
)
const codeBody = exactly({ element: bytesText(32), challenge: bytesText(challengeLength) })
const sealedLetters = Math.ceil((SUBMISSION_LENGTH * 4) / 3)

/** The doors of the report form: with a script, without one, and the making of a code. */
export const intakeRoutes: FastifyPluginAsyncTypebox<IntakeRoutes> = async (app, options) => {
  const { intake, pages, labelOf } = options
  readForms(app)
  const ready = (): Promise<void> => intake.ready()
  const forms = new Map(languages.map((language) => [language, scriptForm(intake.site, language)]))

  const firstPage = samePage((language) =>
    stepPage(pages, language, intake.unscripted.first(language)),
  )
  app.get('/report', async (request, reply) => {
    if (intake.offer() === null) return closed(reply, options, request.language)
    return firstPage(request, reply)
  })

  app.get('/report/steps', async (request, reply) =>
    reply.type('application/json; charset=utf-8').send(forms.get(request.language)),
  )

  app.get('/report/challenge', { onRequest: ready }, async () => {
    const offer = intake.offer()
    if (offer === null) throw new Refusal('not_open', 503)
    return offer
  })

  // What the guard is needed for is got before the body is read, so that no words wait for it.
  app.post(
    '/report',
    { schema: { body: formBody }, bodyLimit: formLimit, onRequest: ready },
    async (request, reply) => {
      if (!intake.isOpen()) return closed(reply, options, request.language)
      const { sealed } = request.body
      if (sealed !== undefined) {
        if (sealed.length !== sealedLetters) throw new Refusal('not_accepted', 400)
        // The letters need not live until the answer: with many requests at once they would fill the heap.
        request.body = {}
        return takeSealed(request, reply, { ...options, submission: bytes(sealed) })
      }
      return answer(request, reply, options)
    },
  )

  app.post(
    '/k',
    {
      schema: { body: codeBody },
      onRequest: ready,
      config: limitByNeighbourhood(labelOf, { max: 60, timeWindow: 60_000 }),
    },
    async ({ body, ip }) => {
      const element = bytes(body.element)
      const { elements, proof } = await intake.evaluate(element, bytes(body.challenge), labelOf(ip))
      return { element: text(elements[0]), proof: text(proof) }
    },
  )
}

function bytes(letters: string): Uint8Array {
  const buffer = Buffer.from(letters, 'base64url')
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}

function text(value: Uint8Array | undefined): string {
  return Buffer.from(value ?? []).toString('base64url')
}

/** The script path: the sealed bytes of its one field. */
async function takeSealed(
  request: FastifyRequest,
  reply: FastifyReply,
  { intake, pages, submission }: IntakeRoutes & { readonly submission: Uint8Array },
): Promise<FastifyReply> {
  const received = await intake.receive(submission)
  const wantsData = request.headers.accept?.includes('application/json') === true
  if (wantsData) return reply.send(received === 'again' ? { ok: true, again: true } : { ok: true })
  const view = sentView(request.language, { again: received === 'again', code: null, told: false })
  return html(reply, pad(endPage(pages, request.language, { ...view, ended: '' })))
}

/** The path without a script. Nothing is awaited while words are in hand: `press` has locked them when it returns. */
async function answer(
  request: FastifyRequest<{ Body: Posted }>,
  reply: FastifyReply,
  options: IntakeRoutes,
): Promise<FastifyReply> {
  const { intake, pages } = options
  const pressed = intake.unscripted.press(request.language, request.body)
  request.body = {}
  if (pressed.kind === 'send') return send(request.language, reply, { ...options, pressed })
  if (pressed.kind === 'sent') return html(reply, sentPage(pages, request.language, pressed))
  reply.code(pressed.status)
  return html(reply, pad(stepPage(pages, request.language, pressed.view)))
}

async function send(
  language: Language,
  reply: FastifyReply,
  { intake, pages, pressed }: IntakeRoutes & { readonly pressed: Pressed & { kind: 'send' } },
): Promise<FastifyReply> {
  try {
    const received = await intake.receive(pressed.submission)
    return await html(reply, sentPage(pages, language, pressed, received === 'again'))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 503) throw error
    const view = intake.unscripted.again(language, pressed.field, 'report.problem.database')
    return html(reply.code(503), pad(stepPage(pages, language, view)))
  }
}

/** After sending without a script, with her code once more. */
function sentPage(
  pages: Pages,
  language: Language,
  { code, isQuestion, ended }: Omit<Pressed & { kind: 'sent' }, 'kind'>,
  again = false,
): string {
  const view = sentView(language, { again, code, told: true, isQuestion })
  return pad(endPage(pages, language, { ...view, ended }))
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

function stepPage(pages: Pages, language: Language, view: StepView): string {
  const { step, number, total } = view
  return pages.render('intake/step', view, {
    language,
    path: '/report',
    layout: 'public',
    title: translate(language, 'report.title'),
    holdsTongues: view.draft !== '',
    // The page of a question is only sent where no script has taken the first one over.
    script: number === 1 && step !== askStep ? 'public/report.js' : null,
    frame: { step, number, total },
  })
}

function endPage(
  pages: Pages,
  language: Language,
  { template, ...view }: ClosedView | (SentView & { readonly ended: string }),
): string {
  return pages.render(template, view, {
    language,
    path: '/report',
    layout: 'public',
    title: translate(language, 'report.title'),
    // A link would lead to the empty form: her code would be gone.
    holdsTongues: 'ended' in view && view.ended !== '',
  })
}

function closed(
  reply: FastifyReply,
  { intake, pages }: IntakeRoutes,
  language: Language,
): FastifyReply {
  return html(reply.code(503), endPage(pages, language, closedView(language, intake.site)))
}
