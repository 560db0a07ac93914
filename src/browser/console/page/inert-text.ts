import { element } from './element.ts'

/** What nobody sees and what acts on the text around it: controls, overrides of direction, joiners that part a word. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
/** More signs on one letter than any script needs: they would paint over the lines around it. */
const PILE = /(?<=\p{M}{4})\p{M}+/u
/** Empty lines beyond two: they would push what follows out of sight. */
const GAP = /(?<=\n{3})\n+/
const ACTS = new RegExp(`(${[HIDDEN, PILE, GAP].map(({ source }) => source).join('|')})`, 'u')

/**
 * A stranger's text as nodes that do nothing: each sign that would act on its surroundings is closed in an element of its
 * own, which shows what it is. The text content stays exactly as it was written.
 */
export function inertText(text: string): (string | HTMLElement)[] {
  return text
    .split(ACTS)
    .map((part, at) => (at % 2 === 0 ? part : unprinted(part)))
    .filter((part) => part !== '')
}

function unprinted(text: string): HTMLElement {
  const [first = ''] = text
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const label = HIDDEN.test(text) ? `U+${code}` : '…'
  return element('span', { class: 'unprinted', 'data-code': label }, text)
}
