import { answerGroups, type AnswerGroup } from '../../../client/answer-rows.ts'
import { consentNames, consentsOf, type ConsentName } from '../../../client/consents.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { AnswerWords } from './answer-words.ts'
import { element, type Child } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

interface AnswersView {
  say: Say
  words: AnswerWords
  report: OpenedReport
}

/** The answers that stand in the line over her story. */
export const summed = [
  'reporter_relation',
  'when_precision',
  'when_time',
  'area',
  'place_kind',
] as const

/** What a warning and the police are about; the other choices are looked up when they are wanted. */
const deciding: readonly ConsentName[] = ['alert', 'check', 'police', 'police_account']

/**
 * What she ticked, and what may be done with it. What the line over her story says already, how she wants to be answered, how
 * much a plate with its gaps is, and choices that no warning hangs on are folded away.
 */
export function answersView(view: AnswersView): Child[] {
  const { say, report } = view
  const all = answerGroups(report.form)
  const shown = all.flatMap((one) => part(one, (path) => !isFolded(one, path)))
  const folded = all.flatMap((one) => part(one, (path) => isFolded(one, path)))
  const choices = report.body.type === 'report' ? choicesIn(view) : { shown: [], folded: [] }
  const rest = [...folded.map((one) => answerList(view, one)), choiceList(choices.folded)]
  return [
    ...shown.map((one) =>
      element(
        'section',
        { class: 'answers' },
        element('h3', {}, say(`console.source.group_${one.group}`, { number: one.number })),
        answerList(view, one),
      ),
    ),
    choices.shown.length === 0
      ? null
      : element(
          'section',
          { class: 'answers' },
          element('h3', {}, say('console.talk.now')),
          choiceList(choices.shown),
        ),
    folded.length + choices.folded.length === 0
      ? null
      : element(
          'details',
          { class: 'folded answers', 'data-field': 'more-answers' },
          element('summary', {}, say('console.source.more_answers')),
          ...rest,
        ),
  ]
}

function isFolded({ group }: AnswerGroup, path: string): boolean {
  return group === 'reach' || path === 'vehicle.plate_known' || summed.some((one) => one === path)
}

function part(group: AnswerGroup, isWanted: (path: string) => boolean): AnswerGroup[] {
  const rows = group.rows.filter(({ path }) => isWanted(path))
  return rows.length === 0 ? [] : [{ ...group, rows }]
}

function answerList({ words }: AnswersView, group: AnswerGroup): HTMLElement {
  const rows = group.rows.flatMap((row) => [
    element('dt', {}, words.briefly(row.path)),
    element(
      'dd',
      { 'data-field': row.path, dir: 'auto', translate: 'no' },
      ...inertText(row.values.map((value) => words.answer(row.path, value)).join(' · ')),
    ),
  ])
  return element('dl', {}, ...rows)
}

/** Her choices as they stand now; where she changed one, what it was before, and then it is in sight. */
function choicesIn({ say, words, report }: AnswersView): { shown: Child[]; folded: Child[] } {
  const first = consentsOf(report.form)
  const parts: { shown: Child[]; folded: Child[] } = { shown: [], folded: [] }
  for (const name of consentNames) {
    const path = questionOf(name)
    const [before, now] = [first[name], report.consents[name]]
    const changed = before !== now
    const note = say('console.reading.before', { answer: words.answer(path, before) })
    const place = changed || deciding.includes(name) ? parts.shown : parts.folded
    place.push(
      element('dt', {}, words.briefly(path)),
      element(
        'dd',
        { 'data-consent': name, 'data-changed': changed ? 'true' : undefined },
        isSaid(report.form[path], now)
          ? words.answer(path, now)
          : say('console.reading.unanswered'),
        changed ? element('span', { class: 'help' }, ` ${note}`) : null,
      ),
    )
  }
  return parts
}

function choiceList(rows: readonly Child[]): HTMLElement | null {
  return rows.length === 0 ? null : element('dl', { 'data-field': 'consents-now' }, ...rows)
}

/** What was never answered counts as the least, and is shown as what it is. */
function isSaid(answered: unknown, now: string): boolean {
  return now !== 'no' || (typeof answered === 'string' && answered !== '')
}

/** Where the form asks for this choice. */
export function questionOf(name: ConsentName): string {
  return name === 'police_account' ? name : `consent_${name}`
}
