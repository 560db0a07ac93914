import type { FastifyReply, FastifyRequest } from 'fastify'
import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { localPath, type Language } from '../i18n/locale.ts'
import { samePage } from '../platform/http/compressed.ts'
import { trustPolicy } from '../platform/http/security-headers.ts'
import { pad, type Pages } from '../platform/pages.ts'

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
}

interface Place {
  readonly language: Language
  readonly path: string
  readonly holdsTongues: boolean
}

function htmlOf(pages: Pages, { template, view, title, script }: Answer, place: Place): string {
  const layout = 'public'
  const more = script === undefined ? {} : { script }
  const heading = translate(place.language, title)
  return pages.render(template, view, { ...place, ...more, layout, title: heading })
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
