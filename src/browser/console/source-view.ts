import { answerGroups, type AnswerGroup } from '../../client/answer-rows.ts'
import type { OpenedReport } from '../../client/reports.ts'
import type { AnswerWords } from './answer-words.ts'
import { element } from './element.ts'
import type { Say } from './say.ts'

interface SourceView {
  say: Say
  words: AnswerWords
  report: OpenedReport
}

/**
 * The source: her words in a reading face, what must never be told in sight above them, and her answers put
 * into the moderator's language. All of it is hostile input and becomes text nodes.
 */
export function sourceView(view: SourceView): HTMLElement {
  const { say, report } = view
  const { answers } = report
  const story = answers.story === '' ? say('console.source.no_story') : answers.story
  return element(
    'div',
    { class: 'source-text' },
    element('h2', { id: 'source-title', tabindex: '-1' }, say('console.source.title')),
    redLines(say, answers.neverPublish),
    flags(view),
    element(
      'p',
      {
        class: 'story',
        'data-field': 'story',
        dir: 'auto',
        translate: 'no',
        lang: answers.language,
      },
      story,
    ),
    ...answerGroups(report.form).map((group) => groupView(view, group)),
  )
}

/** What she never wants told. It stays in sight while the source is scrolled. */
function redLines(say: Say, neverPublish: string): HTMLElement {
  const text = neverPublish === '' ? say('console.source.no_red_lines') : neverPublish
  return element(
    'aside',
    {
      class: neverPublish === '' ? 'red-lines none' : 'red-lines',
      'aria-label': say('console.source.red_lines'),
    },
    element('strong', {}, say('console.source.red_lines')),
    ' ',
    element('span', { 'data-field': 'never_publish', dir: 'auto', translate: 'no' }, text),
  )
}

/** What has to be handled before anything is released: a child, or somebody who is not free. */
function flags({ say, report: { answers } }: SourceView): HTMLElement | null {
  const child = answers.under18 === 'yes' || answers.categories.includes('CH')
  const forced = answers.exploitation === 'yes' || answers.categories.includes('CO')
  const texts = [
    child ? say('console.source.flag_child') : '',
    forced ? say('console.source.flag_forced') : '',
    answers.categories.includes('PO') ? say('console.source.flag_police') : '',
  ].filter((text) => text !== '')
  if (texts.length === 0) return null
  const items = texts.map((text) => element('li', {}, text))
  return element('ul', { class: 'flags', 'data-field': 'flags' }, ...items)
}

function groupView({ say, words }: SourceView, group: AnswerGroup): HTMLElement {
  const rows = group.rows.flatMap((row) => [
    element('dt', {}, words.question(row.path)),
    element(
      'dd',
      { 'data-field': row.path, dir: 'auto', translate: 'no' },
      row.values.map((value) => words.answer(row.path, value)).join(' · '),
    ),
  ])
  return element(
    'section',
    { class: 'answers' },
    element('h3', {}, say(`console.source.group_${group.group}`, { number: group.number })),
    element('dl', {}, ...rows),
  )
}
