import { closeCase, findCase, findDraft } from '../../client/cases.ts'
import { checkDraft } from '../../client/draft-checks.ts'
import { draftSaver } from '../../client/draft-versions.ts'
import { draftFrom, type WarningDraft } from '../../client/draft.ts'
import { nicknameFor } from '../../client/matching/patterns.ts'
import { makeNickname } from '../../client/nickname.ts'
import { occasionOf } from '../../client/occasion.ts'
import { sentBack } from '../../client/proposals.ts'
import { answerBar } from '../../client/replies.ts'
import type { OpenedReport } from '../../client/reports.ts'
import { warningBarNow } from '../../client/shown-draft.ts'
import type { DraftRecord } from '../../client/vault-record.ts'
import { checklistView } from './checklist-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { draftWays, type Parts, type Standing } from './draft-ways.ts'
import { draftForm } from './draft-form.ts'
import { draftKeeper } from './draft-keeper.ts'
import { bothPlace } from './editor-both.ts'
import { redactionDesk } from './editor-desk.ts'
import { element, fill, type Child } from './element.ts'
import { findingsPlace } from './findings-view.ts'

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

/** The draft on its panel; drawn anew when somebody goes on with another version of it. */
function draftPanel(view: DeskView, report: OpenedReport, standing: Standing): WarningPanel {
  const root = element('section', { class: 'warning-panel' })
  let flush = (): Promise<void> => Promise.resolve()
  draw()
  return { root, flush: () => flush() }

  function draw(): void {
    const drawn = draftOn(view, report, { ...standing, reopen: draw })
    fill(root, ...drawn.parts)
    flush = drawn.flush
    drawn.look()
  }
}

function draftOn(
  view: DeskView,
  report: OpenedReport,
  standing: Standing & { reopen: () => void },
): { parts: Child[]; flush: () => Promise<void>; look: () => void } {
  const { say, workroom } = view
  const saved = findDraft(workroom, report)
  const draft = saved?.draft ?? freshDraft(view, report)
  const occasion = occasionOf(draft, report)
  const findings = findingsPlace(say)
  const save = draftSaver(workroom, report)
  const both = bothPlace(view, report, { read, reopen: standing.reopen })
  const parts: Parts = {
    form: draftForm({ ...fieldsOf(view), draft, changed }),
    checklist: checklistView({ say, occasion, ticks: saved?.ticks ?? {}, changed }),
    keeper: draftKeeper(say, () => save(read()), both),
  }
  const redaction = redactionDesk(view, [report], parts.checklist.heed)
  const ways = draftWays(view, report, { ...parts, ...standing })
  return {
    parts: [
      ...above(view, report, standing),
      both.root,
      parts.form.root,
      findings.root,
      redaction.root,
      standing.isBarred ? null : parts.checklist.root,
      parts.keeper.root,
      ...ways.parts,
      closing(view, report),
    ],
    flush: parts.keeper.flush,
    look,
  }

  function read(): Pick<DraftRecord, 'draft' | 'ticks'> {
    return { draft: parts.form.read(), ticks: parts.checklist.ticks() }
  }

  function changed(): void {
    parts.keeper.touched()
    look()
  }

  function look(): void {
    const now = parts.form.read()
    findings.show(checkDraft(now, report.answers.neverPublish))
    redaction.look(now)
    parts.checklist.update(occasionOf(now, report))
    ways.update(now.level)
  }
}

/** What is to be known before a word is written. */
function above(view: DeskView, report: OpenedReport, { isBarred }: Standing): Child[] {
  const { say } = view
  return [
    element('h2', {}, say('console.draft.title')),
    element('p', { class: 'help' }, say('console.draft.lead')),
    sentBackOn(view, report),
    stands(view, report),
    isBarred ? showFirst(say) : null,
  ]
}

function fieldsOf({ say, words, areas, now }: DeskView) {
  return { say, words, areas, today: now() }
}

function showFirst(say: DeskView['say']): HTMLElement {
  const text = say('console.bar.warning_show-first')
  return element('p', { class: 'notice', 'data-field': 'warning-bar' }, text)
}

/** What a colleague asked to be changed stands beside the text that it is about. */
function sentBackOn({ say, workroom }: DeskView, { oid }: OpenedReport): HTMLElement | null {
  const back = sentBack(workroom).find(({ record }) => record.reports.includes(oid))
  if (back === undefined) return null
  const why = element('p', { 'data-field': 'reason', translate: 'no' }, back.record.answer)
  const title = element('strong', {}, say('console.approvals.back_title'))
  return element('div', { class: 'notice' }, element('div', {}, title, why))
}

/** Says so when a warning over this report has gone out. */
function stands({ say, workroom }: DeskView, { oid }: OpenedReport): HTMLElement | null {
  if (findCase(workroom, oid)?.record.status !== 'warned') return null
  return element('p', { class: 'notice', 'data-field': 'stands' }, say('console.draft.stands'))
}

function freshDraft({ workroom, language, now }: DeskView, report: OpenedReport): WarningDraft {
  const nickname = nicknameFor(workroom, report.oid) ?? makeNickname(workroom.desk.s)
  return draftFrom(report.answers, { today: now(), nickname, language })
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
