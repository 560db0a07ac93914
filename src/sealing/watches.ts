import { messageHours, type Rota } from './duty.ts'

const hourMs = 3_600_000

/** Whole hours since 1970. */
export function hourOf(moment: Date): number {
  return Math.floor(moment.getTime() / hourMs)
}

/** What clocks in a time zone show: hour, and weekday from Monday (0) to Sunday (6). */
export interface LocalHour {
  readonly hour: number
  readonly weekday: number
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Reads the clocks of a time zone, at hours since 1970. Throws a RangeError for a zone that does not exist. */
export function clockOf(zone: string): (hour: number) => LocalHour {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' },
  })
  return (hour) => {
    const parts = new Map(
      format.formatToParts(new Date(hour * hourMs)).map(({ type, value }) => [type, value]),
    )
    return {
      hour: Number(parts.get('hour')),
      weekday: weekdays.indexOf(parts.get('weekday') ?? ''),
    }
  }
}

/** A day or a night of the rota's week; the night belongs to the day on which it begins. */
export interface Watch {
  readonly weekday: number
  readonly part: 'day' | 'night'
}

/** The watch whose message goes at this hour; null when none goes. */
export function watchAt(
  rota: Pick<Rota, 'every' | 'day' | 'night'>,
  { hour, weekday }: LocalHour,
): Watch | null {
  const hours = messageHours(rota)
  if (hours.day.includes(hour)) return { weekday, part: 'day' }
  if (!hours.night.includes(hour)) return null
  return { weekday: hour < rota.day.from ? (weekday + 6) % 7 : weekday, part: 'night' }
}
