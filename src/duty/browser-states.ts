/** Whether somebody on duty is told in a browser, as `duty_contacts.browser_state` keeps it. */
export const browserStates = {
  none: 0,
  there: 1,
  /** Its push service knows it no more; she has to choose again. */
  gone: 2,
} as const

export type BrowserState = keyof typeof browserStates

/** The name of a state that the table keeps. */
export function browserStateName(state = 0): BrowserState {
  const names = Object.keys(browserStates) as BrowserState[]
  return names.find((name) => browserStates[name] === state) ?? 'none'
}
