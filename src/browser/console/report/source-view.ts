import { isQuestion } from '../../../client/permission.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { writtenLanguage } from '../../../client/written-language.ts'
import type { AnswerWords, Area } from './answer-words.ts'
import { answersView, summed } from './answers-view.ts'
import { cover, harmWarning } from './cover.ts'
import { markStory } from '../draft/editor-marks.ts'
import { element, type Child } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

export interface SourceView {
  say: Say
  words: AnswerWords
  report: OpenedReport
  /** Of the scheme: their names are marked in the text. */
  areas?: readonly Area[]
  /** Which of several on one page it is. */
  which?: string
}

/** The source to be read by itself: under a cover, with what must never be told above it. */
export function sourceView(view: SourceView): HTMLElement {
  const { say, report } = view
  const before = [harmWarning(say, report.form)]
  const { warning, text } = cover({ say, before, parts: sourceText(view) })
  return element('div', { class: 'source-text' }, ...sourceHead(view), warning, text)
}

/** What stands over the text and may be seen before it is read: what it is, what must never be told, what comes first. */
export function sourceHead(view: SourceView): Child[] {
  const { say, report } = view
  return [
    element('h2', { id: 'source-title', tabindex: '-1' }, titleOf(view)),
    summary(view),
    isQuestion(report.answers) ? null : redLines(say, report.answers.neverPublish, view.which),
    flags(view),
  ]
}

/**
 * Her words in a reading face, with the language they are in, and her answers put into the moderator's own. All of it is
 * hostile input and becomes text nodes.
 */
export function sourceText(view: SourceView): Child[] {
  const { say, report } = view
  const { story } = report.answers
  const language = writtenLanguage(story)
  const attributes = {
    class: 'story',
    'data-field': 'story',
    dir: 'auto',
    translate: 'no',
    lang: language ?? undefined,
  }
  const words = story === '' ? [say('console.source.no_story')] : inertText(story)
  const shown = element('p', attributes, ...words)
  return [
    story === '' || language === view.words.language ? null : writtenIn(view, language),
    shown,
    story === '' ? null : markStory(shown, { say, report, areas: view.areas ?? [] }),
    ...(isQuestion(report.answers) ? [] : answersView(view)),
  ]
}

function titleOf({ say, report }: SourceView): string {
  return say(isQuestion(report.answers) ? 'console.question.title' : 'console.source.title')
}

/** When, where and to whom, in one line, from the ticked answers. */
function summary({ words, report: { form, answers } }: SourceView): HTMLElement | null {
  const values = [answers.relation, answers.whenPrecision, answers.whenTime, answers.area]
  const place = typeof form['place_kind'] === 'string' ? form['place_kind'] : ''
  const facts = [...values, place].map((value, at) => [summed[at] ?? '', value] as const)
  const said = facts.filter(([, value]) => value !== '')
  if (said.length === 0) return null
  const line = said.map(([path, value]) => words.answer(path, value)).join(' · ')
  return element('p', { class: 'help', 'data-field': 'source-summary' }, ...inertText(line))
}

/** Which language this is, where it is not the reader's own, and that no machine is asked to translate it. */
function writtenIn({ say, words }: SourceView, language: string | null): HTMLElement {
  const name = language === null ? null : words.answer('language', language)
  const text =
    name === null
      ? say('console.reading.language_unknown')
      : say('console.reading.language', { language: name })
  return element(
    'p',
    { class: 'help', 'data-field': 'written-in' },
    `${text} ${say('console.reading.no_machine')}`,
  )
}

/** What she never wants told. It stays in sight while the source is scrolled. */
function redLines(say: Say, neverPublish: string, which: string | undefined): HTMLElement {
  const none = neverPublish === ''
  const text = none ? [say('console.source.no_red_lines')] : inertText(neverPublish)
  return element(
    'aside',
    {
      class: none ? 'red-lines none' : 'red-lines',
      'aria-label': [say('console.source.red_lines'), which].join(' ').trim(),
      tabindex: none ? undefined : '0',
    },
    element('strong', {}, say('console.source.red_lines')),
    ' ',
    element('span', { 'data-field': 'never_publish', dir: 'auto', translate: 'no' }, ...text),
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
