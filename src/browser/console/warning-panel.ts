import { closeCase, findDraft, saveDraft } from '../../client/cases.ts'
import { checkDraft } from '../../client/draft-checks.ts'
import { draftFrom, type WarningDraft } from '../../client/draft.ts'
import { makeNickname } from '../../client/nickname.ts'
import { occasionOf } from '../../client/occasion.ts'
import { answerBar } from '../../client/replies.ts'
import type { OpenedReport } from '../../client/reports.ts'
import { lastDraft, warningBarNow } from '../../client/shown-draft.ts'
import { proposeWarning, releaseHolding } from '../../client/warning.ts'
import { checklistView, type ChecklistView } from './checklist-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { draftForm, type DraftForm } from './draft-form.ts'
import { draftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { findingsPlace } from './findings-view.ts'
import { showDraftDeed } from './show-draft.ts'

/** The third column while a report is open. */
export interface WarningPanel {
  root: HTMLElement
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
}

/**
 * The warning that may become of a report, or in plain words why none may. Where she wants to see it first, it is written
 * and shown to her; proposing waits for her yes.
 * @param changed when something of the case has changed
 */
export function warningPanel(
  view: DeskView,
  report: OpenedReport,
  changed: () => void,
): WarningPanel {
  const { say, workroom } = view
  const bar = warningBarNow(workroom, report)
  if (bar === null || (bar === 'show-first' && answerBar(report) === null))
    return draftPanel(view, report, { isBarred: bar !== null, changed })
  const root = element(
    'section',
    { class: 'warning-panel' },
    element('h2', {}, say('console.draft.title')),
    element(
      'p',
      { class: 'notice', 'data-field': 'warning-bar' },
      say(`console.bar.warning_${bar}`),
    ),
    closing(view, report),
  )
  return { root, flush: () => Promise.resolve() }
}

interface Parts {
  form: DraftForm
  checklist: ChecklistView
  keeper: DraftKeeper
}

interface Standing {
  isBarred: boolean
  changed: () => void
}

function draftPanel(view: DeskView, report: OpenedReport, standing: Standing): WarningPanel {
  const { say, workroom } = view
  const saved = findDraft(workroom, report)
  const draft = saved?.draft ?? freshDraft(view, report)
  const findings = findingsPlace(say)
  const parts: Parts = {
    form: draftForm({
      say,
      words: view.words,
      areas: view.areas,
      draft,
      today: view.now(),
      changed,
    }),
    checklist: checklistView({
      say,
      occasion: occasionOf(draft, report),
      ticks: saved?.ticks ?? {},
      changed,
    }),
    keeper: draftKeeper(say, () => {
      const now = { draft: parts.form.read(), ticks: parts.checklist.ticks() }
      return saveDraft(workroom, report, now)
    }),
  }
  look()
  const root = element(
    'section',
    { class: 'warning-panel' },
    element('h2', {}, say('console.draft.title')),
    element('p', { class: 'help' }, say('console.draft.lead')),
    standing.isBarred ? showFirst(say) : null,
    parts.form.root,
    findings.root,
    standing.isBarred ? null : parts.checklist.root,
    parts.keeper.root,
    ...ways(view, report, { ...parts, ...standing }),
    closing(view, report),
  )
  return { root, flush: parts.keeper.flush }

  function changed(): void {
    parts.keeper.touched()
    look()
  }

  function look(): void {
    const now = parts.form.read()
    findings.show(checkDraft(now, report.answers.neverPublish))
    parts.checklist.update(occasionOf(now, report))
  }
}

function showFirst(say: DeskView['say']): HTMLElement {
  const text = say('console.bar.warning_show-first')
  return element('p', { class: 'notice', 'data-field': 'warning-bar' }, text)
}

/** What can be done with the draft: with a bar, nothing but showing it to her. */
function ways(
  view: DeskView,
  report: OpenedReport,
  parts: Parts & Standing,
): (HTMLElement | null)[] {
  const { say, workroom } = view
  const { form, keeper, changed } = parts
  const show = showDraftDeed(view, report, { read: form.read, flush: keeper.flush, sent: changed })
  if (parts.isBarred) return [show]
  const more =
    lastDraft(workroom, report) === undefined
      ? null
      : element(
          'details',
          { class: 'more' },
          element('summary', {}, say('console.draft.show_again')),
          show,
        )
  return [proposing(view, report, parts), more, holding(view, report, parts)]
}

function freshDraft({ workroom, language, now }: DeskView, report: OpenedReport): WarningDraft {
  const nickname = makeNickname(workroom.desk.s)
  return draftFrom(report.answers, { today: now(), nickname, language })
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
      const missing = checklist.missing()
      const stops = checkDraft(draft, report.answers.neverPublish).length
      if (stops > 0) throw new Mendable(say('console.draft.stops', { count: stops }))
      if (missing.length > 0) {
        const names = missing.slice(0, 3).map((id) => say(`console.check.${id}`))
        throw new Mendable(
          `${say('console.draft.ticks_missing', { count: missing.length })} ${names.join(' · ')}`,
        )
      }
      await keeper.flush()
      await proposeWarning(workroom, report, { draft, ticks: checklist.ticks() })
      await view.goTo('desk', say('console.draft.proposed'))
    },
  })
}

function holding(view: DeskView, report: OpenedReport, { form }: Parts): HTMLElement {
  const { say, workroom } = view
  const hold = deedButton(say, {
    action: 'hold',
    label: say('console.draft.hold'),
    run: async () => {
      const draft = form.read()
      if (draft.area === '')
        throw new Mendable(say('console.finding.empty', { field: say('console.draft.area') }))
      await releaseHolding(workroom, report, draft)
      await view.goTo('desk', say('console.draft.held'))
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

function closing(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, workroom } = view
  const close = deedButton(say, {
    action: 'close',
    label: say('console.source.close'),
    run: async () => {
      await closeCase(workroom, report)
      await view.goTo('desk', say('console.source.closed'))
    },
  })
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.source.close_title')),
    element('p', {}, say('console.source.close_lead')),
    close,
  )
}
