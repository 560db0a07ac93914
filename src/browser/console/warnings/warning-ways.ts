import type { Alert } from '../../../sealing/alert.ts'
import { expiry } from '../../../client/draft.ts'
import { noteSentBack, type RevisionDeed } from '../../../client/revision-drafts.ts'
import {
  beginRevision,
  proposeDispute,
  proposeRecall,
  proposeRenewal,
} from '../../../client/revising.ts'
import type { WarningHistory } from '../../../client/warnings-out.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { longField, valueOf } from '../page/field.ts'
import { dayWords, saidAfter } from '../release/release-words.ts'
import { showRevision } from './revise-screen.ts'

/** What can be done with a warning that is out; with one that is hidden or over, only the recall is left. */
export function waysOn(view: DeskView, { newest }: WarningHistory, isOut: boolean): HTMLElement {
  const { alert } = newest
  if (alert.kind === 'recall') return element('div', {})
  const isWhole = isOut && alert.kind !== 'holding'
  return element(
    'div',
    { class: 'ways' },
    isWhole ? changing(view, alert) : null,
    isWhole && alert.confidence !== 'disputed' ? disputing(view, alert) : null,
    isWhole ? renewing(view, alert) : null,
    isOut || newest.state === 'hidden' ? recalling(view, alert) : null,
  )
}

function changing(view: DeskView, alert: Alert): HTMLElement {
  const { say, workroom } = view
  const open = deedButton(say, {
    action: 'revise',
    label: say('console.out.change_open'),
    run: async () => {
      showRevision(view, await beginRevision(workroom, alert))
    },
  })
  return folded(say('console.out.change'), say('console.out.change_lead'), open)
}

function disputing(view: DeskView, alert: Alert): HTMLElement {
  const { say, workroom } = view
  return reasoned(view, alert, {
    action: 'dispute',
    title: say('console.out.dispute'),
    lead: say('console.out.dispute_lead'),
    label: say('console.out.dispute_do'),
    run: async (note) => proposeDispute(workroom, await beginRevision(workroom, alert), note),
  })
}

function renewing(view: DeskView, alert: Alert): HTMLElement | null {
  const { say, workroom, now } = view
  const until = expiry(alert.level, now())
  if (until <= alert.expires) return null
  return reasoned(view, alert, {
    action: 'renew',
    title: say('console.out.renew'),
    lead: say('console.out.renew_lead', { day: dayWords(view, until) }),
    label: say('console.out.renew_do'),
    run: async (note) => proposeRenewal(workroom, await beginRevision(workroom, alert), note),
  })
}

function recalling(view: DeskView, alert: Alert): HTMLElement {
  const { say, workroom } = view
  return reasoned(view, alert, {
    action: 'recall',
    title: say('console.out.recall'),
    lead: say('console.out.recall_lead'),
    label: say('console.out.recall_do'),
    run: (note) => proposeRecall(workroom, alert, note),
  })
}

interface Reasoned {
  action: Exclude<RevisionDeed, 'revise'>
  title: string
  lead: string
  label: string
  /** The id of the proposal. */
  run: (note: string) => Promise<string>
}

/** A deed that asks why first: the reason stays with the moderators. */
function reasoned(view: DeskView, alert: Alert, deed: Reasoned): HTMLElement {
  const { say } = view
  const name = `why-${deed.action}-${alert.id}`
  const back = noteSentBack(view.workroom, alert, deed.action)
  const value = back?.note ?? ''
  const why = longField({ name, label: say('console.release.why'), rows: 2, value })
  const button = deedButton(say, {
    action: deed.action,
    label: deed.label,
    run: async () => {
      const note = valueOf(why, name).trim()
      if (note === '') throw new Mendable(say('console.release.why_needed'))
      const id = await deed.run(note)
      await view.goTo('warnings', saidAfter(view, id))
    },
  })
  const fold = folded(deed.title, deed.lead, ...backLine(view, back), why, button)
  fold.toggleAttribute('open', back !== null)
  return fold
}

/** What was proposed and came back stands open, with what the colleague said to it. */
function backLine({ say }: DeskView, back: { answer: string } | null): HTMLElement[] {
  if (back === null) return []
  const why = element('p', { 'data-field': 'reason', translate: 'no' }, back.answer)
  const title = element('strong', {}, say('console.revise.back'))
  return [element('div', { class: 'notice', 'data-field': 'back' }, title, why)]
}

function folded(title: string, lead: string, ...parts: HTMLElement[]): HTMLElement {
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, title),
    element('p', {}, lead),
    ...parts,
  )
}
