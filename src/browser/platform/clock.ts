/** This device's clock. */
export function deviceClock(): Date {
  return new Date()
}
