import { claimReport, claimantOf, freeReport, handReport } from '../../../client/claims.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { choiceField, valueOf } from '../page/field.ts'

type Claimed = Parameters<typeof claimReport>[1]

/**
 * Who works on a report: take it, or let somebody else. Nothing else on the page changes. What lets it go is folded away, so
 * that nothing that undoes it comes to lie under the hand that has just taken it.
 */
export function claimPanel(view: DeskView, report: Claimed, changed: () => void): HTMLElement {
  const { say, workroom } = view
  const place = element('div', { class: 'claim' })
  draw()
  return place

  function draw(): void {
    const has = claimantOf(workroom, report.oid)
    if (has === null) fill(place, taking(view, report, after))
    else if (has === workroom.desk.person.id)
      fill(place, status(say('console.source.claimed')), lettingGo(view, report, after))
    else {
      const name = nameOf(workroom.watched.current, has)
      const hers = status(say('console.queue.works_on', { name }))
      fill(place, hers, freeing(view, report, after))
    }
  }

  function after(error?: unknown): void {
    draw()
    changed()
    // Never a button that lets it go: the key that took it may still be down.
    place.querySelector<HTMLElement>('[data-field="claimed"], button')?.focus()
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

/** Hers to give to a colleague by name, or to put back for anybody. That it is too much is said beside the text. */
function lettingGo({ say, workroom }: DeskView, report: Claimed, after: () => void): HTMLElement {
  const back = deedButton(say, {
    action: 'unclaim',
    label: say('console.source.unclaim'),
    run: async () => {
      await freeReport(workroom, report)
      after()
    },
  })
  const names = handing({ say, workroom }, report, after)
  const or = element('p', { class: 'help' }, say('console.queue.or_anybody'))
  return folded(say('console.queue.let_go'), ...names, names.length === 0 ? null : or, back)
}

/** A colleague's: she may be away. */
function freeing({ say, workroom }: DeskView, report: Claimed, after: () => void): HTMLElement {
  const free = deedButton(say, {
    action: 'free',
    label: say('console.queue.free'),
    run: async () => {
      await freeReport(workroom, report)
      after()
    },
  })
  const lead = element('p', { class: 'help' }, say('console.queue.free_lead'))
  return folded(say('console.queue.free_title'), lead, free)
}

function handing(
  { say, workroom }: Pick<DeskView, 'say' | 'workroom'>,
  report: Claimed,
  after: () => void,
): HTMLElement[] {
  const { desk, watched } = workroom
  const others = liveModerators(watched.current).filter(({ id }) => id !== desk.person.id)
  if (others.length === 0) return []
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
  return [field, hand]
}

function folded(title: string, ...parts: (HTMLElement | null)[]): HTMLElement {
  return element('details', { class: 'more' }, element('summary', {}, title), ...parts)
}

function status(text: string): HTMLElement {
  return element('p', { role: 'status', 'data-field': 'claimed', tabindex: '-1' }, text)
}
