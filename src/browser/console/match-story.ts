import type { OpenedReport } from '../../client/reports.ts'
import { element } from './element.ts'
import { inertText } from './inert-text.ts'
import type { Say } from './say.ts'

/** The words of a report by themselves, under a title that takes the keyboard. */
export function storyView(say: Say, title: string, { answers }: OpenedReport): HTMLElement {
  const text = answers.story === '' ? say('console.source.no_story') : answers.story
  const attributes = { class: 'story', dir: 'auto', translate: 'no', lang: answers.language }
  return element(
    'section',
    {},
    element('h3', { tabindex: '-1' }, title),
    element('p', attributes, ...inertText(text)),
  )
}
