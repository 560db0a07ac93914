import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import type { Site } from '../platform/http/site.ts'
import type { Pages } from '../platform/pages.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { codingFor, compress, type Compressed } from './compressed.ts'
import { stillPages, type StillPage } from './still-pages.ts'

export interface PagesRoutesNeeds {
  readonly pages: Pages
  readonly scheme: Scheme
}

/** Links to us may carry whatever their makers put there; the pages look at none of it. */
const schema = { querystring: Type.Object({}) }

function renderAll(
  page: StillPage,
  { pages, scheme }: PagesRoutesNeeds,
): Readonly<Record<Language, Compressed>> {
  const { path, template, title, view } = page
  const render = (language: Language): Compressed => {
    const options = { language, path, layout: 'public', title: translate(language, title) } as const
    return compress(pages.render(template, view(scheme, language), options))
  }
  return { en: render('en'), ro: render('ro') }
}

function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Compressed,
): FastifyReply {
  const coding = codingFor(request.headers['accept-encoding'])
  if (coding !== 'identity') reply.header('content-encoding', coding)
  return reply.header('vary', 'accept-encoding').type('text/html; charset=utf-8').send(page[coding])
}

/**
 * Leads away at once, to the neutral page of the scheme. The browser is asked to forget what this site left in it, but only
 * when a person opens the address: a picture or a script of another site that points here must not sign anyone out.
 */
function leave(request: FastifyRequest, reply: FastifyReply, to: string): FastifyReply {
  if (request.headers['sec-fetch-dest'] === 'document') {
    reply.header('clear-site-data', '"cache", "cookies", "storage"')
  }
  return reply.redirect(to, 303)
}

/** The plain pages of the public site and the way out of it. */
export async function pagesRoutes(app: Site, needs: PagesRoutesNeeds): Promise<void> {
  for (const page of stillPages) {
    const rendered = renderAll(page, needs)
    app.get(page.path, { schema }, async (request, reply) =>
      sendCompressed(request, reply, rendered[request.language]),
    )
  }
  app.get('/x', { schema }, async (request, reply) => leave(request, reply, needs.scheme.exit_to))
}
