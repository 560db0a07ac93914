import { ApiRefusal, ApiUnreachable } from '../../../client/api.ts'
import { isGone, type Unsaved, type Words } from '../../../client/unsaved.ts'
import { element, fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import type { Say } from '../page/say.ts'

/** How long typing must rest before the draft is sealed and saved, in milliseconds. */
const REST = 2_000
/** How long until it is tried again while there is no connection, in milliseconds. */
const AGAIN = 5_000

/** Saves a draft by itself, and says so. */
export interface DraftKeeper {
  /** Where it says whether everything is saved. */
  root: HTMLElement
  touched: () => void
  /** Saves now if something is not saved yet; before a lock, or when another report is opened. */
  flush: () => Promise<void>
}

/** What to do where saving by itself has to stop. */
export interface Keeping {
  /** A colleague saved another version: nothing more is saved until somebody has chosen; true when that is asked now. */
  stale?: () => Promise<boolean>
  /** Where the words are kept, closed, while they cannot be saved. */
  unsaved?: UnsavedPlace
}

/** A place for what is written in one form. */
export interface UnsavedPlace {
  /** @param isOnPage whether the form still stands there */
  keep: (isOnPage: () => boolean) => void
  forget: () => void
}

/** The place for the words of one form: `read` says what they are now. */
export function unsavedPlace(unsaved: Unsaved, read: () => Words): UnsavedPlace {
  return {
    keep: (isOnPage) => {
      unsaved.keep(read(), isOnPage)
    },
    forget: () => {
      unsaved.forget(read())
    },
  }
}

/**
 * One save runs at a time; what is typed meanwhile is saved after it. Without a connection it is tried again until it is
 * saved, at once when the browser sees a connection; meanwhile the page asks before it is closed. What is not saved when it
 * leaves the page, or cannot be, lies closed in the tab until it is.
 */
export function draftKeeper(say: Say, save: () => Promise<void>, keeping?: Keeping): DraftKeeper {
  const { root, tell } = savedLine(() => void flush())
  let timer: number | undefined
  const typed = { times: 0, saved: 0 }
  let running: Promise<void> = Promise.resolve()
  return {
    root,
    touched() {
      typed.times += 1
      tell(false, say('console.draft.saving'))
      later(REST)
    },
    flush,
  }

  /** A draft that has left the page was saved when it left. */
  function later(rest: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (root.isConnected) void flush()
    }, rest)
  }

  function keep(): void {
    keeping?.unsaved?.keep(() => root.isConnected)
  }

  function flush(): Promise<void> {
    window.clearTimeout(timer)
    if (typed.times !== typed.saved) keep()
    running = running.then(saveOnce)
    return running
  }

  async function saveOnce(): Promise<void> {
    const { times } = typed
    if (times === typed.saved) return
    try {
      await save()
      typed.saved = times
      if (typed.times !== times) return
      keeping?.unsaved?.forget()
      tell(true, say('console.draft.saved'))
    } catch (error) {
      await failed(error)
    }
  }

  async function failed(error: unknown): Promise<void> {
    if (isGone(error)) keeping?.unsaved?.forget()
    else keep()
    const isAsked = isStale(error) && (await asksNow(keeping))
    tell(false, isAsked ? say('console.draft.new_version') : unsavedText(say, error))
    if (error instanceof ApiUnreachable) later(AGAIN)
  }
}

function unsavedText(say: Say, error: unknown): string {
  if (error instanceof ApiUnreachable) return say('console.draft.offline')
  return `${say('console.draft.not_saved')} ${failureText(say, error)}`
}

/** Whether a colleague's version is now shown beside this one; what she saved may not be there to be read any more. */
async function asksNow(keeping: Keeping | undefined): Promise<boolean> {
  try {
    return (await keeping?.stale?.()) ?? false
  } catch {
    return false
  }
}

/** The line that says whether all is saved, and the watch over a page that is put away before it is. */
function savedLine(flush: () => void): {
  root: HTMLElement
  tell: (saved: boolean, text: string) => void
} {
  const root = element('p', {
    class: 'saved',
    role: 'status',
    'data-field': 'saved',
    'data-saved': 'true',
  })
  const leaving = watchLeaving(root, flush)
  return {
    root,
    tell(saved, text) {
      root.setAttribute('data-saved', String(saved))
      leaving.isSaved = saved
      fill(root, text)
    },
  }
}

function isStale(error: unknown): boolean {
  return error instanceof ApiRefusal && error.code === 'stale'
}

/**
 * Saves when the page is put away or the connection is back, and asks before a page with unsaved words is closed. It ends
 * by itself once the draft is no longer on the page.
 */
function watchLeaving(root: HTMLElement, flush: () => void): { isSaved: boolean } {
  const state = { isSaved: true }
  const ending = new AbortController()
  const { signal } = ending
  const unlessGone = (deed: () => void) => (): void => {
    if (root.isConnected) deed()
    else if (state.isSaved) ending.abort()
  }
  window.addEventListener('online', unlessGone(flush), { signal })
  document.addEventListener('visibilitychange', unlessGone(flush), { signal })
  const ask = (event: Event): void => {
    if (root.isConnected && !state.isSaved) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask, { signal })
  return state
}
