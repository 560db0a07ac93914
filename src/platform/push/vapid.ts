import { createECDH, createPrivateKey, sign, type KeyObject } from 'node:crypto'

/** What a service shows itself to push services with (RFC 8292): a pair of P-256, and whom they may write to. */
export interface VapidKeys {
  /** An uncompressed point, base64url: what browsers are given when they subscribe. */
  readonly publicKey: string
  /** 32 bytes, base64url. */
  readonly privateKey: string
  /** A `mailto:` or `https:` address (RFC 8292 2.1). */
  readonly contact: string
}

/** A pass is good for 12 hours; push services take no more than 24 (RFC 8292 2). */
const goodForSeconds = 43_200
/** A pass with less than this left is replaced. */
const marginSeconds = 3_600
const mostPasses = 500

/** A new pair. */
export function makeVapidPair(): Pick<VapidKeys, 'publicKey' | 'privateKey'> {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  // Leading zeros belong to the number.
  const privateKey = Buffer.alloc(32)
  const number = pair.getPrivateKey()
  number.copy(privateKey, 32 - number.length)
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  }
}

/** Whether the two belong together. */
export function isPair({
  publicKey,
  privateKey,
}: Pick<VapidKeys, 'publicKey' | 'privateKey'>): boolean {
  const secret = Buffer.from(privateKey, 'base64url')
  if (secret.length !== 32 || secret.toString('base64url') !== privateKey) return false
  const pair = createECDH('prime256v1')
  try {
    pair.setPrivateKey(secret)
  } catch {
    return false
  }
  return pair.getPublicKey().toString('base64url') === publicKey
}

function keyOf({ publicKey, privateKey: d }: VapidKeys): KeyObject {
  const point = Buffer.from(publicKey, 'base64url')
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d, x, y } })
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * Makes the value of `Authorization` for one push service after the other: a signed pass that names the service and ends
 * (RFC 8292 2 and 3). One pass serves for hours, so that signing costs nothing and tells no single message's time.
 */
export function vapidHeaders(keys: VapidKeys, now: () => Date): (origin: string) => string {
  const secret = keyOf(keys)
  const kept = new Map<string, { header: string; ends: number }>()
  const head = part({ typ: 'JWT', alg: 'ES256' })

  function fresh(origin: string, hour: number): { header: string; ends: number } {
    const ends = hour + goodForSeconds
    const claims = part({ aud: origin, exp: ends, sub: keys.contact })
    const key = { key: secret, dsaEncoding: 'ieee-p1363' } as const
    const signature = sign('sha256', Buffer.from(`${head}.${claims}`), key).toString('base64url')
    return { header: `vapid t=${head}.${claims}.${signature}, k=${keys.publicKey}`, ends }
  }

  return (origin) => {
    const seconds = Math.floor(now().getTime() / 1_000)
    const known = kept.get(origin)
    if (known !== undefined && known.ends - seconds > marginSeconds) return known.header
    // Members name these places: their number has an end.
    if (kept.size >= mostPasses) kept.clear()
    const made = fresh(origin, seconds - (seconds % 3_600))
    kept.set(origin, made)
    return made.header
  }
}
