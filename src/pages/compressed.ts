import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A text as it goes over the wire, once for each coding a browser may ask for. */
export interface Compressed {
  readonly br: Buffer
  readonly gzip: Buffer
  readonly identity: Buffer
}

/**
 * Compresses a page that holds no secret and nothing of hers, so that its size tells nothing (protocol 16.3).
 * Made once when the service starts: a request then costs no work.
 */
export function compress(html: string): Compressed {
  const identity = Buffer.from(html)
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length }
  return { br: brotliCompressSync(identity, { params }), gzip: gzipSync(identity), identity }
}

/** The best coding that an `Accept-Encoding` header allows (RFC 9110 12.5.3); `q=0` means never. */
export function codingFor(accepted: string | undefined): keyof Compressed {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (coding: string): boolean =>
    offers.some((offer) => {
      const [name, quality] = offer.split(/\s*;\s*q=/)
      return name === coding && (quality === undefined || Number(quality) > 0)
    })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
