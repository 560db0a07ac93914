import type { Warned } from '../../client/matching/warned.ts'
import { patternOf } from '../../client/matching/patterns.ts'
import type { OpenedReport } from '../../client/reports.ts'
import { beginRevision, mayBeAdded } from '../../client/revising.ts'
import { warningBarNow } from '../../client/shown-draft.ts'
import { newestVersion, reportsBehind } from '../../client/warnings-out.ts'
import { ALERT_TAGS } from '../../sealing/alert.ts'
import { caseLink, withLink } from './code-name.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, type Child } from './element.ts'
import { inertText } from './inert-text.ts'
import { reasonList } from './match-words.ts'
import { dayWords } from './release-words.ts'
import { showRevision } from './revise-screen.ts'
import { warningLink } from './warning-link.ts'

/**
 * A warning that is out about the man of an open report: which, until when, what leads to it, and the way to put this report
 * behind it. Where that may not be, it says why.
 */
export function warnedView(view: DeskView, report: OpenedReport, warned: Warned): HTMLElement {
  const { alert } = warned
  return element(
    'div',
    { class: 'notice warned', 'data-warned': alert.id, 'data-likely': String(warned.isLikely) },
    element('p', { class: 'warned-out' }, ...sentence(view, warned)),
    ...reasons(view, report, warned),
    adding(view, report, warned),
  )
}

function sentence(view: DeskView, { alert, isLikely }: Warned): Child[] {
  const { say } = view
  const facts = { level: alert.level, day: dayWords(view, alert.expires) }
  if (alert.kind === 'holding') return [say('console.warned.held', facts)]
  const key = isLikely ? 'console.warned.out' : 'console.warned.perhaps'
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

/** The way in for this report, or why there is none. */
function adding(view: DeskView, report: OpenedReport, { alert }: Warned): HTMLElement {
  const { say, workroom } = view
  const bar = warningBarNow(workroom, report)
  const why = bar === null ? null : say(`console.bar.warning_${bar}`)
  if (!mayBeAdded(workroom, report)) return element('p', { 'data-field': 'not-added' }, why)
  if (reportsBehind(workroom, alert.id).length >= ALERT_TAGS)
    return element('p', { 'data-field': 'not-added' }, say('console.warned.full'))
  const add = deedButton(say, {
    action: 'add-to-warning',
    label: say('console.warned.add'),
    primary: true,
    run: async () => {
      // A colleague may have signed another version since this was drawn.
      const newest = (await newestVersion(workroom, alert.id)) ?? alert
      showRevision(view, await beginRevision(workroom, newest, report))
    },
  })
  const help = element('p', { class: 'help' }, say('console.warned.add_help'))
  return element('div', {}, why === null ? null : element('p', {}, why), add, help)
}
