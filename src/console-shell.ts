import type { FastifyPluginAsync } from 'fastify'
import { aheadOf, partsOf } from './console-parts.ts'
import { translate } from './i18n/catalogue.ts'
import type { BuiltAssets } from './platform/assets.ts'
import type { Pages } from './platform/pages.ts'

export interface ShellNeeds {
  readonly pages: Pages
  readonly assets: BuiltAssets
  readonly areas: readonly { readonly id: string; readonly name: string }[]
}

/**
 * The pages of the console: one shell for the work, the key ceremony and the enrolment. Everything on it is drawn by the
 * script, in the browser that holds the keys; the link's token is in the fragment, which no server sees.
 */
export const shellRoutes: FastifyPluginAsync<ShellNeeds> = async (app, needs) => {
  const { pages, assets, areas } = needs
  const parts = partsOf(assets)
  const view = {
    worker: assets.url('console/stretch.js'),
    areas: JSON.stringify(areas),
    parts: JSON.stringify(parts),
  }
  for (const path of ['/', '/begin', '/enrol']) {
    app.get(path, { config: { roles: 'open' } }, async (request, reply) =>
      reply.type('text/html; charset=utf-8').send(
        pages.render('console/shell', view, {
          language: request.language,
          path,
          layout: 'console',
          title: translate(request.language, 'console.title'),
          script: 'console/console.js',
          frame: { ahead: aheadOf(assets, request.language) },
        }),
      ),
    )
  }
}
