/** What clocks of a place show. */
export interface LocalClock {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Reads the clock of a time zone (an IANA name). One that this machine does not know is taken for Greenwich. */
export function clockIn(zone: string, now: Date): LocalClock {
  const clock = clocks.get(zone) ?? clockOf(zone)
  clocks.set(zone, clock)
  const parts = clock.formatToParts(now)
  const of = (name: string): string => parts.find(({ type }) => type === name)?.value ?? ''
  return {
    weekday: weekdays.indexOf(of('weekday')) + 1,
    hour: Number(of('hour')),
    minute: Number(of('minute')),
  }
}

/** She is told an hour off rather than never. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const form = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' })
  }
}
