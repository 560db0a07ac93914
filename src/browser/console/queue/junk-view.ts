import { openFromQueue } from '../../../client/opening.ts'
import { aside, bringBack, putAside } from '../../../client/discards.ts'
import { junkGroups, type JunkGroup } from '../../../client/junk.ts'
import { FLOOD_TIER } from '../../../client/queue-order.ts'
import type { QueueRow } from '../../../client/queue.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { junkShelf } from './junk-shelf.ts'

/** How many of a flood are opened at once to be compared: a sixth of what one person may open in an hour. */
const COMPARED = 10

interface Needs {
  rows: () => readonly QueueRow[]
  open: (oid: string) => void
  /** Draws the queue anew. */
  changed: () => void
}

/** What may be junk, in tiers, to be put aside by the group; and what was put aside. */
export function junkView(view: DeskView, needs: Needs): HTMLElement {
  const { say, workroom } = view
  const done = element('div', { role: 'status', 'data-field': 'junk-done' })
  const groups = element('div')
  const shelf = element('div')
  draw()
  return element(
    'div',
    { class: 'junk' },
    element('h2', { id: 'source-title', tabindex: '-1' }, say('console.junk.title')),
    element('p', { class: 'help' }, say('console.junk.lead')),
    ...[done, groups, shelf],
  )

  function draw(): void {
    const cases = workroom.vault.of('case').map(({ record }) => record)
    const found = junkGroups(needs.rows(), cases)
    const shut = shutFlood(needs.rows())
    const none = element('p', { class: 'empty' }, say('console.junk.none'))
    const shown = found.map((group) => groupView(view, group, { open: needs.open, after }))
    const more = shut.length === 0 ? null : shutView(view, shut, opened)
    fill(groups, ...(shown.length === 0 ? [none] : shown), more)
    fill(shelf, junkShelf(view, aside(workroom), after))
  }

  function opened(): void {
    needs.changed()
    draw()
  }

  function after(text: string, more: HTMLElement | null = null): void {
    opened()
    fill(done, element('p', {}, text), more)
    more?.querySelector('button')?.focus()
  }
}

/** Says what was done, draws anew, and offers what can still be done about it. */
type After = (text: string, more?: HTMLElement) => void

function groupView(
  view: DeskView,
  { tier, reports, area, categories }: JunkGroup,
  { open, after }: { open: (oid: string) => void; after: After },
): HTMLElement {
  const { say, words } = view
  const count = reports.length
  const what = categories.slice(0, 2).map((code) => words.answer('what_category', code))
  const about = [area === '' ? '' : words.area(area), ...what].filter((one) => one !== '')
  const look = deedButton(say, {
    action: 'look',
    label: say('console.junk.look'),
    run: () => {
      open(reports[0] ?? '')
    },
  })
  const discard = deedButton(say, {
    action: 'put-aside',
    label: say('console.junk.aside', { count }),
    run: () => discarded(view, reports, after),
  })
  return element(
    'section',
    { class: 'panel', 'data-tier': tier },
    element('h3', {}, say(`console.junk.tier_${tier}`)),
    element('p', {}, [say('console.junk.count', { count }), ...about].join(' · ')),
    element('div', { class: 'deeds' }, look, discard),
  )
}

async function discarded(view: DeskView, oids: readonly string[], after: After): Promise<void> {
  const { say, workroom } = view
  const chosen = oids.flatMap((oid) => workroom.reports.find(oid) ?? [])
  const made = await putAside(workroom, chosen)
  const undo = deedButton(say, {
    action: 'undo-aside',
    label: say('console.junk.undo'),
    run: async () => {
      for (const kept of made) await bringBack(workroom, kept)
      after(say('console.junk.brought_back'))
    },
  })
  after(say('console.junk.put_aside', { count: chosen.length }), undo)
}

function shutView(view: DeskView, shut: readonly QueueRow[], opened: () => void): HTMLElement {
  const { say, workroom } = view
  const some = shut.slice(0, COMPARED)
  const compare = deedButton(say, {
    action: 'compare',
    label: say('console.junk.compare', { count: some.length }),
    run: async () => {
      for (const { oid } of some) {
        const waiting = workroom.reports.find(oid)
        if (waiting !== undefined) await openFromQueue(workroom, waiting)
      }
      await workroom.reports.sync()
      opened()
    },
  })
  return element(
    'section',
    { class: 'panel', 'data-tier': 'shut' },
    element('h3', {}, say('console.junk.shut_title')),
    element('p', {}, say('console.junk.shut_lead', { count: shut.length })),
    compare,
  )
}

/** Those nobody has opened that came while more came than the place can send. */
function shutFlood(rows: readonly QueueRow[]): QueueRow[] {
  return rows.filter((row) => row.status === null && row.tier >= FLOOD_TIER)
}
