import { join } from 'node:path'
import { loadAssets } from '../../src/platform/assets.ts'
import { createSite, type Site } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages, type Pages } from '../../src/platform/pages.ts'
import { pagesRoutes } from '../../src/pages/routes.ts'
import { siteOf } from '../../src/pages/site.ts'
import { readScheme, type Scheme } from '../../src/scheme/scheme.ts'

const root = join(import.meta.dirname, '../..')

export interface PublicSite {
  readonly app: Site
  readonly pages: Pages
  readonly scheme: Scheme
}

/** The public site with its plain pages alone, from the real templates, style sheet and scheme. */
export async function publicSite(
  schemeName: 'devon-and-cornwall' | 'hull' = 'devon-and-cornwall',
  { exercise = false } = {},
): Promise<PublicSite> {
  const scheme = readScheme(join(root, `src/scheme/${schemeName}.json`))
  const assets = loadAssets(join(root, 'public'), 'public')
  const site = siteOf(scheme, { exercise })
  const pages = createPages({ templatesFolder: join(root, 'templates'), assets, site })
  const log = createLog({ write: () => undefined })
  const origin = 'http://localhost:8080'
  const app = await createSite({ scope: 'public', origin, onionOrigin: null, pages, assets, log })
  await app.register(pagesRoutes, { pages, scheme })
  return { app, pages, scheme }
}

/** Every plain page, in both languages. */
export const plainPaths = ['/', '/help', '/options', '/safety', '/about', '/promises'].flatMap(
  (path) => [path, path === '/' ? '/ro' : `/ro${path}`],
)
