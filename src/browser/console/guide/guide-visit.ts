import type { Done } from '../frame/desk-view.ts'
import type { Frame } from '../frame/frame.ts'
import { guideAlong, type GuideAlong } from './guide-along.ts'
import { guideScreen } from './guide-screen.ts'
import { deskGuide, type GuidePages } from './guide-steps.ts'
import type { Place, WorkPlace } from '../frame/places.ts'
import type { Say } from '../page/say.ts'

/** Shows screens, and lays the guide over them: whoever looks something up finds her work as she left it. */
export interface GuideVisit {
  put: Frame['put']
  /**
   * Goes to the guide, or from there back to the work under it.
   * @param done what was just done: then its place has to be made anew
   * @returns the place that is still to be made; null when there is nothing more to do
   */
  pass: (place: Place, done?: Done) => WorkPlace | null
}

/** @param pages the guide that is laid over */
export function guideVisit(say: Say, frame: Frame, pages: GuidePages = deskGuide): GuideVisit {
  let under: { screen: HTMLElement; place: Place | null } | null = null
  let guide: HTMLElement | null = null
  let along: GuideAlong | null = null
  return { put, pass }

  function put(screen: HTMLElement, place: Place | null, done?: Done): void {
    guide = null
    under = { screen, place }
    frame.put(screen, place, done)
  }

  function pass(place: Place, done?: Done): WorkPlace | null {
    if (place === 'guide') {
      layOver()
      return null
    }
    if (guide === null || done !== undefined || under?.place !== place) return place
    liftOff()
    return null
  }

  /** The screen stays on the page, out of sight, so that a draft on it goes on saving itself. */
  function layOver(): void {
    if (under === null || guide !== null) return
    guide = guideScreen(say, pages, {
      back: liftOff,
      ...(pages === deskGuide ? { walk } : {}),
    })
    under.screen.hidden = true
    under.screen.after(guide)
    frame.mark('guide')
    guide.querySelector<HTMLElement>('h1')?.focus()
    window.scrollTo(0, 0)
  }

  function liftOff(): void {
    if (under === null || guide === null) return
    guide.remove()
    guide = null
    under.screen.hidden = false
    frame.mark(under.place)
    under.screen.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  /** Back to the work, with the step at hand over it. It goes when it is put away, or with the banners it stands among. */
  function walk(): void {
    stopWalking()
    along = guideAlong(say, { whole: layOver, away: stopWalking })
    frame.line.after(along.root)
    liftOff()
  }

  function stopWalking(): void {
    along?.stop()
    along = null
  }
}
