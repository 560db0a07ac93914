import type { Unsaved } from '../../../client/unsaved.ts'
import type { Workroom } from '../../../client/workroom.ts'
import { element, fill } from '../page/element.ts'
import type { Room } from './room.ts'

/** Looks after what could not be saved. */
export interface UnsavedWatch {
  /** Saves what stands in no form any more, if it can be, and says how that stands. */
  look: () => void
  stop: () => void
}

/** It looks at every step of the work and when the browser sees a connection again. */
export function watchUnsaved(
  { say, above }: Room,
  { vault }: Workroom,
  unsaved: Unsaved,
): UnsavedWatch {
  const line = element('p', { class: 'done', role: 'status', 'data-field': 'unsaved' })
  above.banners.append(line)
  const look = (): void => void save()
  window.addEventListener('online', look)
  return {
    look,
    stop() {
      window.removeEventListener('online', look)
      line.remove()
    },
  }

  async function save(): Promise<void> {
    const isLeft = unsaved.left() > 0
    fill(line, isLeft ? say('console.unsaved.kept') : null)
    try {
      await vault.whole()
      unsaved.tidy()
      if (!isLeft) return
      await unsaved.save()
      fill(line, unsaved.left() === 0 ? say('console.unsaved.saved') : say('console.unsaved.kept'))
    } catch {
      // It stays where it is until the next look; the line says so.
    }
  }
}
