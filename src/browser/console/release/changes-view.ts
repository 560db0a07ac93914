import { changedFields } from '../../../sealing/alert-changes.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { fieldWords, shown } from './release-words.ts'

/** What a version says otherwise than the one before it, field by field: as it is now, and as it would be. */
export function changesView(view: DeskView, before: Alert, after: Alert): HTMLElement {
  const { say } = view
  const fields = shown(changedFields(before, after))
  if (after.kind === 'recall')
    return element('p', { class: 'help' }, say('console.release.nothing_left'))
  const rows = fields.map((field) =>
    element(
      'div',
      { class: 'change', 'data-change': field },
      element('h4', {}, say(`console.field.${field}`)),
      element(
        'dl',
        {},
        element('dt', {}, say('console.release.from')),
        element('dd', { class: 'was' }, fieldWords(view, before, field) || '—'),
        element('dt', {}, say('console.release.to')),
        element('dd', {}, fieldWords(view, after, field) || '—'),
      ),
    ),
  )
  const isAdded = after.news?.includes('report') === true
  const isOnlyLonger = !isAdded && fields.every((field) => field === 'expires')
  return element(
    'section',
    { class: 'changes', 'data-field': 'changes' },
    element('h3', {}, say('console.release.changes')),
    isAdded ? element('p', { class: 'help' }, say('console.release.changes_added')) : null,
    isOnlyLonger ? element('p', { class: 'help' }, say('console.release.changes_none')) : null,
    ...rows,
  )
}
