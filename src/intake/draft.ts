import { base64url, fromBase64url } from '../sealing/bytes.ts'
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
    lock: (draft) => base64url(sealDraft(suite, { svc: svc(), key: keys.current() }, draft)),
    open(field) {
      const sealed = bytesOf(field)
      for (const key of sealed === null ? [] : keys.all()) {
        const draft = tryOpen(() =>
          openDraft(suite, { svc: svc(), key }, sealed ?? new Uint8Array()),
        )
        if (draft !== null) return draft
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

/** Only we can have locked what opens, so its shape is the one we gave it. */
function tryOpen(open: () => unknown): Draft | null {
  try {
    return open() as Draft
  } catch {
    return null
  }
}
