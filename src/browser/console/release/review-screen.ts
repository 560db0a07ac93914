import { checkAgainst } from '../../../client/draft-checks.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import { approvePackage, reviewPackage } from '../../../client/hand-over.ts'
import { readFacts } from '../../../client/package-facts.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { draftOf } from '../../../client/written-on.ts'
import type { Kept } from '../../../client/vault.ts'
import type { ProposalRecord } from '../../../client/vault-record.ts'
import {
  approveWarning,
  asksForTicks,
  reviewWarning,
  type WarningReview,
} from '../../../client/warning.ts'
import { askedItems, itemsFor, type Occasion } from '../../../client/checklist.ts'
import { alertView } from './alert-view.ts'
import { askedView } from './asked-view.ts'
import { changesView } from './changes-view.ts'
import { checklistView, type Asked, type ChecklistView } from '../draft/checklist-view.ts'
import { shownDraftView } from '../answer/conversation-view.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { redactionDesk } from '../draft/editor-desk.ts'
import { element, type Child } from '../page/element.ts'
import { findingsPlace } from '../draft/findings-view.ts'
import { foundingReview } from '../draft/founding-review.ts'
import { packageView } from '../police/package-view.ts'
import { backLink } from '../page/back-link.ts'
import { caseBeside } from './review-case.ts'
import { deciding, type Deciding } from './review-deciding.ts'
import { rememberTicks, ticksBefore } from './review-memory.ts'
import { sourceView } from '../report/source-view.ts'

interface Review extends Deciding {
  occasion: Occasion
  sources: readonly OpenedReport[]
  /** What is to be known of the man's case. */
  beside: Child
  /** What is out now, when this changes it. */
  earlier: Child
  /** What is proposed, and what it changes. */
  shown: readonly Child[]
  /** Where each fact is from, and those that are in no report. */
  facts: Child
  /** What a look at the words finds; the checklist is told. */
  findings: (heed: ChecklistView['heed']) => Child
}

/** Opens a proposal for a second person, with a release of her own. */
export async function openReview(view: DeskView, kept: Kept<ProposalRecord>): Promise<void> {
  const isAlert = kept.record.kind === 'alert'
  const review = isAlert ? await ofWarning(view, kept) : await ofPackage(view, kept)
  view.show(reviewScreen(view, review))
}

async function ofWarning(view: DeskView, kept: Kept<ProposalRecord>): Promise<Review> {
  const { workroom, words, say } = view
  const review = await reviewWarning(workroom, kept.id)
  const { alert, before, sources, stops, occasion } = review
  const earlier = [
    element('h2', {}, say('console.release.earlier')),
    before === null ? null : alertView({ say, words, alert: before }),
  ]
  const shown = [
    before === null ? null : changesView(view, before, alert),
    alertView({ say, words, alert }),
  ]
  const asks = asksForTicks(alert, before, sources)
  const founding = foundingReview(view, review)
  return {
    ...{ kept, stops, occasion, sources, shown, asks, alert },
    beside: caseBeside(view, review),
    earlier: before === null ? null : element('section', { class: 'earlier' }, ...earlier),
    ...{ facts: founding.root, openFacts: founding.open },
    findings: (heed) => (asks ? findingsOf(view, review, heed) : null),
    approve: async (ticks) => {
      const settled = await approveWarning(workroom, review, ticks, founding.settled())
      return settled === 'released'
        ? say('console.approvals.approved')
        : say('console.release.signed_waiting')
    },
  }
}

async function ofPackage(view: DeskView, kept: Kept<ProposalRecord>): Promise<Review> {
  const { workroom, words, say } = view
  const review = await reviewPackage(workroom, kept.id)
  const { parcel, source, stops, occasion } = review
  const facts = readFacts(parcel.facts)
  return {
    ...{ kept, stops, occasion, sources: [source], earlier: null, beside: null, asks: true },
    ...{ alert: null, facts: null, openFacts: () => null },
    shown: [packageView({ say, words, level: parcel.level, facts })],
    findings: () => null,
    approve: async (ticks) => {
      await approvePackage(workroom, review, ticks)
      return say('console.approvals.approved')
    },
  }
}

