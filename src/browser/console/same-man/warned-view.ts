import type { Warned } from '../../../client/matching/warned.ts'
import { patternOf } from '../../../client/matching/patterns.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { beginRevision, mayBeAdded } from '../../../client/revising.ts'
import { warningBarNow } from '../../../client/shown-draft.ts'
import { newestVersion, reportsBehind } from '../../../client/warnings-out.ts'
import { ALERT_TAGS, type Alert } from '../../../sealing/alert.ts'
import { caseLink, withLink } from './code-name.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { reasonList } from './match-words.ts'
import { dayWords } from '../release/release-words.ts'
import { showRevision } from '../warnings/revise-screen.ts'
import { showWarning, warningLink } from '../warnings/warning-link.ts'

/**
 * A warning that is out about a man who may be the one of an open report: which, until when, and what leads to it. First both
 * are laid side by side; once somebody has said that it is he, it is said as a fact, with the way to put this report behind it.
 * Where that may not be, it says why.
 */
export function warnedView(
  view: DeskView,
  report: OpenedReport,
  { warned, compare }: { warned: Warned; compare: (oid: string) => void },
): HTMLElement {
  const { alert } = warned
  return element(
    'div',
    { class: 'notice warned', 'data-warned': alert.id, 'data-said': String(warned.isSaid) },
    element('p', { class: 'warned-out' }, ...sentence(view, warned)),
    ...reasons(view, report, warned),
    ...(isKnown(warned)
      ? [adding(view, report, warned)]
      : [comparing(view, warned, compare), waysLater(view, report)]),
  )
}

function sentence(view: DeskView, { alert, isSaid }: Warned): Child[] {
  const { say } = view
  const facts = { level: alert.level, day: dayWords(view, alert.expires) }
  if (alert.kind === 'holding')
    return [say(isSaid ? 'console.warned.held' : 'console.warned.held_perhaps', facts)]
  const key = isSaid ? 'console.warned.out' : 'console.warned.perhaps'
  return withLink(say, { key, facts }, warningLink(view, alert))
}

function reasons(view: DeskView, { oid }: OpenedReport, warned: Warned): Child[] {
  const { say, workroom } = view
  const pattern = warned.case === '' ? null : patternOf(workroom, oid)
  const list = reasonList(view, warned.agree)
  return [
    pattern === null
      ? null
      : element(
          'p',
          { class: 'help' },
          ...withLink(say, { key: 'console.warned.case' }, caseLink(view, pattern)),
        ),
    warned.through.length === 0
      ? null
      : element('p', { class: 'help' }, say('console.warned.through')),
    list === ''
      ? null
      : element('p', { class: 'help' }, ...inertText(say('console.warned.agrees', { list }))),
  ]
}

/** Whether it can be added to now: it is he, or no report is left to say so by. */
function isKnown({ isSaid, through }: Warned): boolean {
  return isSaid || through.length === 0
}

/** The first step while nobody has said who it is. */
function comparing(
  { say }: DeskView,
  { through }: Warned,
  compare: (oid: string) => void,
): HTMLElement {
  const click = (): void => {
    compare(through[0] ?? '')
  }
  const attributes = {
    type: 'button',
    class: 'button primary',
    'data-action': 'compare-first',
    click,
  }
  return element(
    'div',
    { class: 'deed' },
    element('button', attributes, say('console.match.look')),
    element(
      'p',
      { class: 'help' },
      say('console.warned.compare_first', { same: say('console.match.opinion_same') }),
    ),
  )
}

/** What will forbid it is said at once. */
function waysLater({ say, workroom }: DeskView, report: OpenedReport): HTMLElement | null {
  const bar = warningBarNow(workroom, report)
  return bar === null
    ? null
    : element('p', { 'data-field': 'not-added' }, say(`console.bar.warning_${bar}`))
}

/** The way in for this report, or why there is none. */
function adding(view: DeskView, report: OpenedReport, { alert, isSaid }: Warned): HTMLElement {
  const { say, workroom } = view
  const bar = warningBarNow(workroom, report)
  const why = bar === null ? null : say(`console.bar.warning_${bar}`)
  if (!mayBeAdded(workroom, report)) return element('p', { 'data-field': 'not-added' }, why)
  if (reportsBehind(workroom, alert.id).length >= ALERT_TAGS)
    return element('p', { 'data-field': 'not-added' }, say('console.warned.full'))
  const add = deedButton(say, {
    action: 'add-to-warning',
    label: say('console.warned.add'),
    primary: isSaid,
    run: async () => {
      // A colleague may have signed another version since this was drawn.
      const newest = (await newestVersion(workroom, alert.id)) ?? alert
      showRevision(view, await beginRevision(workroom, newest, report))
    },
  })
  const help = element('p', { class: 'help' }, say('console.warned.add_help'))
  return element(
    'div',
    {},
    why === null ? null : element('p', {}, why),
    isSaid ? null : lookFirst(view, alert),
    add,
    help,
  )
}

/** No report behind it can be laid beside this one: then the warning itself is read before it is added to. */
function lookFirst(view: DeskView, alert: Alert): HTMLElement {
  const { say } = view
  const click = (): void => {
    showWarning(view, alert)
  }
  const attributes = {
    type: 'button',
    class: 'button primary',
    'data-action': 'read-warning',
    click,
  }
  return element(
    'div',
    { class: 'deed' },
    element('p', {}, say('console.warned.read_first')),
    element('button', attributes, say('console.warned.read')),
  )
}
