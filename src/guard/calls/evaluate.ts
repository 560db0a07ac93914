import { list, nullable, object, oneOf, text } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { evaluate as evaluateBlinded, type Evaluation } from '../../sealing/voprf.ts'
import type { Room } from '../room.ts'
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
