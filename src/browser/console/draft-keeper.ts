import { element, fill } from './element.ts'
import { failureText } from './failure.ts'
import type { Say } from './say.ts'

/** How long typing must rest before the draft is sealed and saved, in milliseconds. */
const REST = 2_000

/** Saves a draft by itself, and says so. */
export interface DraftKeeper {
  /** Where it says whether everything is saved. */
  root: HTMLElement
  touched: () => void
  /** Saves now if something is not saved yet; before a lock, or when another report is opened. */
  flush: () => Promise<void>
}

/** One save runs at a time; what is typed meanwhile is saved after it. */
export function draftKeeper(say: Say, save: () => Promise<void>): DraftKeeper {
  const root = element('p', {
    class: 'saved',
    role: 'status',
    'data-field': 'saved',
    'data-saved': 'true',
  })
  let timer: number | undefined
  const typed = { times: 0, saved: 0 }
  let running: Promise<void> = Promise.resolve()
  return {
    root,
    touched() {
      typed.times += 1
      tell(false, say('console.draft.saving'))
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void flush(), REST)
    },
    flush,
  }

  function flush(): Promise<void> {
    window.clearTimeout(timer)
    running = running.then(saveOnce)
    return running
  }

  async function saveOnce(): Promise<void> {
    const { times } = typed
    if (times === typed.saved) return
    try {
      await save()
      typed.saved = times
      if (typed.times === times) tell(true, say('console.draft.saved'))
    } catch (error) {
      tell(false, `${say('console.draft.not_saved')} ${failureText(say, error)}`)
    }
  }

  function tell(saved: boolean, text: string): void {
    root.setAttribute('data-saved', String(saved))
    fill(root, text)
  }
}
