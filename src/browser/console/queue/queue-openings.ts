import { openingsLeft, watchOpenings, type OpeningsLeft } from '../../../client/allowance.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'

/** A line that says why shut reports look alike, and how many of them may still be opened. */
export interface OpeningsLine {
  root: HTMLElement
  /** Draws it for so many shut reports in sight; without any there is none. */
  show: (shut: number) => void
  /** Asks the guard's count anew: something was opened. */
  ask: () => void
}

/** The number is asked for in its own time; without it the line says the rest. */
export function openingsLine({ say, api, language, workroom }: DeskView): OpeningsLine {
  const root = element('p', { class: 'help openings', role: 'status', 'data-field': 'openings' })
  const figures = new Intl.NumberFormat(language)
  let shown = 0
  let known: OpeningsLeft | null = null
  let asked = 0
  watchOpenings(workroom, ask)
  return { root, show, ask }

  function ask(): void {
    asked += 1
    const mine = asked
    void openingsLeft(api).then(
      (answer) => {
        // An answer that a later question has overtaken says too much.
        if (mine === asked) known = answer
        show(shown)
      },
      () => undefined,
    )
  }

  function show(shut: number): void {
    shown = shut
    root.hidden = shut === 0
    const left = known === null ? '' : leftText(known)
    const text = shut === 0 ? '' : [say('console.queue.alike'), left].join(' ').trim()
    if (root.textContent !== text) fill(root, text)
    if (known !== null) root.dataset['left'] = String(known.left)
  }

  function leftText({ left, until }: OpeningsLeft): string {
    if (left === 0) return say(`console.queue.openings_none_${until}`)
    return say(`console.queue.openings_${until}`, { count: left, number: figures.format(left) })
  }
}
