import type { FastifyInstance } from 'fastify'
import { isLanguage } from '../../i18n/locale.ts'
import type { Language } from '../../i18n/locale.ts'

/** What the button says that asks for an answer in another language: `tongue:ro`. */
const inTongue = /^tongue:([a-z][A-Za-z-]*)$/

/** The language that a form asks its answer in, or null. */
function tongueAsked(body: unknown): Language | null {
  if (typeof body !== 'object' || body === null || !('go' in body)) return null
  const asked = typeof body.go === 'string' ? inTongue.exec(body.go)?.[1] : undefined
  return asked !== undefined && isLanguage(asked) ? asked : null
}

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * The language of this request, from the first segment of its path, or from the button that asks for the same page in
     * another one: nothing about it is stored.
     */
    language: Language
    /** The path without the language and without the query, for links to the same page in other languages. */
    plainPath: string
  }
}

/** Splits `/ro/help?x=1` into the language `ro` and the address `/help?x=1`; without a prefix it is English. */
export function splitLanguage(url: string): { language: Language; url: string } {
  const first = /^\/([a-z][A-Za-z-]*)(?=$|[/?])/.exec(url)?.[1]
  if (first === undefined || first === 'en' || !isLanguage(first)) return { language: 'en', url }
  const rest = url.slice(first.length + 1)
  return { language: first, url: rest.startsWith('/') ? rest : `/${rest}` }
}

/** Handed to Fastify as `rewriteUrl`, so that routes are written once, without languages. */
export function withoutLanguage(request: { readonly url?: string | undefined }): string {
  return splitLanguage(request.url ?? '/').url
}

/**
 * Whether somebody wants to read the page in front of her in another language, and nothing else: whoever answers shows it
 * again, with what stands in its fields, and does nothing.
 */
export function isOtherTongue(go: unknown): boolean {
  return typeof go === 'string' && inTongue.test(go)
}

/** Gives every request its `language` and `plainPath`. */
export function speakLanguages(app: FastifyInstance): void {
  app.decorateRequest('language', 'en')
  app.decorateRequest('plainPath', '/')
  app.addHook('onRequest', async (request) => {
    const { language, url } = splitLanguage(request.originalUrl)
    request.language = language
    request.plainPath = url.split('?', 1)[0] ?? '/'
  })
  app.addHook('preValidation', async (request) => {
    request.language = tongueAsked(request.body) ?? request.language
  })
}
