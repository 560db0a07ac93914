import { element } from '../page/element.ts'
import type { GuidePages, GuideStep } from './guide-steps.ts'
import { guideText } from './guide-text.ts'
import type { Say } from '../page/say.ts'

/** Where one goes from a guide. */
export interface GuideWays {
  back: () => void
  /** Lays the step at hand over the work; left out where a guide has no steps of a screen. */
  walk?: () => void
}

/** A guide as a page: the way in numbered steps, why folded under each, and what nobody ever does. */
export function guideScreen(say: Say, pages: GuidePages, { back, walk }: GuideWays): HTMLElement {
  const { title, lead, steps, neverTitle, nevers } = pages
  return element(
    'section',
    { class: 'screen guide' },
    element('h1', { tabindex: '-1' }, say(title)),
    element('p', { class: 'lead' }, say(lead)),
    element(
      'div',
      { class: 'deeds' },
      walk && press(say('console.guide.walk'), 'guide-walk', walk, 'button primary'),
      press(say('console.guide.back'), 'guide-back', back),
      press(say('console.guide.print'), 'guide-print', () => {
        window.print()
      }),
    ),
    walk && element('p', { class: 'help' }, say('console.guide.walk_lead')),
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

function stepView(say: Say, step: GuideStep): HTMLElement {
  const { title, text, why } = step
  return element(
    'li',
    {},
    element('h2', {}, say(title)),
    ...guideText(say, step, text),
    why === undefined ? null : whyFold(say, step, why),
  )
}

/** Why a step is as it is, for whoever wants to know; on paper it lies open. */
export function whyFold(
  say: Say,
  step: GuideStep,
  why: NonNullable<GuideStep['why']>,
): HTMLElement {
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, say('console.guide.why')),
    ...guideText(say, step, why),
  )
}
