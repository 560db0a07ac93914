import { ApiRefusal, ApiUnreachable, type Api } from '../../../client/api.ts'
import { element, fill } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/** How often is asked whether the service can be reached again, in milliseconds. */
const AGAIN = 5_000
/** How long it is said that it can, in milliseconds. */
const BACK = 6_000

/** The one line that says on every screen that there is no connection, and what the screens ask the service with. */
export interface Connection {
  /** Stays in sight over whatever is typed, however long the form is. */
  root: HTMLElement
  api: Api
}

/** Goes by the browser's word and by what comes of each question; while there is no answer it asks again by itself. */
export function watchConnection(say: Say, api: Api): Connection {
  const watch = new Watch(say, api)
  return { root: watch.root, api: (path, request) => watch.asked(() => api(path, request)) }
}

class Watch {
  readonly root = element('p', {
    ...{ class: 'connection', role: 'status', 'data-field': 'connection', 'data-state': 'there' },
  })
  readonly #say: Say
  readonly #api: Api
  #isLost = false
  #losses = 0
  #timer: number | undefined

  constructor(say: Say, api: Api) {
    this.#say = say
    this.#api = api
    // The browser knows of its own line alone: a service on the same machine may be there all the same.
    for (const name of ['offline', 'online']) window.addEventListener(name, () => void this.#ask())
  }

  async asked<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const before = this.#losses
    try {
      const answer = await question()
      this.#found(before)
      return answer
    } catch (error) {
      if (error instanceof ApiUnreachable) this.#lost()
      if (error instanceof ApiRefusal) this.#found(before)
      throw error
    }
  }

  #lost(): void {
    this.#later(AGAIN, () => void this.#ask())
    if (this.#isLost) return
    this.#isLost = true
    this.#losses += 1
    this.#tell('lost', this.#say('console.unsaved.no_connection'))
  }

  /** @param before how often it was lost when the question was asked: what was on its way then may still come */
  #found(before: number): void {
    if (!this.#isLost || before !== this.#losses) return
    this.#isLost = false
    this.#tell('back', this.#say('console.unsaved.connected'))
    this.#later(BACK, () => {
      this.#tell('there', '')
    })
  }

  /** Any answer will do, also a refusal: nobody may have signed in yet. */
  async #ask(): Promise<void> {
    try {
      await this.asked(() => this.#api('/api/state', { method: 'GET' }))
    } catch {
      // The line says how it is.
    }
  }

  #later(rest: number, deed: () => void): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(deed, rest)
  }

  #tell(state: 'lost' | 'back' | 'there', text: string): void {
    inPlace(this.root, () => {
      this.root.dataset['state'] = state
      fill(this.root, text)
    })
  }
}

/** Whatever comes or goes above it, the page stays where it is under her eyes and her finger, as far as it can be scrolled. */
function inPlace(above: HTMLElement, change: () => void): void {
  const place = (): number => above.nextElementSibling?.getBoundingClientRect().top ?? 0
  const before = place()
  change()
  window.scrollBy({ top: place() - before, behavior: 'instant' })
}
