import { readAlert, type Alert } from '../../../sealing/alert.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import {
  hasSigned,
  signaturesUnder,
  takeBack,
  waitingProposals,
} from '../../../client/proposals.ts'
import { signaturesNeeded } from '../../../client/releasing.ts'
import type { Kept } from '../../../client/vault.ts'
import type { ProposalRecord } from '../../../client/vault-record.ts'
import { historiesOf, listWarnings, type WarningHistory } from '../../../client/warnings-out.ts'
import { alertView } from './alert-view.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { levelBadge } from '../page/level-badge.ts'
import { policyPanel } from './policy-panel.ts'
import { releaseKind } from '../warnings/version-name.ts'
import { openReview } from './review-screen.ts'
import { screen } from '../page/screen.ts'
import { sentBackView } from './sent-back-view.ts'

/** What waits for a second person, what came back, and what is out with one signature. */
export async function approvalsScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom, now } = view
  const waiting = waitingProposals(workroom)
  const out = historiesOf(await listWarnings(workroom))
  const today = now().toISOString().slice(0, 10)
  const held = out.filter(
    ({ newest: { alert, state } }) =>
      alert.kind === 'holding' && state === 'released' && alert.expires >= today,
  )
  return screen(
    say('console.approvals.title'),
    say('console.approvals.lead'),
    sentBackView(view, 'approvals'),
    waiting.length === 0
      ? element('p', { class: 'empty' }, say('console.approvals.empty'))
      : element('ul', { class: 'rows' }, ...waiting.map((one) => waitingRow(view, one, out))),
    held.length === 0 ? null : heldView(view, held),
    policyPanel(view),
  )
}

function waitingRow(
  view: DeskView,
  kept: Kept<ProposalRecord>,
  out: readonly WarningHistory[],
): HTMLElement {
  const { say, workroom } = view
  const { record } = kept
  const name = nameOf(workroom.watched.current, record.by)
  const isMine = record.by === workroom.desk.person.id
  return element(
    'li',
    { class: 'panel', 'data-proposal': kept.id },
    ...headOf(view, record, out),
    element(
      'p',
      { class: 'help' },
      isMine ? say('console.approvals.own') : say('console.approvals.by', { name }),
    ),
    record.note === ''
      ? null
      : element('p', { 'data-field': 'note', translate: 'no' }, record.note),
    turnOf(view, kept),
  )
}

function headOf(
  { say, workroom }: DeskView,
  record: ProposalRecord,
  out: readonly WarningHistory[],
): HTMLElement[] {
  if (record.kind === 'package')
    return [element('p', {}, element('strong', {}, say('console.release.package')))]
  const alert = readAlert(JSON.parse(record.document))
  const before = versionOf(out, alert)
  const counts = {
    have: signaturesUnder(record).length,
    need: signaturesNeeded(workroom, alert, before),
  }
  return [
    element(
      'p',
      { class: 'alert-head' },
      element('strong', {}, say(releaseKind(alert, before))),
      ' ',
      levelBadge(say, alert.level),
      ' ',
      element('span', { translate: 'no' }, alert.nickname),
    ),
    element('p', { class: 'help', 'data-field': 'signed' }, say('console.release.signed', counts)),
  ]
}

function versionOf(out: readonly WarningHistory[], { id, version }: Alert): Alert | null {
  const history = out.find(({ newest }) => newest.alert.id === id)
  const before = history?.versions.find(({ alert }) => alert.version === version - 1)
  return before?.alert ?? null
}

/** What this person can do: her own she can take back, what she has signed waits for others, the rest she reviews. */
function turnOf(view: DeskView, kept: Kept<ProposalRecord>): HTMLElement {
  const { say, workroom } = view
  if (kept.record.by === workroom.desk.person.id) {
    return deedButton(say, {
      action: 'take-back',
      label: say('console.release.take_back'),
      run: async () => {
        await takeBack(workroom, kept.id)
        await view.goTo('approvals', say('console.release.taken_back'))
      },
    })
  }
  if (hasSigned(workroom, kept.record))
    return element('p', { class: 'help' }, say('console.release.signed_by_you'))
  return deedButton(say, {
    action: 'review',
    label: say('console.approvals.review'),
    primary: true,
    run: () => openReview(view, kept),
  })
}

function heldView(view: DeskView, held: readonly WarningHistory[]): HTMLElement {
  const { say, words } = view
  const items = held.map(({ newest: { alert } }) =>
    element('li', { 'data-held': alert.id }, alertView({ say, words, alert })),
  )
  return element(
    'section',
    { 'data-field': 'held' },
    element('h2', {}, say('console.release.held_title')),
    element('p', { class: 'help' }, say('console.release.held_lead')),
    element('ul', { class: 'rows' }, ...items),
  )
}
