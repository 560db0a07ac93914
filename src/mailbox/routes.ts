import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { translate } from '../i18n/catalogue.ts'
import { languages } from '../i18n/locale.ts'
import { Refusal } from '../platform/errors.ts'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import { pad, type Pages } from '../platform/pages.ts'
import { ASKED, inOrder } from '../sealing/board.ts'
import { concat, piece } from '../sealing/bytes.ts'
import type { Mailbox } from './mailbox.ts'
import type { Posted } from './unscripted.ts'
import { mailboxWords } from './words.ts'

export interface MailboxRoutes {
  readonly mailbox: Mailbox
  readonly pages: Pages
  /** A label for the neighbourhood of an address (`neighbourhoods` of the platform). */
  readonly labelOf: (address: string) => string
}

/** Pasted text and ten thousand words are answered kindly too. */
const formLimit = 192 * 1024

/** Every page after a code has this size, so that nobody on the way learns what is on it (protocol 16.3). */
const pageBlock = 65_536

const field = Type.Union([Type.String(), Type.Array(Type.String())])
const formBody = Type.Object(
  { d: Type.Optional(Type.String()), go: Type.Optional(Type.String()) },
  { additionalProperties: field },
)
const part = Type.Object({
  bits: Type.String({ pattern: '^[0-4]$' }),
  part: Type.String({ pattern: '^(?:[0-9]|1[0-5])$' }),
})

/** Coming back with a code: the pages for browsers without a script, and what a script needs. */
export const mailboxRoutes: FastifyPluginAsyncTypebox<MailboxRoutes> = async (app, options) => {
  const { mailbox, labelOf } = options
  const ready = (): Promise<void> => mailbox.ready()
  const words = new Map(languages.map((language) => [language, mailboxWords(language)]))
  const config = limitByNeighbourhood(labelOf, { max: 60, timeWindow: 60_000 })
  await app.register(scriptDoors, options)

  app.get('/code', async (request, reply) =>
    send(request, reply, options, {
      template: 'mailbox/enter',
      view: mailbox.unscripted.enter(request.language),
    }),
  )

  app.get('/code/words', async (request, reply) =>
    reply.type('application/json; charset=utf-8').send(words.get(request.language)),
  )

  app.get('/code/begin', { onRequest: ready }, async () => {
    const offer = await mailbox.offer()
    if (offer === null) throw new Refusal('not_open', 503)
    return offer
  })

  // What the guard is needed for is got before the body is read, so that no words wait for it.
  app.post(
    '/code',
    { schema: { body: formBody }, bodyLimit: formLimit, onRequest: ready, config },
    async (request, reply) => press(request, reply, options),
  )
}

/** The doors of the script: fixed sizes in, fixed sizes out (protocol 8.5, 9.2). */
const scriptDoors: FastifyPluginAsyncTypebox<MailboxRoutes> = async (app, options) => {
  const { mailbox, labelOf } = options
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 4096 },
    (_request, body, done) => done(null, body),
  )

  const list = async (reply: FastifyReply, at: { bits: number; part: number }) =>
    sendBytes(reply, concat(...(await mailbox.board.tags(at))))
  app.get('/b', async (_request, reply) => list(reply, { bits: 0, part: 0 }))
  app.get('/b/:bits/:part', { schema: { params: part } }, async ({ params }, reply) =>
    list(reply, { bits: Number(params.bits), part: Number(params.part) }),
  )

  app.post('/b', async ({ body }, reply) => {
    const tags = tagsIn(bytesIn(body, ASKED * 16))
    return sendBytes(reply, concat(...(await mailbox.board.slots(tags))))
  })

  // The guard remembers each for a month or two; nobody may fill its disk. Whole neighbourhoods get through at this pace.
  const config = limitByNeighbourhood(labelOf, { max: 600, timeWindow: 60_000 })
  app.post('/withdraw', { config }, async ({ body }) => {
    await mailbox.withdraw(bytesIn(body))
    return { ok: true }
  })

  app.post('/burn', async ({ body }) => {
    await mailbox.burn(bytesIn(body))
    return { ok: true }
  })
}

function sendBytes(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return reply.type('application/octet-stream').send(buffer)
}

function bytesIn(body: unknown, length?: number): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Refusal('not_accepted', 400)
  if (length !== undefined && body.length !== length) throw new Refusal('not_accepted', 400)
  return new Uint8Array(body)
}

/** Exactly eight, each once and in order: any other list would tell more about who asks. */
function tagsIn(bytes: Uint8Array): Uint8Array[] {
  const tags = Array.from({ length: ASKED }, (_, i) => piece(bytes, 16 * i, 16 * i + 16))
  const isSorted = inOrder(tags).every((tag, i) => tag === tags[i])
  const isOnce = new Set(tags.map((tag) => Buffer.from(tag).toString('hex'))).size === ASKED
  if (!isSorted || !isOnce) throw new Refusal('not_accepted', 400)
  return tags
}

interface Shown {
  readonly template: string
  readonly view: object
  readonly status?: number
}

/** Nothing is awaited while words are in hand: `press` has sealed them when it returns. */
async function press(
  request: FastifyRequest<{ Body: Posted }>,
  reply: FastifyReply,
  options: MailboxRoutes,
): Promise<FastifyReply> {
  const { mailbox, labelOf } = options
  const { language, ip } = request
  const pressed = mailbox.unscripted.press(language, request.body)
  request.body = {}
  if (pressed.kind !== 'open') return send(request, reply, options, pageOf(pressed))
  const { ticket } = pressed
  const visited = await mailbox.visit(language, { ticket, origin: labelOf(ip) })
  const { status } = visited
  if (visited.kind === 'open') {
    const { view } = visited
    return send(request, reply, options, { template: 'mailbox/conversation', view, status })
  }
  const view = mailbox.unscripted.again(language, ticket, visited.problem)
  return send(request, reply, options, { template: 'mailbox/enter', view, status })
}

function pageOf(
  pressed: Exclude<ReturnType<Mailbox['unscripted']['press']>, { kind: 'open' }>,
): Shown {
  if (pressed.kind === 'enter') return { template: 'mailbox/enter', view: pressed.view }
  return { template: `mailbox/${pressed.kind}`, view: pressed }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { pages }: MailboxRoutes,
  { template, view, status = 200 }: Shown,
): FastifyReply {
  const { language } = request
  const isAnswer = request.method !== 'GET'
  const page = pages.render(template, view, {
    language,
    path: '/code',
    layout: 'public',
    // The script takes the place of the first page alone: whoever came on without one stays without.
    script: isAnswer ? null : 'public/code.js',
    title: translate(language, 'mailbox.title'),
    holdsTongues: isAnswer,
  })
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(isAnswer ? pad(page, pageBlock) : page)
}
