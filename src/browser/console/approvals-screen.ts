import { nameOf } from '../../client/directory-watch.ts'
import { approvePackage, reviewPackage, type PackageReview } from '../../client/hand-over.ts'
import { readFacts } from '../../client/package-facts.ts'
import { sendBack, sentBack, waitingProposals } from '../../client/proposals.ts'
import type { OpenedReport } from '../../client/reports.ts'
import type { Kept } from '../../client/vault.ts'
import type { ProposalRecord } from '../../client/vault-record.ts'
import { approveWarning, reviewWarning, type WarningReview } from '../../client/warning.ts'
import { alertView } from './alert-view.ts'
import type { Occasion, Ticks } from '../../client/checklist.ts'
import { checklistView } from './checklist-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { longField, valueOf } from './field.ts'
import { packageView } from './package-view.ts'
import { screen } from './screen.ts'
import { sourceView } from './source-view.ts'

/** What waits for a second person. Her own are listed too, and say that a colleague has to look. */
export function approvalsScreen(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const waiting = waitingProposals(workroom)
  const back = sentBack(workroom)
  const empty = element('p', { class: 'empty' }, say('console.approvals.empty'))
  return screen(
    say('console.approvals.title'),
    say('console.approvals.lead'),
    waiting.length === 0
      ? empty
      : element('ul', { class: 'rows' }, ...waiting.map((one) => waitingRow(view, one))),
    back.length === 0 ? null : element('h2', {}, say('console.approvals.back_title')),
    ...back.map(({ record }) => element('p', { class: 'notice' }, record.answer)),
  )
}

function waitingRow(view: DeskView, kept: Kept<ProposalRecord>): HTMLElement {
  const { say, workroom } = view
  const { record } = kept
  const who = nameOf(workroom.watched.current, record.by)
  const isMine = record.by === workroom.desk.person.id
  const title = say(`console.approvals.kind_${record.kind}`)
  const note = isMine ? say('console.approvals.own') : say('console.approvals.by', { name: who })
  const review = deedButton(say, {
    action: 'review',
    label: say('console.approvals.review'),
    primary: true,
    attributes: { 'data-proposal': kept.id },
    run: () => openReview(view, kept),
  })
  return element(
    'li',
    { class: 'panel' },
    element('p', {}, element('strong', {}, title), ' ', note),
    record.note === '' ? null : element('p', { class: 'help' }, record.note),
    isMine ? null : review,
  )
}

async function openReview(view: DeskView, kept: Kept<ProposalRecord>): Promise<void> {
  const { workroom, words, say } = view
  if (kept.record.kind === 'alert') {
    const review = await reviewWarning(workroom, kept.id)
    const shown = alertView({ say, words, alert: review.alert })
    const approve = (ticks: Ticks): Promise<void> => approveWarning(workroom, review, ticks)
    const asks = review.alert.kind !== 'recall'
    view.show(
      reviewScreen(view, { ...parts(review), sources: review.sources, shown, approve, asks }),
    )
    return
  }
  const review = await reviewPackage(workroom, kept.id)
  const { level } = review.parcel
  const shown = packageView({ say, words, level, facts: readFacts(review.parcel.facts) })
  const approve = (ticks: Ticks): Promise<void> => approvePackage(workroom, review, ticks)
  view.show(
    reviewScreen(view, { ...parts(review), sources: [review.source], shown, approve, asks: true }),
  )
}

function parts({ proposal, stops, occasion }: WarningReview | PackageReview) {
  return { id: proposal.id, stops, occasion }
}

interface Review {
  id: string
  stops: readonly (WarningReview['stops'][number] | PackageReview['stops'][number])[]
  occasion: Occasion
  sources: readonly OpenedReport[]
  shown: HTMLElement
  approve: (ticks: Ticks) => Promise<void>
  asks: boolean
}

/** Source and draft side by side, and a checklist of the second person's own. */
function reviewScreen(view: DeskView, review: Review): HTMLElement {
  const { say, words } = view
  const sources = review.sources.map((report) => sourceView({ say, words, report }))
  const none = element('p', { class: 'empty' }, say('console.approvals.no_source'))
  const left = element(
    'div',
    { class: 'panel', tabindex: '0' },
    ...(sources.length === 0 ? [none] : sources),
  )
  const right = element(
    'div',
    { class: 'panel' },
    element('h2', {}, say('console.approvals.proposed')),
    review.shown,
    ...deciding(view, review),
  )
  const title = element('h1', { tabindex: '-1' }, say('console.approvals.review_title'))
  return element(
    'section',
    { class: 'wide review' },
    title,
    element('div', { class: 'pair' }, left, right),
  )
}

function deciding(view: DeskView, review: Review): HTMLElement[] {
  const { say, workroom } = view
  const [stop] = review.stops
  const checklist = checklistView({
    say,
    occasion: review.occasion,
    ticks: {},
    changed: () => undefined,
  })
  const answer = longField({ name: 'answer', label: say('console.approvals.answer'), rows: 2 })
  const approve = deedButton(say, {
    action: 'approve',
    label: say('console.approvals.approve'),
    primary: true,
    run: async () => {
      const missing = review.asks ? checklist.missing().length : 0
      if (missing > 0) throw new Mendable(say('console.draft.ticks_missing', { count: missing }))
      await review.approve(checklist.ticks())
      await view.goTo('approvals', say('console.approvals.approved'))
    },
  })
  const back = deedButton(say, {
    action: 'send-back',
    label: say('console.approvals.send_back'),
    run: async () => {
      const text = valueOf(answer, 'answer').trim()
      if (text === '') throw new Mendable(say('console.approvals.answer_needed'))
      await sendBack(workroom, review.id, text)
      await view.goTo('approvals', say('console.approvals.sent_back'))
    },
  })
  const stopped = element(
    'p',
    { class: 'notice stop', 'data-field': 'stop' },
    stop === undefined ? '' : say(`console.stop.${stop}`),
  )
  return [
    ...(stop === undefined ? [...(review.asks ? [checklist.root] : []), approve] : [stopped]),
    answer,
    back,
  ]
}
