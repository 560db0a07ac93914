import type { MessageKey } from '../../i18n/catalogue.ts'
import { element } from './element.ts'
import type { GuidePages, GuideStep } from './guide-steps.ts'
import type { Say } from './say.ts'

/** Stands around the console's own words while a text is put together: a character that no text of ours has. */
const EDGE = '\uE000'

/** A guide as a page: the way in numbered steps, and what nobody ever does. */
export function guideScreen(say: Say, pages: GuidePages, back: () => void): HTMLElement {
  const { title, lead, steps, neverTitle, nevers } = pages
  return element(
    'section',
    { class: 'screen guide' },
    element('h1', { tabindex: '-1' }, say(title)),
    element('p', { class: 'lead' }, say(lead)),
    element(
      'div',
      { class: 'deeds' },
      press(say('console.guide.back'), 'guide-back', back),
      press(say('console.guide.print'), 'guide-print', () => {
        window.print()
      }),
    ),
    element('ol', { class: 'guide-steps' }, ...steps.map((step) => stepView(say, step))),
    element(
      'div',
      { class: 'guide-nevers' },
      element('h2', {}, say(neverTitle)),
      element('ul', {}, ...nevers.map((key) => element('li', {}, say(key)))),
    ),
  )
}

/** For whom the desk is new: the way to the guide, where nothing else is to be done yet. */
export function guideLine(say: Say, go: () => void): HTMLElement {
  return element(
    'p',
    { class: 'to-guide' },
    `${say('console.guide.new_here')} `,
    press(say('console.guide.new_read'), 'read-guide', go, 'button plain'),
  )
}

function press(label: string, action: string, click: () => void, style = 'button'): HTMLElement {
  return element('button', { type: 'button', class: style, 'data-action': action, click }, label)
}

function stepView(say: Say, { title, text, named }: GuideStep): HTMLElement {
  const params = Object.fromEntries(
    Object.entries(named).map(([name, key]) => [name, `${EDGE}${labelOf(say, key)}${EDGE}`]),
  )
  const lines = say(text, params).split('\n')
  return element(
    'li',
    {},
    element('h2', {}, say(title)),
    ...lines.map((line) => element('p', {}, ...withNames(line))),
  )
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
