import { checkDraft } from '../../client/draft-checks.ts'
import { occasionOf } from '../../client/occasion.ts'
import { changesAnything, draftOf, proposeUpdate, type Revision } from '../../client/revising.ts'
import { checklistView } from './checklist-view.ts'
import { shownDraftView } from './conversation-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { draftForm } from './draft-form.ts'
import { redactionDesk } from './editor-desk.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { findingsPlace } from './findings-view.ts'
import { saidAfter } from './release-words.ts'
import { sourceView } from './source-view.ts'

/** A warning that is out, to be written anew beside the reports behind it. Nothing changes until others have signed. */
export function reviseScreen(view: DeskView, revision: Revision): HTMLElement {
  const { say, words } = view
  const sources = revision.sources.flatMap((report) => [
    sourceView({ say, words, report }),
    shownDraftView(view, report),
  ])
  return element(
    'section',
    { class: 'wide review' },
    element('h1', { tabindex: '-1' }, say('console.revise.title')),
    element('p', { class: 'lead' }, say('console.revise.lead')),
    element(
      'div',
      { class: 'pair' },
      element('div', { class: 'panel', tabindex: '0' }, ...sources),
      element('div', { class: 'panel' }, ...editor(view, revision)),
    ),
  )
}

function editor(view: DeskView, revision: Revision): HTMLElement[] {
  const { say, words, areas, workroom, now } = view
  const { before, sources } = revision
  const [first = null] = sources
  const redLines = sources.map(({ answers }) => answers.neverPublish).join('\n')
  const begun = draftOf(before)
  const findings = findingsPlace(say)
  const told = before.audience.work
  const form = draftForm({ say, words, areas, draft: begun, told, today: now(), changed })
  const checklist = checklistView({
    say,
    occasion: occasionOf(begun, first),
    ticks: {},
    changed: () => undefined,
  })
  const redaction = redactionDesk(view, sources, checklist.heed)
  const propose = deedButton(say, {
    action: 'propose-version',
    label: say('console.revise.propose'),
    primary: true,
    run: async () => {
      const draft = form.read()
      if (!changesAnything(workroom, revision, draft))
        throw new Mendable(say('console.revise.same'))
      const stops = checkDraft(draft, redLines).length
      if (stops > 0) throw new Mendable(say('console.draft.stops', { count: stops }))
      const missing = checklist.missing().length
      if (missing > 0) throw new Mendable(say('console.draft.ticks_missing', { count: missing }))
      const id = await proposeUpdate(workroom, revision, { draft, ticks: checklist.ticks() })
      await view.goTo('warnings', saidAfter(view, id))
    },
  })
  changed()
  return [form.root, findings.root, redaction.root, checklist.root, propose]

  function changed(): void {
    const draft = form.read()
    findings.show(checkDraft(draft, redLines))
    redaction.look(draft)
    checklist.update(occasionOf(draft, first))
  }
}
