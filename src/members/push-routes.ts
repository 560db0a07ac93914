import { Type } from 'typebox'
import { refuse } from '../platform/errors.ts'
import { exactly } from '../platform/http/json-shapes.ts'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import type { Site } from '../platform/http/site.ts'
import { publicUrl } from '../platform/public-host.ts'
import type { Doors } from './doors.ts'
import { readBrowser } from './push-browser.ts'

/** The manifest's name of the service worker. */
const workerFile = 'public/push-worker.js'

const address = Type.String({ maxLength: 400 })

/**
 * Browsers rarely move. Where a proxy tells of no networks all are one neighbourhood, so that this is more than one stranger
 * gets through there; what he invents the worker drops.
 */
const often = { max: 600, timeWindow: 60_000 }

const schema = { body: exactly({ was: address, browser: Type.String({ maxLength: 700 }) }) }

/**
 * The service worker of browsers that are told, under an address that stays the same: a browser looks there again by
 * itself. Its folder is its scope, and no page lies in it. And where it says that its push service gave it a new address.
 */
export function pushRoutes(app: Site, { assets, pushKey, members, labelOf }: Doors): void {
  if (pushKey === null) return
  app.get('/push/worker.js', async (_request, reply) => {
    const file = assets.find(assets.url(workerFile))
    if (file === null) throw refuse('not_found')
    return reply.type(file.type).send(file.plain)
  })

  // It has no session: whoever knows the old address is the browser, its push service or our worker.
  const moves = { schema, bodyLimit: 4_096, config: limitByNeighbourhood(labelOf, often) }
  app.post('/push/moved', moves, async (request, reply) => {
    const { was } = request.body
    const browser = readBrowser(request.body.browser) ?? null
    if (browser === null || publicUrl(was, true) === null) throw refuse('bad_request')
    await members.noteMove({ was, browser })
    return reply.code(204).send()
  })
}
