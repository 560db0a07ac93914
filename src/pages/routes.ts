import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { translate } from '../i18n/catalogue.ts'
import { samePage } from '../platform/http/compressed.ts'
import type { Site } from '../platform/http/site.ts'
import type { Pages } from '../platform/pages.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { stillPages } from './still-pages.ts'

export interface PagesRoutesNeeds {
  readonly pages: Pages
  readonly scheme: Scheme
}

/** Links to us may carry whatever their makers put there; the pages look at none of it. */
const schema = { querystring: Type.Object({}) }

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
  const { pages, scheme } = needs
  for (const { path, template, title, view } of stillPages) {
    const send = samePage((language) => {
      const options = {
        language,
        path,
        layout: 'public',
        title: translate(language, title),
      } as const
      return pages.render(template, view(scheme, language), options)
    })
    app.get(path, { schema }, async (request, reply) => send(request, reply))
  }
  app.get('/x', { schema }, async (request, reply) => leave(request, reply, scheme.exit_to))
}