/** The same look at the text that its writer had, at the words that are to be signed. */
function findingsOf(
  view: DeskView,
  { alert, proposal, sources }: WarningReview,
  heed: ChecklistView['heed'],
): HTMLElement {
  const { say } = view
  const { note, from = {} } = proposal.record
  const draft = { ...draftOf(alert), reason: note, from }
  const place = findingsPlace(say)
  place.show(checkAgainst(draft, sources))
  const redaction = redactionDesk(view, sources, heed, { id: alert.id, alert: () => alert })
  redaction.look(draft)
  return element(
    'section',
    { 'data-field': 'findings' },
    element('h3', {}, say('console.release.findings')),
    place.root,
    redaction.root,
  )
}

/** Source and draft side by side, what the first person did, and a checklist of the second person's own. */
function reviewScreen(view: DeskView, review: Review): HTMLElement {
  const { say, words, workroom } = view
  const sources = review.sources.flatMap((report, i) => [
    sourceView({ say, words, report, which: String(i + 1) }),
    shownDraftView(view, report),
  ])
  const none = element('p', { class: 'empty' }, say('console.approvals.no_source'))
  const hasLeft = sources.length > 0 || review.earlier !== null
  const left = element(
    'div',
    { class: 'panel', tabindex: '0' },
    ...(hasLeft ? [review.beside, ...sources, review.earlier] : [none]),
  )
  const { occasion } = review
  const asked = askedIn(view, review)
  const ticks = ticksBefore(workroom, review.kept)
  const checklist = checklistView({ say, occasion, ticks, changed, asked })
  const right = element(
    'div',
    { class: 'panel' },
    element('h2', {}, say('console.approvals.proposed')),
    review.asks ? askedView(say, asked, checklist.root) : null,
    review.facts,
    ...review.shown,
    review.findings(checklist.heed),
    ...firstPerson(view, review),
    ...deciding(view, review, { checklist, left }),
  )
  const title = element('h1', { tabindex: '-1' }, say('console.approvals.review_title'))
  const isBack = Object.keys(ticks).length > 0
  return element(
    'section',
    { class: 'wide review' },
    backLink(say('console.missing.back'), () => view.goTo('approvals')),
    title,
    isBack
      ? element('p', { class: 'notice', 'data-field': 'kept' }, say('console.missing.kept'))
      : null,
    element('div', { class: 'pair' }, left, right),
  )

  function changed(): void {
    rememberTicks(workroom, review.kept, checklist.ticks())
  }
}

/** What the first person left to whoever looks second. */
function askedIn({ workroom }: DeskView, { kept, occasion }: Review): Asked {
  const { by, ticks } = kept.record
  return { by: nameOf(workroom.watched.current, by), items: askedItems(occasion, ticks) }
}

/** What the first person wrote to her colleague, and what she ticked off: to be compared, not to be taken over. */
function firstPerson(view: DeskView, { kept, occasion }: Review): Child[] {
  const { say, workroom } = view
  const { by, note, ticks } = kept.record
  const name = nameOf(workroom.watched.current, by)
  const done = itemsFor(occasion).filter((id) => ticks[id] !== undefined)
  const items = done.map((id) => {
    const tick = ticks[id] ?? 'done'
    return element('li', {}, `${say(`console.check.${id}`)} — ${say(`console.checklist.${tick}`)}`)
  })
  const ticked = element(
    'details',
    { class: 'more', 'data-field': 'first-ticks' },
    element('summary', {}, say('console.release.first_ticks', { name })),
    element('ul', {}, ...items),
  )
  return [
    note === ''
      ? null
      : element(
          'p',
          { 'data-field': 'first-note' },
          `${say('console.release.first_note', { name })}: `,
          element('span', { translate: 'no' }, note),
        ),
    items.length === 0 ? null : ticked,
  ]
}
