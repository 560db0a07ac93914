import { MATCH_BATCH } from '../../sealing/match.ts'
import { list, nullable, object, oneOf, text, token } from '../../sealing/shape.ts'
import { signedDigest } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { evaluate as evaluateBlinded, type Evaluation } from '../../sealing/voprf.ts'
import { record } from '../audit-log.ts'
import { moderatorOf } from '../authority.ts'
import { take } from '../quotas.ts'
import { charterOf, dayNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'

export const elementList = list(bytes(32), 8, 1)

interface Asked {
  readonly key: 'code' | 'member'
  readonly elements: readonly Bytes[]
  readonly origin: string | null
}

export const evaluateShape = object<Asked>({
  key: oneOf('code', 'member'),
  elements: elementList,
  origin: nullable(text(64)),
})

/**
 * The pseudo-random function behind every code (protocol 9.1, RFC 9497), for anybody, on blinded points.
 * Throws RefusalError 'busy' above 200 a second, 'point' for an encoding that is not canonical.
 */
export function evaluate(room: Room, { key, elements, origin }: Asked): Evaluation {
  room.gates[key].pass(elements.length, origin ?? undefined, room.clock().getTime())
  return evaluateBlinded(room.suite, room.seeds.prf[key], elements)
}

interface MatchAsked {
  readonly elements: readonly Bytes[]
  readonly by: string
  readonly signature: Bytes
}

export const evaluateMatchShape = object<MatchAsked>({
  elements: list(bytes(32), MATCH_BATCH, MATCH_BATCH),
  by: token,
  signature: bytes(64),
})

/** Points a moderator may have evaluated in a day, fillers among them: nobody tries out all numbers at this pace. */
const matchesPerDay = 2000

/**
 * The function behind the matching of reports (protocol 13), for a moderator, on blinded points and always as many of them.
 * No line is kept of a single question, only that somebody comes near the day's allowance. Throws RefusalError
 * 'quota_spent', 'not_allowed', 'point', or a SignatureError.
 */
export function evaluateMatch(room: Room, { elements, by, signature }: MatchAsked): Evaluation {
  const digest = signedDigest(room.suite, 'rw1/match-points', charterOf(room).svc, ...elements)
  moderatorOf(room, { by, signature }, digest)
  return room.books.transaction(() => {
    const allowance = { actor: by, kind: 'match', period: dayNow(room), limit: matchesPerDay }
    const isNear = take(room.books, allowance, elements.length)
    if (isNear) record(room, { actor: by, action: 'near:match' })
    return evaluateBlinded(room.suite, room.seeds.prf.match, elements)
  })
}
