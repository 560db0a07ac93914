import { readSending } from '../../../client/sending.ts'
import { historiesOf, listWarnings, type WarningHistory } from '../../../client/warnings-out.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { screen } from '../page/screen.ts'
import { sendingNotice } from './sending-view.ts'
import { isOut, warningCard } from './warning-card.ts'

/** What is out and what it was before, with how many deliveries went where; never to whom. */
export async function warningsScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  const [listed, sending] = await Promise.all([listWarnings(workroom), readSending(workroom)])
  const all = historiesOf(listed)
  const out = all.filter((one) => isOut(view, one)).sort(byLevel)
  const over = all.filter((one) => !isOut(view, one))
  const empty = element('p', { class: 'empty' }, say('console.warnings.empty'))
  return screen(
    say('console.out.title'),
    say('console.out.lead'),
    sendingNotice(say, sending),
    ...(out.length === 0 ? [empty] : out.map((one) => warningCard(view, one))),
    over.length === 0 ? null : element('h2', {}, say('console.out.ended')),
    ...over.map((one) => warningCard(view, one)),
  )
}

function byLevel(a: WarningHistory, b: WarningHistory): number {
  return b.newest.alert.level - a.newest.alert.level
}
