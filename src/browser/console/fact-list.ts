import { element } from './element.ts'

/** Terms and what was said to each, in two columns. Texts of reporters stay as they were written. */
export function factList(rows: readonly (readonly [term: string, text: string])[]): HTMLElement {
  const items = rows.flatMap(([term, text]) => [
    element('dt', {}, term),
    element('dd', { dir: 'auto', translate: 'no' }, text),
  ])
  return element('div', { class: 'answers' }, element('dl', {}, ...items))
}
