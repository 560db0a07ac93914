import type { Progress } from '../../../client/vault.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'

/** Below this many notes nobody waits long enough to be told. */
const FEW = 100

/** Reads the notes while the queue is used already, and says how far it is. */
export interface NotesReading {
  root: HTMLElement
  read: () => Promise<void>
}

/** @param done draws the queue anew, now by danger */
export function notesReading(
  { say, language, workroom }: DeskView,
  done: () => void,
): NotesReading {
  const root = element('div', { role: 'status', 'data-field': 'reading-notes' })
  const figures = new Intl.NumberFormat(language)
  return { root, read }

  async function read(): Promise<void> {
    root.dataset['state'] = 'reading'
    try {
      await workroom.vault.refresh(tell)
      fill(root)
      done()
      root.dataset['state'] = 'read'
    } catch (error) {
      root.dataset['state'] = 'failed'
      fill(
        root,
        element('p', {}, `${say('console.queue.not_read')} ${failureText(say, error)}`),
        again(),
      )
    }
  }

  function tell({ read: count, of }: Progress): void {
    if (of < FEW) return
    const text = say('console.queue.reading', {
      read: figures.format(count),
      of: figures.format(of),
    })
    const bar = element('progress', {
      value: String(count),
      max: String(of),
      'aria-hidden': 'true',
    })
    fill(root, element('p', { class: 'help' }, text), bar)
  }

  function again(): HTMLElement {
    const click = (): void => void read()
    const attributes = { type: 'button', class: 'button', 'data-action': 'read-notes', click }
    return element('button', attributes, say('console.queue.read_again'))
  }
}
