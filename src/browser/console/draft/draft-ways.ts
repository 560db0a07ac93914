import { checkAgainst } from '../../../client/draft-checks.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import { isReleased } from '../../../client/proposals.ts'
import { signaturesNeeded } from '../../../client/releasing.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { lastDraft } from '../../../client/shown-draft.ts'
import { proposeWarning, releaseHolding } from '../../../client/warning.ts'
import type { ChecklistView } from './checklist-view.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import type { DraftForm } from './draft-form.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { element, fill } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { expectReady } from './readiness.ts'
import { saidAfter } from '../release/release-words.ts'
import { showDraftDeed } from './show-draft.ts'
import { draftGaps } from './tongue-gaps.ts'

/** What the draft is written and checked with. */
export interface Parts {
  form: DraftForm
  checklist: ChecklistView
  keeper: DraftKeeper
}

/** Whether her word is waited for, and whom to tell of a change. */
export interface Standing {
  isBarred: boolean
  /** A holding warning is out already: there is no second one. */
  isHeld: boolean
  changed: () => void
}

export interface Ways {
  parts: (HTMLElement | null)[]
  /** Another level may need another number of signatures, and a text in one language more fills a gap. */
  update: (draft: WarningDraft) => void
}

/** What can be done with the draft: with a bar, nothing but showing it to her. */
export function draftWays(view: DeskView, report: OpenedReport, parts: Parts & Standing): Ways {
  const { say, workroom } = view
  const { form, keeper, changed } = parts
  const show = showDraftDeed(view, report, {
    ...{ form: form.root, read: form.read },
    ...{ flush: keeper.flush, sent: changed },
  })
  if (parts.isBarred) return { parts: [show], update: () => undefined }
  const more =
    lastDraft(workroom, report) === undefined
      ? null
      : element(
          'details',
          { class: 'more' },
          element('summary', {}, say('console.draft.show_again')),
          show,
        )
  const propose = proposing(view, report, parts)
  const alone = element('p', { class: 'notice', role: 'status', 'data-field': 'alone' })
  alone.hidden = true
  const hold = parts.isHeld ? null : holding(view, report, parts)
  const gaps = draftGaps(say, form.root)
  return { parts: [alone, gaps.root, propose, more, hold], update }

  /** Where the policy asks for one signature, the button says that pressing it is all there is. */
  function update(draft: WarningDraft): void {
    const { level } = draft
    gaps.show(draft)
    const isAlone = signaturesNeeded(workroom, { kind: 'full', level }, null) <= 1
    alone.hidden = !isAlone
    fill(alone, isAlone ? say('console.draft.alone', { level }) : null)
    const button = propose.querySelector('[data-action="propose"]')
    const label = isAlone ? 'console.draft.release_alone' : 'console.draft.propose'
    if (button !== null) fill(button, say(label))
  }
}

/** The button works at any time and says what is missing: a grey button explains nothing. */
function proposing(
  view: DeskView,
  report: OpenedReport,
  { form, checklist, keeper }: Parts,
): HTMLElement {
  const { say, workroom } = view
  return deedButton(say, {
    action: 'propose',
    label: say('console.draft.propose'),
    primary: true,
    run: async () => {
      const draft = form.read()
      const findings = checkAgainst(draft, [report])
      const list = { root: checklist.root, missing: checklist.missing() }
      expectReady(say, { form: form.root, findings, list })
      await keeper.flush()
      const id = await proposeWarning(workroom, report, { draft, ticks: checklist.ticks() })
      await view.goTo('desk', saidAfter(view, id))
    },
  })
}

function holding(view: DeskView, report: OpenedReport, { form, checklist }: Parts): HTMLElement {
  const { say, workroom } = view
  const hold = deedButton(say, {
    action: 'hold',
    label: say('console.draft.hold'),
    run: async () => {
      const draft = form.read()
      if (draft.area === '')
        throw new Mendable(say('console.finding.empty', { field: say('console.draft.area') }))
      const id = await releaseHolding(workroom, report, draft, checklist.ticks())
      const isHeld = isReleased(workroom, id)
      await view.goTo('desk', say(isHeld ? 'console.draft.held' : 'console.out.proposed'))
    },
  })
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.draft.hold_title')),
    element('p', {}, say('console.draft.hold_lead')),
    hold,
  )
}
