import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { readJson, tolerantBytes } from '../sealing/canonical.ts'
import { box, openBox, smallestBucket, type BoxWith } from '../sealing/envelope.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { ctxh, KDF } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import { ApiRefusal } from './api.ts'
import { isStillThere, type BegunOver, type Written } from './begun.ts'
import { saveLater } from './draft-versions.ts'
import { saveNotes } from './notes.ts'
import type { Desk } from './person.ts'
import type { OpenedReport } from './reports.ts'
import { keepRevision, type RevisionNote } from './revision-drafts.ts'
import type { DraftRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** Texts by name, for as long as this tab is open; in a browser the storage of the tab. */
export interface TabStore {
  get: (name: string) => string | null
  set: (name: string, text: string) => void
  remove: (name: string) => void
  names: () => string[]
}

type Version = Pick<DraftRecord, 'draft' | 'ticks'>

/** Something that somebody wrote and the service does not have. */
export type Words =
  | ({
      type: 'draft'
      report: Pick<OpenedReport, 'oid' | 'epoch' | 'withdrawTag'>
      /** The version that was begun with. */
      begun: Version['draft'] | null
    } & Version)
  | { type: 'notes'; report: Pick<OpenedReport, 'oid'>; read: string; written: string }
  | ({ type: 'revision' } & RevisionNote)
  | Begun

/** Nothing but its writer may finish this: it is never saved for her, and waits until she sends it or throws it away. */
type Begun = { type: 'begun'; written: Written } & BegunOver

/**
 * What one person wrote while nothing could be saved, and what she has not sent yet. It lies closed in the tab's store, under a key that only her account
 * has: it outlives a screen that is left, a desk that locks and a page that is loaded anew, and not the tab.
 */
export interface Unsaved {
  /** @param isOnPage whether it still stands in a form that saves itself */
  keep: (words: Words, isOnPage: () => boolean) => void
  /** It is saved, or there is nothing left to save it to. */
  forget: (words: Named) => void
  /** What she began and did not finish; null when there is nothing. */
  begun: (over: BegunOver) => Written | null
  /** How many of this person's stand in no form any more and can be saved for her. */
  left: () => number
  /** Drops what was begun over something that is not there any more. The notes must have been read. */
  tidy: () => void
  /** Saves those; one call after the other. Throws what saving throws; what is not saved by then stays. */
  save: () => Promise<void>
}

/** What is in the store may be another's, who sits here at other times: it stays closed and where it is. */
export function unsavedWords(room: Workroom, store: TabStore): Unsaved {
  const { desk } = room
  const forms = new Map<string, () => boolean>()
  let running: Promise<unknown> = Promise.resolve()
  return {
    keep(words, isOnPage) {
      const name = nameOf(desk, words)
      forms.set(name, isOnPage)
      store.set(name, closed(desk, name, words))
    },
    forget(words) {
      drop(nameOf(desk, words))
    },
    begun(over) {
      const name = nameOf(desk, { type: 'begun', ...over })
      const words = opened(desk, name, store.get(name))
      return words?.type === 'begun' ? words.written : null
    },
    left: () => toSave().length,
    tidy() {
      for (const { name, words } of inNoForm()) {
        if (words.type === 'begun' && !isStillThere(room, words)) drop(name)
      }
    },
    save() {
      const all = running.then(() => saveEach(room, toSave(), drop))
      running = all.catch(() => undefined)
      return all
    },
  }

  function inNoForm(): { name: string; words: Words }[] {
    return store.names().flatMap((name) => {
      const words = forms.get(name)?.() === true ? null : opened(desk, name, store.get(name))
      return words === null ? [] : [{ name, words }]
    })
  }

  function toSave(): { name: string; words: Savable }[] {
    return inNoForm().flatMap(({ name, words }) =>
      words.type === 'begun' ? [] : [{ name, words }],
    )
  }

  function drop(name: string): void {
    forms.delete(name)
    store.remove(name)
  }
}

type Savable = Exclude<Words, Begun>

async function saveEach(
  room: Workroom,
  all: readonly { name: string; words: Savable }[],
  drop: (name: string) => void,
): Promise<void> {
  for (const { name, words } of all) {
    try {
      await saveNow(room, words)
    } catch (error) {
      // There is nothing to save it to: the report was taken back.
      if (!isGone(error)) throw error
    }
    drop(name)
  }
}

function saveNow(room: Workroom, words: Savable): Promise<unknown> {
  switch (words.type) {
    case 'draft':
      return saveLater(room, words.report, words)
    case 'notes':
      return saveNotes(room, words.report, words)
    case 'revision':
      return keepRevision(room, words)
  }
}

/** Whether what was to be changed is not there any more. */
export function isGone(error: unknown): boolean {
  return (error instanceof ApiRefusal || error instanceof RefusalError) && error.code === 'gone'
}

/** The same words under the same name, which tells nobody else what they are about. */
function nameOf(desk: Desk, words: Named): string {
  const info = `${words.type} ${aboutOf(words)}`
  return base64url(KDF(desk.s, keyOf(desk), 'rw1/unsaved', { info, length: 16 }))
}

/** As much of them as names them. */
type Named = Savable | Omit<Begun, 'written'>

function aboutOf(words: Named): string {
  switch (words.type) {
    case 'begun':
      return `${words.deed} ${words.about}`
    case 'revision':
      return words.id
    default:
      return words.report.oid
  }
}

function closed(desk: Desk, name: string, words: Words): string {
  const text = tolerantBytes(words)
  const bucket = smallestBucket(text.length, BUCKETS)
  return base64url(box(desk.s, use(desk, name, bucket), text))
}

function opened(desk: Desk, name: string, text: string | null): Words | null {
  for (const bucket of text === null ? [] : BUCKETS) {
    try {
      // Nobody but this client writes under this key.
      return readJson(openBox(desk.s, use(desk, name, bucket), fromBase64url(text ?? ''))) as Words
    } catch (error) {
      if (!(error instanceof OpenError) && !(error instanceof RefusalError)) throw error
    }
  }
  return null
}

/** A draft in many languages fits the larger one. */
const BUCKETS = [3, 4] as const

function use(desk: Desk, name: string, bucket: (typeof BUCKETS)[number]): BoxWith {
  const { s, person } = desk
  const context = ctxh(s, person.svc, 'unsaved', person.id, name)
  return { key: keyOf(desk), purpose: PURPOSE.unsavedWords, bucket, context }
}

function keyOf({ s, person }: Desk) {
  return KDF(s, person.keys.sig.secretKey, 'rw1/acct/unsaved')
}
