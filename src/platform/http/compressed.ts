import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../i18n/locale.ts'

type Coding = 'br' | 'gzip' | 'identity'

const pack: Readonly<Record<Coding, (page: Buffer) => Buffer>> = {
  br: (page) =>
    brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: page.length } }),
  gzip: (page) => gzipSync(page),
  identity: (page) => page,
}

/** The best coding that an `Accept-Encoding` header allows (RFC 9110 12.5.3); `q=0` means never. */
function codingFor(accepted: string | undefined): Coding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (coding: string): boolean =>
    offers.some((offer) => {
      const [name, quality] = offer.split(/\s*;\s*q=/)
      return name === coding && (quality === undefined || Number(quality) > 0)
    })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** Remembers what `make` gave for each key. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/**
 * Answers with a page that holds no secret and nothing of its reader's, so that it may be compressed and its size tells
 * nothing (protocol 16.3). It is rendered and packed when it is first asked for, and every later request costs no work: at
 * the start the twelve plain pages alone would take 0.4 s.
 */
export function samePage(
  render: (language: Language) => string,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const inLanguage = once((language: Language) => {
    const page = Buffer.from(render(language))
    return once((coding: Coding) => pack[coding](page))
  })
  return (request, reply) => {
    const coding = codingFor(request.headers['accept-encoding'])
    if (coding !== 'identity') reply.header('content-encoding', coding)
    return reply
      .header('vary', 'accept-encoding')
      .type('text/html; charset=utf-8')
      .send(inLanguage(request.language)(coding))
  }
}
