import { element } from './element.ts'
import { inertText } from './inert-text.ts'

/** Terms and what was said to each, in two columns. Texts of reporters stay as they were written, and do nothing. */
export function factList(rows: readonly (readonly [term: string, text: string])[]): HTMLElement {
  const items = rows.flatMap(([term, text]) => [
    element('dt', {}, term),
    element('dd', { dir: 'auto', translate: 'no' }, ...inertText(text)),
  ])
  return element('div', { class: 'answers' }, element('dl', {}, ...items))
}
