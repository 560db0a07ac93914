import { findCase } from '../../../client/cases.ts'
import type { PatternRecord } from '../../../client/matching/pattern-record.ts'
import { patternOf } from '../../../client/matching/patterns.ts'
import { dayOf } from '../../../client/months.ts'
import { findReport } from '../../../client/queue.ts'
import { openReports } from '../../../client/reports.ts'
import { saysTooMuch } from '../../../client/sureness.ts'
import type { CaseRecord } from '../../../client/vault-record.ts'
import type { WarningReview } from '../../../client/warning.ts'
import {
  historiesOf,
  isStillOut,
  listWarnings,
  warningsOver,
} from '../../../client/warnings-out.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { caseLink, withLink } from '../same-man/code-name.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill, type Child } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { reportName } from '../same-man/match-words.ts'
import { sourceView } from '../report/source-view.ts'
import { warningLink } from '../warnings/warning-link.ts'

type Reviewed = Pick<WarningReview, 'alert' | 'sources'>

/**
 * What a proposed warning rests on, for whoever looks second: how many reports, his case, the reports of the case that are not
 * behind it, each to be opened here under its own cover, and whether another warning about him is out. Null for what rests
 * on none.
 */
export function caseBeside(view: DeskView, review: Reviewed): HTMLElement | null {
  const { say, workroom } = view
  const { alert, sources } = review
  if (sources.length === 0) return null
  const found = sources.map(({ oid }) => patternOf(workroom, oid))
  const patterns = found.filter(
    (one, i): one is PatternRecord => one !== null && i === keyAt(found, one),
  )
  const out = element('div', { 'data-field': 'others-out' })
  void othersOut(view, { patterns, alert }).then((others) => {
    fill(out, ...others.map((one) => outLine(view, one)))
  })
  const words = say('console.confidence.corroborated')
  return element(
    'section',
    { class: 'rests-on', 'data-field': 'rests-on' },
    element('h2', {}, say('console.second.title')),
    element('p', {}, say('console.second.rests', { count: sources.length })),
    saysTooMuch(alert.confidence, sources.length)
      ? element('p', { class: 'notice' }, say('console.second.too_much', { words }))
      : null,
    out,
    ...patterns.flatMap((one) => ofCase(view, review, one)),
    patterns.length === 0 ? element('p', { class: 'help' }, say('console.second.no_case')) : null,
  )
}

function keyAt(all: readonly (PatternRecord | null)[], { key }: PatternRecord): number {
  return all.findIndex((one) => one?.key === key)
}

/** The case by its name, and those of its reports that the second person was not given with the proposal. */
function ofCase(view: DeskView, { sources }: Reviewed, pattern: PatternRecord): Child[] {
  const { say, workroom } = view
  const behind = new Set(sources.map(({ oid }) => oid))
  const more = pattern.reports
    .filter((oid) => !behind.has(oid))
    .flatMap((oid) => findCase(workroom, oid)?.record ?? [])
  const name = withLink(say, { key: 'console.second.case' }, caseLink(view, pattern))
  return [
    element('p', {}, ...name),
    element(
      'p',
      { class: 'help' },
      more.length === 0
        ? say('console.second.case_all')
        : say('console.second.case_more', { count: more.length }),
    ),
    more.length === 0
      ? null
      : element('ul', { class: 'bare' }, ...more.map((record) => otherReport(view, record))),
  ]
}

/** Another report of the case: shut until it is asked for, and then under its cover. */
function otherReport(view: DeskView, record: CaseRecord): HTMLElement {
  const { say, words, workroom, areas } = view
  const item = element('li', { class: 'panel', 'data-other': record.report, 'data-optional': '' })
  const title = element('strong', {}, ...inertText(reportName(view, record)))
  const open = deedButton(say, {
    action: 'open-of-case',
    label: say('console.second.open'),
    run: async () => {
      const wanted = await findReport(workroom, record.report)
      const [report] = await openReports(workroom, [wanted])
      if (report === undefined) return
      const which = element(
        'p',
        {},
        element('span', { class: 'badge' }, say('console.second.opened')),
      )
      fill(item, which, sourceView({ say, words, report, areas, which: reportName(view, record) }))
      item.querySelector<HTMLElement>('h2')?.focus()
    },
  })
  fill(item, element('p', {}, title), open)
  return item
}

/** Other warnings about the man of these cases that members read now; those that cannot be asked for are not named. */
async function othersOut(
  { workroom, now }: DeskView,
  { patterns, alert }: { patterns: readonly PatternRecord[]; alert: Alert },
): Promise<Alert[]> {
  const his = new Set(
    patterns.flatMap(({ reports }) => reports.flatMap((oid) => [...warningsOver(workroom, oid)])),
  )
  his.delete(alert.id)
  if (his.size === 0) return []
  const listed = await listWarnings(workroom).catch(() => [])
  const today = dayOf(now())
  return historiesOf(listed)
    .filter(({ newest }) => his.has(newest.alert.id) && isStillOut(newest, today))
    .map(({ newest }) => newest.alert)
}

function outLine(view: DeskView, alert: Alert): HTMLElement {
  const words = withLink(view.say, { key: 'console.second.other_out' }, warningLink(view, alert))
  return element('p', { class: 'notice', 'data-other-out': alert.id }, ...words)
}
