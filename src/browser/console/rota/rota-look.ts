import { looksAtDesk, type DeskLooks } from '../../../client/desk-looks.ts'

const signs = ['focus', 'keydown', 'pointerdown'] as const

/** Says that somebody is at the desk while keys, a pointer or the window's coming forward show it, until it is stopped. */
export function deskLooks(
  now: () => Date,
  look: () => Promise<void>,
): Pick<DeskLooks, 'at'> & { stop: () => void } {
  const { at, used } = looksAtDesk(now, look)
  const ending = new AbortController()
  const heard = { signal: ending.signal, passive: true, capture: true }
  for (const name of signs) window.addEventListener(name, used, heard)
  return {
    at,
    stop: () => {
      ending.abort()
    },
  }
}
