import { readAlert } from '../../../sealing/alert.ts'
import { putAway, sentBack } from '../../../client/proposals.ts'
import type { Kept } from '../../../client/vault.ts'
import type { ProposalRecord } from '../../../client/vault-record.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import type { Place } from '../frame/places.ts'
import { element } from '../page/element.ts'

/**
 * What colleagues sent back to this person, with their reason, for the top of her desk. Null when there is nothing.
 * @param place where she is after putting one away
 * @param open where a report can be opened from here
 */
export function sentBackView(
  view: DeskView,
  place: Place,
  open?: (oid: string) => void,
): HTMLElement | null {
  const back = sentBack(view.workroom)
  if (back.length === 0) return null
  return element(
    'section',
    { class: 'sent-back', 'aria-label': view.say('console.approvals.back_title') },
    element('h2', {}, view.say('console.approvals.back_title')),
    ...back.map((kept) => notice(view, kept, { place, open })),
  )
}

interface Ways {
  place: Place
  open: ((oid: string) => void) | undefined
}

function notice(view: DeskView, kept: Kept<ProposalRecord>, { place, open }: Ways): HTMLElement {
  const { say, workroom } = view
  const away = deedButton(say, {
    action: 'put-away',
    label: say('console.release.put_away'),
    run: async () => {
      await putAway(workroom, kept.id)
      await view.goTo(place, say('console.release.put_away_done'))
    },
  })
  const { kind, document: signed, answer } = kept.record
  const name = kind === 'alert' ? readAlert(JSON.parse(signed)).nickname : ''
  const title = [say(`console.approvals.kind_${kind}`), name].filter((text) => text !== '')
  return element(
    'div',
    { class: 'notice', 'data-sent-back': kept.id },
    element(
      'div',
      {},
      element('p', {}, element('strong', {}, title.join(' · '))),
      element('p', { 'data-field': 'reason', translate: 'no' }, answer),
      element('p', { class: 'help' }, say('console.release.back_notice')),
      open === undefined ? null : opening(view, kept.record, open),
      away,
    ),
  )
}

/** The way to the report and its draft. */
function opening(
  { say }: DeskView,
  { reports }: ProposalRecord,
  open: (oid: string) => void,
): HTMLElement | null {
  const [oid] = reports
  if (oid === undefined) return null
  return deedButton(say, {
    action: 'open-back',
    label: say('console.standing.open_back'),
    primary: true,
    run: () => {
      open(oid)
    },
  })
}
