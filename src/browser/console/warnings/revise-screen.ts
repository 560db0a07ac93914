import { draftForAdding } from '../../../client/adding.ts'
import { nextFrom } from '../../../client/later-version.ts'
import { answerBar } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { leftOf, type LeftRevision } from '../../../client/revision-drafts.ts'
import type { Revision } from '../../../client/revising.ts'
import { lastDraft } from '../../../client/shown-draft.ts'
import { changedFields } from '../../../sealing/alert-changes.ts'
import { backLink, toReport } from '../page/back-link.ts'
import { shownDraftView } from '../answer/conversation-view.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { fieldNames } from '../release/release-words.ts'
import { reviseEditor, type ReviseEditor } from './revise-editor.ts'
import { showDraftDeed } from '../draft/show-draft.ts'
import { sourceView } from '../report/source-view.ts'

/**
 * Opens a warning that is out, to be written anew beside the reports behind it and the one that is added to them. Nothing
 * changes until others have signed. What this person has begun before is there again.
 */
export function showRevision(view: DeskView, revision: Revision): void {
  const { say, workroom, language } = view
  const { before, added } = revision
  const left = leftOf(workroom, revision)
  const begun = draftForAdding(workroom, revision, language)
  const editor = reviseEditor(view, revision, left.kept ?? { draft: begun, ticks: {} })
  const lead = say(added === null ? 'console.revise.lead' : 'console.add.lead')
  const root = element(
    'section',
    { class: 'wide review revise', 'data-revises': before.id },
    backOf(view, revision),
    element('h1', { tabindex: '-1' }, titleOf(view, revision)),
    element('p', { class: 'lead' }, lead),
    ...leftLines(view, left),
    left.kept === null && added !== null ? filledLine(view, revision) : null,
    element(
      'div',
      { class: 'pair' },
      element('div', { class: 'panel', tabindex: '0' }, ...sourcesOf(view, revision, editor)),
      element('div', { class: 'panel' }, ...editor.parts),
    ),
  )
  view.show(root, editor.flush)
  editor.look()
}

/** What is written is saved on the way. */
function backOf(view: DeskView, { added }: Revision): HTMLElement {
  const { say } = view
  if (added === null) return backLink(say('console.missing.back'), () => view.goTo('warnings'))
  return backLink(say('console.missing.back_report'), () => toReport(view, added.oid))
}

function titleOf({ say }: DeskView, { before, added }: Revision): string {
  if (added === null) return say('console.revise.title')
  return before.kind === 'holding'
    ? say('console.add.title_held')
    : say('console.add.title', { name: before.nickname })
}

/** What is there again of an earlier beginning, and why it came back. */
function leftLines({ say }: DeskView, { kept, isGone, answer }: LeftRevision): Child[] {
  const back = element(
    'div',
    { class: 'notice', 'data-field': 'back' },
    element('strong', {}, say('console.revise.back')),
    element('p', { 'data-field': 'reason', translate: 'no' }, answer),
  )
  const line = (key: 'console.revise.kept' | 'console.revise.gone'): HTMLElement =>
    element('p', { class: 'notice', 'data-field': 'left' }, say(key))
  if (isGone) return [line('console.revise.gone')]
  if (answer !== '') return [back]
  return kept === null ? [] : [line('console.revise.kept')]
}

/** Which fields say more now than what is out. */
function filledLine({ say, workroom, language }: DeskView, revision: Revision): HTMLElement {
  const { before, sources } = revision
  const draft = draftForAdding(workroom, revision, language)
  const changed = changedFields(before, nextFrom(workroom.desk, before, { draft, sources }))
  const fields = fieldNames(say, changed)
  const text = fields === '' ? say('console.add.nothing') : say('console.add.filled', { fields })
  return element('p', { class: 'notice', 'data-field': 'filled' }, text)
}

/** The added report first; each under a cover of its own. */
function sourcesOf(view: DeskView, { sources, added }: Revision, editor: ReviseEditor): Child[] {
  const { say, words, areas } = view
  return sources.flatMap((report, i) => [
    added === null ? null : whichOne(view, report, added),
    sourceView({ say, words, report, areas, which: String(i + 1) }),
    shownDraftView(view, report),
    showing(view, report, editor),
  ])
}

/** Who wants to see it first, or was shown a version before, is shown this one: only her yes to it lets it go out. */
function showing(view: DeskView, report: OpenedReport, editor: ReviseEditor): Child {
  const { workroom } = view
  const wantsTo = report.answers.consentAlert === 'show_me_first'
  const wasShown = lastDraft(workroom, report) !== undefined
  if ((!wantsTo && !wasShown) || answerBar(report) !== null) return null
  const { draft: read, flush, form } = editor
  return showDraftDeed(view, report, { form, read, flush, sent: () => undefined })
}

function whichOne({ say }: DeskView, { oid }: OpenedReport, added: OpenedReport): HTMLElement {
  const isThis = oid === added.oid
  const key = isThis ? 'console.add.this' : 'console.add.behind'
  return element('p', { class: 'which-source' }, element('span', { class: 'badge' }, say(key)))
}
