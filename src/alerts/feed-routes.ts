import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Language } from '../i18n/locale.ts'
import type { Clock } from '../platform/clock.ts'
import { refuse } from '../platform/errors.ts'
import type { Site } from '../platform/http/site.ts'
import { atomFeed, capFeed, type FeedFrame } from './atom.ts'
import { capMessage } from './cap.ts'
import type { FeedAlert } from './feed-shelf.ts'

export interface FeedRoutes extends Omit<FeedFrame, 'language'> {
  /** The secret parts of the feeds' addresses; with none there is no feed. */
  readonly secrets: readonly string[]
  readonly listForFeeds: () => Promise<FeedAlert[]>
  readonly now: Clock
}

/** A feed as it is sent. */
interface Made {
  readonly text: string
  readonly etag: string
}

/** However often readers ask, the database is asked once in this time; a recall is in the feed after as long. */
const freshMs = 60_000

/** For one address, whoever asks: who asks is nobody's business. Readers behind one address share it. */
const limit = {
  rateLimit: {
    max: 120,
    timeWindow: 60_000,
    keyGenerator: (request: FastifyRequest) => hash(request.plainPath).toString('base64url'),
  },
}

const schema = {
  params: Type.Object({ secret: Type.String({ maxLength: 128 }) }),
  querystring: Type.Object({}),
}

/** Feeds of warnings under secret addresses: Atom for people's readers, CAP 1.2 in Atom for other schemes. */
export async function feedRoutes(app: Site, needs: FeedRoutes): Promise<void> {
  if (needs.secrets.length === 0) return
  const { areas, origin, isExercise } = needs
  const known = needs.secrets.map(hash)
  const atom = remembering(needs, (found, language) =>
    atomFeed(found, { areas, origin, isExercise, language }),
  )
  const cap = remembering(needs, (found, language) => {
    const frame = { areas, origin, isExercise, language }
    return capFeed(found, frame, (one) => capMessage(one, frame))
  })

  app.get('/feed/:secret', { schema, config: limit }, async (request, reply) => {
    expectKnown(known, request.params.secret)
    return send(request, reply, await atom(request.language))
  })
  app.get('/feed/:secret/cap', { schema, config: limit }, async (request, reply) => {
    expectKnown(known, request.params.secret)
    return send(request, reply, await cap(request.language))
  })
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** As long for a wrong secret as for a right one. */
function expectKnown(known: readonly Buffer[], secret: string): void {
  const given = hash(secret)
  if (known.filter((one) => timingSafeEqual(one, given)).length === 0) throw refuse('not_found')
}

/** Readers that ask at the same moment wait for the same answer. */
function remembering(
  { listForFeeds, now }: FeedRoutes,
  make: (found: FeedAlert[], language: Language) => string,
): (language: Language) => Promise<Made> {
  const kept = new Map<Language, { made: Promise<Made>; until: number }>()
  const fresh = async (language: Language): Promise<Made> => {
    const text = filledUp(make(await listForFeeds(), language))
    return { text, etag: `"${hash(text).toString('base64url')}"` }
  }
  return (language) => {
    const before = kept.get(language)
    if (before !== undefined && before.until > now().getTime()) return before.made
    const until = now().getTime() + freshMs
    const made = fresh(language)
    kept.set(language, { made, until })
    made.catch(() => kept.delete(language))
    return made
  }
}

/** With white space at the end, which XML 1.0 (2.1) allows, so that its length tells little (protocol 16.3). */
function filledUp(text: string): string {
  const block = 16_384
  return text + ' '.repeat((block - (Buffer.byteLength(text) % block)) % block)
}

/** RFC 9110 13.1.2: a reader that has this very text gets no body. */
function send(request: FastifyRequest, reply: FastifyReply, { text, etag }: Made): FastifyReply {
  reply.header('etag', etag)
  const had = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  if (had.some((one) => one.replace(/^W\//, '') === etag)) return reply.code(304).send()
  return reply.type('application/atom+xml; charset=utf-8').send(text)
}
