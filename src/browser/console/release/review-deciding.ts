import { sendBack } from '../../../client/proposals.ts'
import type { PackageReview } from '../../../client/hand-over.ts'
import type { Kept } from '../../../client/vault.ts'
import type { ProposalRecord } from '../../../client/vault-record.ts'
import type { WarningReview } from '../../../client/warning.ts'
import type { Ticks } from '../../../client/checklist.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { ChecklistView } from '../draft/checklist-view.ts'
import { begunWords, putFields, readFields } from '../page/begun-words.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { longField, valueOf } from '../page/field.ts'
import { goToPlace, type LeadGroup } from '../page/lead.ts'
import { openItems } from '../draft/readiness.ts'
import { alertGaps } from '../draft/tongue-gaps.ts'

/** What a second person decides about. */
export interface Deciding {
  kept: Kept<ProposalRecord>
  /** What forbids it; empty when only the checklist stands between. */
  stops: readonly (WarningReview['stops'][number] | PackageReview['stops'][number])[]
  /** Whether she goes through the checklist herself. */
  asks: boolean
  /** The words that go out; null for a package. */
  alert: Alert | null
  /** Facts that no report says and that she has not settled; null when there is none. */
  openFacts: () => LeadGroup | null
  /** Signs it; what to say when it is done. */
  approve: (ticks: Ticks) => Promise<string>
}

interface Reading {
  checklist: ChecklistView
  /** Where the sources stand. */
  left: HTMLElement
}

/** Signing, and sending back with a reason; or why it cannot be signed. */
export function deciding(view: DeskView, review: Deciding, reading: Reading): Child[] {
  const { say } = view
  const { stops, alert } = review
  const [stop] = stops
  if (stop === 'own') return [stopped(say('console.stop.own'))]
  const back = sendingBack(view, review)
  if (stop !== undefined) return [stopped(say(`console.stop.${stop}`)), ...back.parts]
  const gaps = alert === null ? null : alertGaps(say, alert, back.ask)
  return [...signing(view, review, { ...reading, gaps }), ...back.parts]
}

function stopped(text: string): HTMLElement {
  return element('p', { class: 'notice stop', 'data-field': 'stop' }, text)
}

function signing(
  view: DeskView,
  review: Deciding,
  { checklist, left, gaps }: Reading & { gaps: Child },
): Child[] {
  const { say } = view
  const approve = deedButton(say, {
    action: 'approve',
    label: say('console.approvals.approve'),
    primary: true,
    run: async () => {
      expectSettled(view, review, { checklist, left })
      await view.goTo('approvals', await review.approve(checklist.ticks()))
    },
  })
  return [review.asks ? checklist.root : null, gaps, approve]
}

/** Whoever signs says that she has read it: not with a source still under its cover, nor with an item open. */
function expectSettled(
  { say }: DeskView,
  { asks, openFacts }: Deciding,
  { checklist, left }: Reading,
): void {
  const missing = asks ? checklist.missing() : []
  const unread = asks ? unreadSources(left) : []
  const open = openFacts()
  const groups: LeadGroup[] = open === null ? [] : [open]
  if (unread.length > 0) groups.push(covers(say, left, unread))
  if (missing.length > 0) groups.push(openItems(say, checklist.root, missing))
  if (groups.length > 0) throw new Mendable(groups.map(({ text }) => text).join(' '), groups)
}

/** What she opened besides may stay under its cover. */
function unreadSources(left: HTMLElement): HTMLElement[] {
  return sourcesIn(left).filter((one) => one.querySelector('.covered[inert]') !== null)
}

function sourcesIn(left: HTMLElement): HTMLElement[] {
  return [...left.querySelectorAll<HTMLElement>('.source-text:not([data-optional] *)')]
}

function covers(
  say: DeskView['say'],
  left: HTMLElement,
  unread: readonly HTMLElement[],
): LeadGroup {
  const all = sourcesIn(left)
  return {
    text: say('console.missing.unread', { count: unread.length }),
    leads: unread.map((one) => ({
      name: say('console.missing.report', { number: all.indexOf(one) + 1 }),
      place: () => one.querySelector<HTMLElement>('[data-action="read-on"]'),
    })),
  }
}

function sendingBack(
  view: DeskView,
  { kept }: Deciding,
): { parts: Child[]; ask: (wish: string, why: HTMLElement) => void } {
  const { say, workroom } = view
  const answer = longField({ name: 'answer', label: say('console.approvals.answer'), rows: 2 })
  const back = deedButton(say, {
    action: 'send-back',
    label: say('console.approvals.send_back'),
    run: async () => {
      const text = valueOf(answer, 'answer').trim()
      if (text === '') throw new Mendable(say('console.approvals.answer_needed'))
      await sendBack(workroom, kept.id, text)
      begun.done()
      await view.goTo('approvals', say('console.approvals.sent_back'))
    },
  })
  const begun = begunWords(
    view,
    { deed: 'send-back', about: kept.id },
    {
      read: () => (valueOf(answer, 'answer').trim() === '' ? null : readFields(answer, ['answer'])),
      put: (written) => {
        putFields(answer, written)
      },
      clear: () => {
        putFields(answer, { answer: '' })
      },
    },
  )
  answer.addEventListener('input', begun.touched)
  return { parts: [begun.root, answer, back], ask }

  /** Puts a wish to what is written already. */
  function ask(wish: string, why: HTMLElement): void {
    const box = answer.querySelector('textarea')
    if (box === null) return
    const written = box.value.trim()
    if (!written.includes(wish)) box.value = written === '' ? wish : `${written}\n${wish}`
    begun.touched()
    goToPlace(box, why)
  }
}
