import type { FastifyInstance } from 'fastify'
import { assetPrefix } from '../assets.ts'
import type { Assets } from '../assets.ts'
import { refuse } from '../errors.ts'

/**
 * Serves the site's own files from memory. Their names carry the hash of their contents, so a browser may keep one for an
 * hour; no cache on the way may.
 */
export function serveFiles(app: FastifyInstance, assets: Assets): void {
  app.get(`${assetPrefix}*`, async (request, reply) => {
    const asset = assets.find(request.plainPath)
    if (asset === null) throw refuse('not_found')
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    if (takesBrotli) reply.header('content-encoding', 'br')
    reply
      .header('cache-control', 'private, max-age=3600')
      .header('vary', 'accept-encoding')
      .type(asset.type)
    return reply.send(takesBrotli ? asset.brotli : asset.plain)
  })
}
