import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { catalogue, translate } from '../../i18n/catalogue.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import type { Scope } from '../assets.ts'
import { Refusal, commonRefusal, errorCode, refusalFor, refuse } from '../errors.ts'
import type { Log, LogFields } from '../log.ts'
import type { Pages } from '../pages.ts'

export interface ErrorPageNeeds {
  readonly scope: Scope
  readonly pages: Pages
  readonly log: Log
}

function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(catalogue.en, key)
}

/** The message of this very refusal where one is written, else that of the common refusal with its status. */
function messageKey(refusal: Refusal, part: 'title' | 'text'): MessageKey {
  const own = `errors.${refusal.code}.${part}`
  if (hasMessage(own)) return own
  const common = `errors.${commonRefusal(refusal.status)}.${part}`
  return hasMessage(common) ? common : `errors.internal.${part}`
}

function wantsData(request: FastifyRequest): boolean {
  return (
    request.headers.accept?.includes('application/json') === true ||
    request.plainPath.startsWith('/api/')
  )
}

/** The first place in our own code that a fault passed through: `src/intake/receive.ts:40`. It says nothing about data. */
function placeOf(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return /\/(src\/[\w./-]+:\d+):\d+/.exec(stack)?.[1]
}

function faultFields(error: unknown, status: number): LogFields {
  const place = placeOf(error)
  const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown')
  return { status, code, ...(place === undefined ? {} : { place }) }
}

function page(request: FastifyRequest, refusal: Refusal, needs: ErrorPageNeeds): string {
  const { language } = request
  const title = translate(language, messageKey(refusal, 'title'))
  const text = translate(language, messageKey(refusal, 'text'))
  const view = { status: refusal.status, code: refusal.code, title, text }
  // Another language of an answer that failed is its start page: the same request cannot be made again by a link.
  return needs.pages.render('pages/error', view, {
    language,
    path: '/',
    layout: needs.scope,
    title,
    frame: { isError: true },
  })
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  needs: ErrorPageNeeds,
): FastifyReply {
  const refusal = refusalFor(error)
  if (refusal.status >= 500) needs.log.error('request_failed', faultFields(error, refusal.status))
  reply.code(refusal.status)
  if (wantsData(request)) return reply.send({ error: refusal.code })
  return reply.type('text/html; charset=utf-8').send(page(request, refusal, needs))
}

/**
 * Answers everything that goes wrong with a plain page in the visitor's language, or `{"error": code}` for a script.
 * No stack, no message of the fault and nothing she sent is ever in it. What a client causes is a 4xx; a database that is
 * away is a 503.
 */
export function showErrors(app: FastifyInstance, needs: ErrorPageNeeds): void {
  app.setErrorHandler((error, request, reply) => answer(request, reply, error, needs))
  app.setNotFoundHandler((request, reply) => answer(request, reply, refuse('not_found'), needs))
}
