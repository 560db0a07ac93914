import { base64url } from '../sealing/bytes.ts'
import { openDraft, sealDraft } from '../sealing/draft.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { ReadyCode } from './codes.ts'
import type { DayKeys } from './day-keys.ts'
import type { Place } from './walk.ts'

/** What the hidden field `d` carries, locked, from page to page: the server keeps nothing between two of them. */
export interface Draft {
  readonly place: Place
  /** The report's number, fixed from the first page on, so that sending twice is one report (decision 12). */
  readonly oid: string
  /** Stands in for the withdrawal tag where there is no code; fixed for the same reason. */
  readonly tag: string
  readonly code: ReadyCode | null
}

export interface Drafts {
  fresh(place: Place): Draft
  lock(draft: Draft): string
  /** The draft in a hidden field, or null when no key that we have opens it. */
  open(field: string): Draft | null
}

/** Locks and opens drafts under the day's key. */
export function createDrafts(suite: Suite, keys: DayKeys, svc: () => string): Drafts {
  return {
    fresh: (place) => ({
      place,
      oid: base64url(suite.random(16)),
      tag: base64url(suite.random(32)),
      code: null,
    }),
    lock: (draft) => lettersOf(sealDraft(suite, { svc: svc(), key: keys.current() }, draft)),
    open(field) {
      const sealed = bytesOf(field)
      for (const key of keys.all()) {
        const draft = tryOpen(() => openDraft(suite, { svc: svc(), key }, sealed))
        if (draft !== null) return draft
      }
      return null
    },
  }
}

/** The platform's own base64url: a draft is up to 33 kB, and odd letters in it only make it one that does not open. */
function bytesOf(field: string): Bytes {
  const buffer = Buffer.from(field, 'base64url')
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}

function lettersOf(sealed: Bytes): string {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).toString('base64url')
}

/** Only we can have locked what opens, so its shape is the one we gave it. */
function tryOpen(open: () => unknown): Draft | null {
  try {
    return open() as Draft
  } catch {
    return null
  }
}
