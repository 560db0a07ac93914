import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'

/** How many requests in how many milliseconds. */
export interface Limit {
  readonly max: number
  readonly timeWindow: number
}

type RouteLimit = Limit & { readonly keyGenerator: (request: FastifyRequest) => string }

const keyLifeMs = 600_000

/** The eight 16-bit groups of an IPv6 address, written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(missing).fill('0'), ...right].map((group) =>
    Number.parseInt(group, 16).toString(16),
  )
}

/** The /24 of an IPv4 address or the /48 of an IPv6 address: a neighbourhood, not a person. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  return isIPv6(plain) ? groupsOf(plain).slice(0, 3).join(':') : 'unknown'
}

/**
 * Gives a label for the neighbourhood an address is in: a keyed hash of its /24 or /48, under a key that lives ten minutes
 * and in memory only. This is the one use of an address in the whole software (protocol decision 5); it is for the routes
 * that ask the guard about codes, where a flood from one place must not shut out the others.
 */
export function neighbourhoods(now: Clock, random: Random): (address: string) => string {
  let key = random(32)
  let bornAt = now().getTime()
  return (address) => {
    if (now().getTime() - bornAt >= keyLifeMs) {
      key.fill(0)
      key = random(32)
      bornAt = now().getTime()
    }
    return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 16)
  }
}

/** Makes limits possible; routes ask for one through their `config`. Everybody else's requests are not counted. */
export async function allowLimits(app: FastifyInstance): Promise<void> {
  const silent = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
  }
  await app.register(rateLimit, {
    global: false,
    addHeaders: silent,
    addHeadersOnExceeding: silent,
  })
}

/** A limit for each neighbourhood, for routes that ask about codes. */
export function limitByNeighbourhood(
  labelOf: (address: string) => string,
  limit: Limit,
): { rateLimit: RouteLimit } {
  return { rateLimit: { ...limit, keyGenerator: (request) => labelOf(request.ip) } }
}
