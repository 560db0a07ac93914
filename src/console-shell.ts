import type { FastifyPluginAsync } from 'fastify'
import { translate } from './i18n/catalogue.ts'
import type { Pages } from './platform/pages.ts'

/**
 * The pages of the console: one shell for the work, the key ceremony and the enrolment. Everything on it is drawn by the
 * script, in the browser that holds the keys; the link's token is in the fragment, which no server sees.
 */
export const shellRoutes: FastifyPluginAsync<{ pages: Pages }> = async (app, { pages }) => {
  for (const path of ['/', '/begin', '/enrol']) {
    app.get(path, { config: { roles: 'open' } }, async (request, reply) =>
      reply.type('text/html; charset=utf-8').send(
        pages.render(
          'console/shell',
          {},
          {
            language: request.language,
            path,
            layout: 'console',
            title: translate(request.language, 'console.title'),
            script: 'console/console.js',
          },
        ),
      ),
    )
  }
}
