import { readJson } from './canonical.ts'
import { dutyUse, vouched, type DutyAt, type Vouched } from './duty.ts'
import { openSeal } from './envelope.ts'
import { opening } from './errors.ts'
import type { Reader } from './shape.ts'
import type { Bytes, KeyPair, Primitives } from './suite.ts'

/** What a moderator sealed to the worker about duty, for the worker and tests alone. Throws `OpenError`. */
export function openDuty<Document>(
  s: Primitives,
  at: DutyAt & { delivery: KeyPair },
  read: Reader<Document>,
  sealed: Bytes,
): Vouched<Document> {
  return opening(() =>
    vouched(read)(readJson(openSeal(s, { ...dutyUse(s, at), key: at.delivery }, sealed))),
  )
}
