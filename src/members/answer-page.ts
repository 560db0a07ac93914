import type { FastifyReply, FastifyRequest } from 'fastify'
import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { localPath, type Language } from '../i18n/locale.ts'
import { samePage } from '../platform/http/compressed.ts'
import { trustPolicy } from '../platform/http/security-headers.ts'
import { pad, type Pages } from '../platform/pages.ts'

/** Where a member goes from a page of hers, besides signing out. */
const ownWays = {
  warnings: { to: '/settings', label: 'members.settings.title' },
  choices: { to: '/warnings', label: 'members.settings.read' },
} as const

/** A page to answer with. */
export interface Answer {
  readonly template: string
  readonly view: object
  readonly title: MessageKey
  /** 422 where a person should look at something again. */
  readonly status?: number
  /** Bytes that the answer is filled up to a multiple of, so that its length tells little (protocol 16.3). */
  readonly block?: number
  /** What the page can do besides where scripts run, such as 'public/join.js'. */
  readonly script?: string
  /** The one policy of trusted types that this script may make. */
  readonly trusts?: string
  /** Where it answers a form: a form on it brings it back in another language (`holdsTongues` of `PageOptions`). */
  readonly holdsTongues?: boolean
  /** Which of her pages it is, for somebody who is signed in: the way to the other one and out stands at its top. */
  readonly own?: keyof typeof ownWays
}

interface Place {
  readonly language: Language
  readonly path: string
  readonly holdsTongues: boolean
}

function htmlOf(pages: Pages, answer: Answer, place: Place): string {
  const { template, view, script, own } = answer
  const say = (key: MessageKey): string => translate(place.language, key)
  const way = own === undefined ? null : ownWays[own]
  return pages.render(template, view, {
    ...{ ...place, layout: 'public', title: say(answer.title) },
    ...(script === undefined ? {} : { script }),
    frame: { own: way === null ? null : { to: way.to, label: say(way.label) } },
  })
}

/**
 * A page for whoever comes by this path and is not known: the same for everybody, and so light on a slow line. Padding it
 * would hide nothing.
 */
export function entryPage(
  { pages }: { pages: Pages },
  path: string,
  answerIn: (language: Language) => Answer,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return samePage((language) =>
    htmlOf(pages, answerIn(language), { language, path, holdsTongues: false }),
  )
}

/** Sends a page of the members' pages, padded, in the language of the request. */
export function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  { pages }: { pages: Pages },
  answer: Answer,
): FastifyReply {
  const { language, plainPath: path } = request
  const holdsTongues = answer.holdsTongues === true && request.method !== 'GET'
  const html = htmlOf(pages, answer, { language, path, holdsTongues })
  if (answer.trusts !== undefined) trustPolicy(reply, answer.trusts)
  return reply
    .code(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(pad(html, answer.block))
}

/** Leads to another page in the same language. */
export function leadTo(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  return reply.redirect(localPath(request.language, path), 303)
}
