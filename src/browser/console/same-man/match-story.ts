import type { OpenedReport } from '../../../client/reports.ts'
import { cover, harmWarning } from '../report/cover.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { hasRead, markRead } from '../report/reading-memory.ts'

/**
 * The words of a report by themselves, under a title that takes the keyboard. They lie under their cover until somebody is
 * ready, unless this session has read them.
 */
export function storyView(
  { say, workroom }: Pick<DeskView, 'say' | 'workroom'>,
  title: string,
  report: OpenedReport,
): HTMLElement {
  const { answers, form, oid } = report
  const text = answers.story === '' ? say('console.source.no_story') : answers.story
  const attributes = { class: 'story', dir: 'auto', translate: 'no', lang: answers.language }
  const { warning, text: covered } = cover({
    ...{ say, before: [harmWarning(say, form)], isRead: hasRead(workroom, oid) },
    parts: [element('p', attributes, ...inertText(text))],
    read: () => {
      markRead(workroom, oid)
    },
  })
  return element('section', {}, element('h3', { tabindex: '-1' }, title), warning, covered)
}
