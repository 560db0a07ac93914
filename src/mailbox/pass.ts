import { KDF } from '../sealing/hash.ts'
import { openDraft, sealDraft } from '../sealing/draft.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { dictionary, encoded, object, oneOf, text } from '../sealing/shape.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'

/** A code that was typed and could not be opened yet. */
export interface TypedPass {
  readonly kind: 'typed'
  /** The nine bytes, base64url. */
  readonly code: string
}

/** A mailbox that is open. */
export interface OpenPass {
  readonly kind: 'open'
  /** What the guard's PRF made of the code, 64 bytes, base64url. */
  readonly output: string
  /** 32 bytes, base64url; fresh after each message. */
  readonly seed: string
  /** Choices changed since the page was opened; the server keeps none of them. */
  readonly changed: Readonly<Record<string, string>>
}

export type Pass = TypedPass | OpenPass

/** Locks what goes from page to page in the hidden field `d`: the server keeps nothing between two of them. */
export interface Passes {
  lock(pass: Pass): string
  /** What a hidden field holds, or null when no key that we have opens it. */
  open(field: unknown): Pass | null
}

export interface PassNeeds {
  readonly suite: Suite
  readonly svc: () => string
  readonly keys: () => { current: Bytes; all: Bytes[] }
}

const readTyped = object<TypedPass>({ kind: oneOf('typed'), code: encoded(9) })
const readOpen = object<OpenPass>({
  kind: oneOf('open'),
  output: encoded(64),
  seed: encoded(32),
  changed: dictionary(text(20), 6),
})

/** Under keys of its own, made from the day's, so that the report form opens none of these and this none of its. */
export function createPasses({ suite, svc, keys }: PassNeeds): Passes {
  const own = (key: Bytes): { svc: string; key: Bytes } => ({
    svc: svc(),
    key: KDF(suite, key, 'rw1/mailbox/pass'),
  })
  const tryOpen = (key: Bytes, sealed: Bytes): Pass | null => {
    try {
      const held = openDraft(suite, own(key), sealed) as Pass
      return held.kind === 'open' ? readOpen(held) : readTyped(held)
    } catch {
      return null
    }
  }
  return {
    lock: (pass) => base64url(sealDraft(suite, own(keys().current), pass)),
    open(field) {
      if (typeof field !== 'string' || field === '' || field.length > 4096) return null
      const sealed = bytesOf(field)
      for (const key of keys().all) {
        const pass = sealed === null ? null : tryOpen(key, sealed)
        if (pass !== null) return pass
      }
      return null
    },
  }
}

function bytesOf(field: string): Bytes | null {
  try {
    return fromBase64url(field)
  } catch {
    return null
  }
}
