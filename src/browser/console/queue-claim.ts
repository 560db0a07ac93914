import { claimReport, claimantOf, freeReport, handReport } from '../../client/claims.ts'
import { nameOf } from '../../client/directory-watch.ts'
import { liveModerators } from '../../sealing/directory.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { choiceField, valueOf } from './field.ts'

/** Who works on a report: take it, give it back, hand it to a colleague. Nothing else on the page changes. */
export function claimPanel(
  view: DeskView,
  report: { oid: string; epoch: string },
  changed: () => void,
): HTMLElement {
  const { say, workroom } = view
  const me = workroom.desk.person.id
  const place = element('div', { class: 'claim' })
  draw()
  return place

  function draw(): void {
    const has = claimantOf(workroom, report.oid)
    if (has === null) fill(place, take('console.source.claim'))
    else if (has === me) fill(place, back(), handing(), status(say('console.source.claimed')))
    else {
      const name = nameOf(workroom.watched.current, has)
      fill(place, status(say('console.queue.with_name', { name })), free())
    }
  }

  function after(): void {
    draw()
    changed()
    place.querySelector('button')?.focus()
  }

  function take(label: 'console.source.claim'): HTMLElement {
    const run = async (): Promise<void> => {
      try {
        await claimReport(workroom, report)
      } finally {
        // A colleague who was quicker is named at once.
        after()
      }
    }
    return deedButton(say, { action: 'claim', label: say(label), run })
  }

  function back(): HTMLElement {
    return freeing('unclaim', say('console.source.unclaim'))
  }

  function free(): HTMLElement {
    return freeing('free', say('console.queue.free'))
  }

  function freeing(action: string, label: string): HTMLElement {
    const run = async (): Promise<void> => {
      await freeReport(workroom, report)
      after()
    }
    return deedButton(say, { action, label, run })
  }

  function handing(): HTMLElement | null {
    const others = liveModerators(workroom.watched.current).filter(({ id }) => id !== me)
    if (others.length === 0) return null
    const label = say('console.queue.hand_to')
    const options = others.map(({ id, name }) => ({ value: id, label: name }))
    const field = choiceField({ name: 'hand-to', label, value: others[0]?.id ?? '', options })
    const hand = deedButton(say, {
      action: 'hand',
      label: say('console.queue.hand'),
      run: async () => {
        await handReport(workroom, report, valueOf(field, 'hand-to'))
        after()
      },
    })
    return element('details', { class: 'more' }, element('summary', {}, label), field, hand)
  }
}

function status(text: string): HTMLElement {
  return element('p', { role: 'status', 'data-field': 'claimed' }, text)
}
