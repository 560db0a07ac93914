import { readJson, tolerantBytes } from './canonical.ts'
import { box, boxLength, openBox, smallestBucket, type BoxWith } from './envelope.ts'
import { OpenError, opening } from './errors.ts'
import { ctxh } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

const SIZES = [1, 2, 3] as const

/** The day's draft key, 32 bytes, and the service. */
export interface DraftKey {
  svc: string
  key: Bytes
}

/**
 * Answers on their way between two pages without script, in the smallest of three sizes (step 6).
 * Throws `RefusalError`: 'too-long', 'canonical'.
 */
export function sealDraft(s: Suite, by: DraftKey, answers: unknown): Bytes {
  const plaintext = tolerantBytes(answers)
  return box(s, draftUse(s, by, smallestBucket(plaintext.length, SIZES)), plaintext)
}

/** The answers as JSON; the form reads them again as it reads any input. Throws `OpenError`. */
export function openDraft(s: Primitives, by: DraftKey, sealed: Bytes): unknown {
  return opening(() => {
    const bucket = SIZES.find((size) => boxLength(size) === sealed.length)
    if (bucket === undefined) throw new OpenError()
    return readJson(openBox(s, draftUse(s, by, bucket), sealed))
  })
}

function draftUse(s: Primitives, by: DraftKey, bucket: (typeof SIZES)[number]): BoxWith {
  return { key: by.key, purpose: PURPOSE.draftToken, bucket, context: ctxh(s, by.svc, 'draft') }
}
