import { nameOf } from '../../../client/directory-watch.ts'
import { factWatch } from '../../../client/fact-watch.ts'
import type { Founding } from '../../../client/redaction/stated-fact.ts'
import { toSettle, type WarningReview } from '../../../client/warning.ts'
import type { Workroom } from '../../../client/workroom.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { factTerm, factValue, originLine, type FoundingWording } from './founding-words.ts'
import type { LeadGroup } from '../page/lead.ts'

/** Where each fact of a proposal is from, for whoever signs it. */
export interface FoundingReview {
  root: HTMLElement | null
  /** The facts in no report that she has gone into, by id. */
  settled: () => string[]
  /** Those that are still open, each as the way to it; null when there is none. */
  open: () => LeadGroup | null
}

/** What somebody has settled over these very words; it goes with the session and is never written down. */
const settledBefore = new WeakMap<Workroom, Map<string, Set<string>>>()

/** What is in no report stands on top and is settled one by one; below it every other fact with where it is from. */
export function foundingReview(view: DeskView, review: WarningReview): FoundingReview {
  const { say, words, workroom } = view
  const { foundings, sources, proposal, alert } = review
  const wording: FoundingWording = { say, words, reports: sources.length }
  const facts = toSettle(review)
  const done = settledOver(workroom, proposal.record.signature.sig)
  const { beside } = factWatch(workroom, sources)({ ...alert, area: alert.areas[0] ?? '' })
  const unsettled = element(
    'section',
    { class: 'notice', 'data-field': 'unfounded' },
    element('h3', {}, say('console.founding.settle_title', { count: facts.length })),
    element('p', { class: 'help' }, say('console.founding.settle_lead')),
    ...facts.map((fact) => settling({ view, review, wording, done }, fact, beside.has(fact.id))),
  )
  const root = element(
    'div',
    { class: 'foundings' },
    facts.length === 0 ? null : unsettled,
    ...restOf(
      wording,
      foundings.filter((one) => !facts.includes(one)),
    ),
  )
  return {
    root: foundings.length === 0 ? null : root,
    settled: () => facts.map(({ id }) => id).filter((id) => done.has(id)),
    open: () =>
      openFacts(
        say,
        root,
        facts.filter(({ id }) => !done.has(id)),
      ),
  }
}

interface Settling {
  view: DeskView
  review: WarningReview
  wording: FoundingWording
  done: Set<string>
}

/** One fact that no report says, what its writer says of it, and the tick of whoever went into it. */
function settling(
  { view, review, wording, done }: Settling,
  fact: Founding,
  isBeside: boolean,
): HTMLElement {
  const { say, workroom } = view
  const { record } = review.proposal
  const reason = record.from?.[fact.id] ?? ''
  const name = nameOf(workroom.watched.current, record.by)
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.checked) done.add(fact.id)
    else done.delete(fact.id)
  }
  const box = element('input', {
    ...{ type: 'checkbox', 'data-settles': fact.id, checked: done.has(fact.id), change },
  })
  const given = reason === '' ? say('console.founding.nobody') : say('console.founding.given', { name, reason }) // prettier-ignore
  return element(
    'fieldset',
    { class: 'check unfounded', 'data-fact': fact.id },
    element('legend', {}, `${factTerm(say, fact)}: ${factValue(wording, fact, fact.value)}`),
    element('p', { class: 'origin' }, ...originLine(wording, fact)),
    isBeside ? element('p', { class: 'speaks-beside' }, say('console.founding.beside')) : null,
    element('p', { class: 'given', translate: 'no' }, given),
    element('label', { class: 'tick' }, box, ' ', say('console.founding.settle')),
  )
}

/**
 * Every fact that is not to be settled. What an answer of the form says is folded away; what stands in her words, or rests on the
 * month in which a report came, is a reading of rules, and is in sight.
 */
function restOf(wording: FoundingWording, foundings: readonly Founding[]): Child[] {
  const { say } = wording
  const [answered, read] = [
    foundings.filter(isAnswered),
    foundings.filter((one) => !isAnswered(one)),
  ]
  return [
    read.length === 0
      ? null
      : element(
          'section',
          { class: 'answers', 'data-field': 'foundings' },
          element('h3', {}, say('console.founding.title')),
          factRows(wording, read),
        ),
    answered.length === 0
      ? null
      : element(
          'details',
          { class: 'more', 'data-field': 'foundings' },
          element('summary', {}, say('console.founding.answered', { count: answered.length })),
          element('div', { class: 'answers' }, factRows(wording, answered)),
        ),
  ]
}

function isAnswered({ is, where }: Founding): boolean {
  return is === 'said' && where.every(({ by }) => by === 'answer')
}

function factRows(wording: FoundingWording, facts: readonly Founding[]): HTMLElement {
  const rows = facts.flatMap((fact): Child[] => [
    element('dt', {}, factTerm(wording.say, fact)),
    element(
      'dd',
      { 'data-fact': fact.id, 'data-founding': fact.is },
      element('span', { dir: 'auto', translate: 'no' }, factValue(wording, fact, fact.value)),
      element('span', { class: 'origin' }, ...originLine(wording, fact)),
    ),
  ])
  return element('dl', {}, ...rows)
}

function openFacts(
  say: DeskView['say'],
  root: HTMLElement,
  facts: readonly Founding[],
): LeadGroup | null {
  if (facts.length === 0) return null
  return {
    text: say('console.founding.open', { count: facts.length }),
    leads: facts.map((fact) => ({
      name: `${factTerm(say, fact)}: ${fact.value}`,
      place: () => root.querySelector<HTMLElement>(`[data-settles="${CSS.escape(fact.id)}"]`),
    })),
  }
}

function settledOver(room: Workroom, signature: string): Set<string> {
  const all = settledBefore.get(room) ?? new Map<string, Set<string>>()
  settledBefore.set(room, all)
  const known = all.get(signature) ?? new Set<string>()
  all.set(signature, known)
  return known
}
