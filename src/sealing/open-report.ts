import { readJson } from './canonical.ts'
import { openBox, openSeal } from './envelope.ts'
import { opening } from './errors.ts'
import { reportUses, type FirstReport, type FollowUp, type ReportBody } from './report.ts'
import {
  anyObject,
  either,
  encoded,
  integer,
  list,
  nullable,
  object,
  oneOf,
  refusedShape,
} from './shape.ts'
import type { Reader } from './shape.ts'
import type { Bytes, KeyPair, Primitives } from './suite.ts'

const isNull: Reader<null> = (value) => {
  if (value !== null) throw refusedShape()
  return value
}

const content = {
  v: oneOf(1),
  form: anyObject,
  consent: anyObject,
  mbx: nullable(
    object({ enc_pk: encoded(1216), sig_pk: encoded(32), kt: encoded(32), rid: encoded(16) }),
  ),
  wt: nullable(
    object({ alert: encoded(32), liaison: encoded(32), check: list(encoded(32), 64, 64) }),
  ),
  lc: isNull,
  n: integer(0, 31),
} as const

const readFirst: Reader<FirstReport> = object({ ...content, type: oneOf('report') })
const readFollowUp: Reader<FollowUp> = object({
  ...content,
  type: oneOf('followup'),
  rid: encoded(16),
  sig: encoded(64),
})

/**
 * The words of a report, for a moderator's client, the command line and tests alone: the server never
 * imports this file. `form` and `consent` are what the sender put there, so they are hostile input
 * still. Throws `OpenError` and nothing else.
 */
export function openReport(
  s: Primitives,
  at: { svc: string; epoch: string; oid: Bytes; intakeKeypair: KeyPair },
  sealedKey: Bytes,
  sealedBody: Bytes,
): ReportBody {
  return opening(() => {
    const uses = reportUses(s, at)
    const dataKey = openSeal(s, { ...uses.key, key: at.intakeKeypair }, sealedKey)
    const body = openBox(s, { ...uses.body, key: dataKey }, sealedBody)
    s.wipe(dataKey)
    return either(readFirst, readFollowUp)(readJson(body))
  })
}
