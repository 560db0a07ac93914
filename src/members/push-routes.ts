import { refuse } from '../platform/errors.ts'
import type { Site } from '../platform/http/site.ts'
import type { Doors } from './doors.ts'

/** The manifest's name of the service worker. */
const workerFile = 'public/push-worker.js'

/**
 * The service worker of browsers that are told, under an address that stays the same: a browser looks there again by
 * itself. Its folder is its scope, and no page lies in it.
 */
export function pushRoutes(app: Site, { assets, pushKey }: Doors): void {
  if (pushKey === null) return
  app.get('/push/worker.js', async (_request, reply) => {
    const file = assets.find(assets.url(workerFile))
    if (file === null) throw refuse('not_found')
    return reply.type(file.type).send(file.plain)
  })
}
