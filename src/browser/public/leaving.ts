import { element } from './element.ts'

const idleMs = 600_000
const shiftsWithinMs = 1_500
const shiftsToLeave = 3

/** Goes to the quick exit in place of this page, so that the way back does not lead here. */
function leave(): void {
  location.replace('/x')
}

/** Three quick presses of Shift, or the exit link, leave at once (decision 24). */
function watchForExit(forget: () => void): void {
  let presses: number[] = []
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return
    presses = event.key === 'Shift' ? [...presses, event.timeStamp] : []
    presses = presses.filter((at) => event.timeStamp - at < shiftsWithinMs)
    if (presses.length >= shiftsToLeave) {
      forget()
      leave()
    }
  })
  document.querySelector('[data-action="exit"]')?.addEventListener('click', (event) => {
    event.preventDefault()
    forget()
    leave()
  })
}

/** Calls `blank` after ten minutes in which nothing was done. */
function watchIdleness(blank: () => void): void {
  let timer = setTimeout(blank, idleMs)
  const stir = (): void => {
    clearTimeout(timer)
    timer = setTimeout(blank, idleMs)
  }
  for (const sign of ['keydown', 'pointerdown', 'input']) {
    document.addEventListener(sign, stir, { passive: true })
  }
}

/** Nothing stays in the page when she goes, by whatever way, or when nobody is there any more. */
export function watchOver(forget: () => void, blankText: string): void {
  watchForExit(forget)
  watchIdleness(() => {
    forget()
    document.body.replaceChildren(element('p', {}, blankText))
  })
  addEventListener('pagehide', forget)
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
