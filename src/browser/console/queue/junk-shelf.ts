import { bringBack, daysLeft, shredAside } from '../../../client/discards.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import type { Kept } from '../../../client/vault.ts'
import type { DiscardRecord } from '../../../client/vault-record.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/**
 * What was put aside: anybody brings it back within seven days; then a second person may have it shredded.
 * @param after says what was done and draws anew
 */
export function junkShelf(
  view: DeskView,
  kept: readonly Kept<DiscardRecord>[],
  after: (text: string) => void,
): HTMLElement | null {
  const { say } = view
  if (kept.length === 0) return null
  return element(
    'section',
    { class: 'shelf' },
    element('h3', {}, say('console.junk.shelf_title')),
    element('p', { class: 'help' }, say('console.junk.shelf_lead')),
    ...kept.map((one) => shelved(view, one, after)),
  )
}

function shelved(
  view: DeskView,
  one: Kept<DiscardRecord>,
  after: (text: string) => void,
): HTMLElement {
  const { say, workroom } = view
  const { record } = one
  const days = daysLeft(record, workroom.desk.now())
  const facts = [
    say('console.junk.count', { count: record.reports.length }),
    say('console.junk.by', { name: nameOf(workroom.watched.current, record.by) }),
    days > 0 ? say('console.junk.days', { count: days }) : say('console.junk.over'),
  ]
  const back = deedButton(say, {
    action: 'bring-back',
    label: say('console.junk.back'),
    run: async () => {
      await bringBack(workroom, one)
      after(say('console.junk.brought_back'))
    },
  })
  return element(
    'div',
    { class: 'panel', 'data-aside': one.id },
    element('p', {}, facts.join(' · ')),
    back,
    days > 0 ? null : shredding(view, one, after),
  )
}

/** Two presses: the second says what it means. */
function shredding(
  view: DeskView,
  one: Kept<DiscardRecord>,
  after: (text: string) => void,
): HTMLElement {
  const { say, workroom } = view
  if (one.record.by === workroom.desk.person.id)
    return element('p', { class: 'help' }, say('console.junk.own'))
  const shred = deedButton(say, {
    action: 'shred',
    label: say('console.junk.shred_ask'),
    attributes: { class: 'button danger' },
    run: async () => {
      await shredAside(workroom, one)
      await workroom.reports.sync()
      await workroom.vault.refresh()
      after(say('console.junk.shredded'))
    },
  })
  const summary = element('summary', {}, say('console.junk.shred'))
  return element('details', { class: 'more' }, summary, shred)
}
