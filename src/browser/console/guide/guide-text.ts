import type { MessageKey } from '../../../i18n/catalogue.ts'
import { element } from '../page/element.ts'
import type { GuideStep } from './guide-steps.ts'
import type { Say } from '../page/say.ts'

/** Stands around the console's own words while a text is put together: a character that no text of ours has. */
const EDGE = '\uE000'

/** A text of a step as paragraphs, the console's own words in it set apart. */
export function guideText(
  say: Say,
  { named }: Pick<GuideStep, 'named'>,
  text: MessageKey,
): HTMLElement[] {
  const params = Object.fromEntries(
    Object.entries(named).map(([name, key]) => [name, `${EDGE}${labelOf(say, key)}${EDGE}`]),
  )
  const lines = say(text, params).split('\n')
  return lines.map((line) => element('p', {}, ...withNames(line)))
}

/** Every second piece is a word of the console. */
function withNames(line: string): (HTMLElement | string)[] {
  return line
    .split(EDGE)
    .map((piece, place) => (place % 2 === 1 ? element('b', { class: 'named' }, piece) : piece))
}

/** A label as it is quoted: the colon that ends some of them belongs to the screen. */
function labelOf(say: Say, key: MessageKey): string {
  return say(key).replace(/:$/, '')
}
