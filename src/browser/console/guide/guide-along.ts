import { element, fill } from '../page/element.ts'
import { whyFold } from './guide-screen.ts'
import { stepAt } from './guide-place.ts'
import { guideSteps, type StepName } from './guide-steps.ts'
import { guideText } from './guide-text.ts'
import type { Say } from '../page/say.ts'

/** How long the screen rests before the step is looked for, in milliseconds: a desk is drawn in many small steps. */
const REST = 120

/** What changes the step that somebody is at. */
const deeds = ['focusin', 'input', 'change'] as const

/** The step at hand over the work. */
export interface GuideAlong {
  root: HTMLElement
  stop: () => void
}

interface Ways {
  whole: () => void
  away: () => void
}

/**
 * One step of the guide, which goes along with the work: it follows what is on the screen and where the hand is, and can be turned
 * by hand until the work is at another step. It says nothing of a report and reads none.
 */
export function guideAlong(say: Say, { whole, away }: Ways): GuideAlong {
  let at = 0
  let followed: StepName | null = null
  const place = element('div', { class: 'along-step' })
  const turn = (by: number) => (): void => {
    show(at + by)
  }
  const root = element(
    'section',
    { class: 'along', 'aria-label': say('console.guide.along'), 'data-field': 'along' },
    place,
    turning(say, { previous: turn(-1), next: turn(1), whole, away }),
  )
  const forget = watched(follow)
  show(0)
  return { root, stop }

  function stop(): void {
    forget()
    root.remove()
  }

  /** While the whole guide lies over the work there is no step to go along with; with the banners it ends. */
  function follow(): void {
    if (!root.isConnected) {
      stop()
      return
    }
    root.hidden = document.querySelector('.guide') !== null
    const step = stepAt(document, document.activeElement)
    if (step === null || step === followed) return
    followed = step
    show(guideSteps.findIndex((one) => one.at === step))
  }

  function show(wanted: number): void {
    at = Math.max(0, Math.min(wanted, guideSteps.length - 1))
    const step = guideSteps[at]
    if (step !== undefined) drawStep(say, place, { step, number: at + 1 })
  }
}

/** Calls when the screen or the hand has changed and rests, and once at first. @returns what ends it */
function watched(call: () => void): () => void {
  let timer: number | undefined
  const later = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(call, REST)
  }
  const watch = new MutationObserver(later)
  watch.observe(document.body, {
    ...{ childList: true, subtree: true },
    ...{ attributes: true, attributeFilter: ['inert', 'aria-current'] },
  })
  for (const deed of deeds) document.addEventListener(deed, later)
  later()
  return () => {
    watch.disconnect()
    window.clearTimeout(timer)
    for (const deed of deeds) document.removeEventListener(deed, later)
  }
}

function drawStep(
  say: Say,
  place: HTMLElement,
  { step, number }: { step: (typeof guideSteps)[number]; number: number },
): void {
  const count = say('console.guide.step', { number, count: guideSteps.length })
  fill(
    place,
    element('h2', {}, element('span', { class: 'badge quiet' }, count), ' ', say(step.title)),
    ...guideText(say, step, step.text),
    whyFold(say, step, step.why),
  )
  place.setAttribute('data-step', step.at)
}

function turning(say: Say, ways: Record<'previous' | 'next' | 'whole' | 'away', () => void>) {
  const buttons = (['previous', 'next', 'whole', 'away'] as const).map((way) => {
    const deed = { 'data-action': `along-${way}`, click: ways[way] }
    const attributes = { type: 'button', class: 'button plain', ...deed }
    return element('button', attributes, say(`console.guide.${way}`))
  })
  return element('div', { class: 'along-turn' }, ...buttons)
}
