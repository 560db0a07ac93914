import { claimReport, claimantOf, freeReport, handReport } from '../../client/claims.ts'
import { nameOf } from '../../client/directory-watch.ts'
import { liveModerators } from '../../sealing/directory.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { failureText } from './failure.ts'
import { choiceField, valueOf } from './field.ts'

type Claimed = Parameters<typeof claimReport>[1]

/** Who works on a report: take it, give it back, hand it to a colleague. Nothing else on the page changes. */
export function claimPanel(view: DeskView, report: Claimed, changed: () => void): HTMLElement {
  const { say, workroom } = view
  const place = element('div', { class: 'claim' })
  draw()
  return place

  function draw(): void {
    const has = claimantOf(workroom, report.oid)
    if (has === null) fill(place, taking(view, report, after))
    else if (has === workroom.desk.person.id) {
      const mine = status(say('console.source.claimed'))
      fill(place, freeing(view, report, after), handing(view, report, after), mine)
    } else {
      const name = nameOf(workroom.watched.current, has)
      const hers = status(say('console.queue.with_name', { name }))
      fill(place, hers, freeing(view, report, after))
    }
  }

  function after(error?: unknown): void {
    draw()
    changed()
    place.querySelector('button')?.focus()
    if (error === undefined) return
    place.append(element('p', { class: 'failure', role: 'alert' }, failureText(say, error)))
  }
}

function taking(
  { say, workroom }: DeskView,
  report: Claimed,
  after: (error?: unknown) => void,
): HTMLElement {
  const run = async (): Promise<void> => {
    try {
      await claimReport(workroom, report)
      after()
    } catch (error) {
      // A colleague who was quicker is named at once.
      after(error)
    }
  }
  return deedButton(say, { action: 'claim', label: say('console.source.claim'), run })
}

/** Hers to give back, or a colleague's to free: she may be away. */
function freeing({ say, workroom }: DeskView, report: Claimed, after: () => void): HTMLElement {
  const isMine = claimantOf(workroom, report.oid) === workroom.desk.person.id
  const run = async (): Promise<void> => {
    await freeReport(workroom, report)
    after()
  }
  return isMine
    ? deedButton(say, { action: 'unclaim', label: say('console.source.unclaim'), run })
    : deedButton(say, { action: 'free', label: say('console.queue.free'), run })
}

function handing(
  { say, workroom }: DeskView,
  report: Claimed,
  after: () => void,
): HTMLElement | null {
  const { desk, watched } = workroom
  const others = liveModerators(watched.current).filter(({ id }) => id !== desk.person.id)
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

function status(text: string): HTMLElement {
  return element('p', { role: 'status', 'data-field': 'claimed' }, text)
}
