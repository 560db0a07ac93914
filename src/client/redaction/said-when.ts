import type { Answers } from '../answers.ts'

/** From which day to which something happened, as far as she said: 'YYYY-MM-DD', both included. */
export interface SaidDays {
  from: string
  to: string
}

/** When a report came: its month, and its week where that is known ('YYYY-Www'). */
export interface Came {
  epoch: string
  week: string
}

type When = Pick<Answers, 'whenDate' | 'whenPrecision'>

const DAY = 86_400_000
const WEEK = 7
/** Days of a month that "early", "mid" and "late" may mean: where one ends and the next begins nobody counts. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 12],
  mid: [9, 22],
  late: [19, 31],
}
/** Whoever knows no more than the month knows no part of it. */
const PART_KNOWN = 16

/**
 * The days that an answer leaves open. A day, a month or a year as she gave it; a week or a month before the report came
 * where she ticked "today", "this week", "this month". Null where she did not say.
 */
export function saidDays({ whenDate, whenPrecision }: When, came: Came): SaidDays | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(whenDate) ?? []
  if (year !== undefined && `${year}-${month ?? '01'}` <= came.epoch)
    return month === undefined ? wholeYear(year) : wholeMonth(`${year}-${month}`, day)
  if (['today', 'yesterday', 'this_week'].includes(whenPrecision)) return aroundWeek(came)
  return whenPrecision === 'this_month' ? wholeMonth(came.epoch) : null
}

/** Whether some day of a month ('YYYY-MM') is among them. */
export function saysMonth({ from, to }: SaidDays, month: string): boolean {
  return from.slice(0, 7) <= month && month <= to.slice(0, 7)
}

/** Whether a part of a month may be among them; never where a month is all that is known. */
export function saysPart(
  days: SaidDays,
  { month, part }: { month: string; part: string },
): boolean {
  const [first, last] = PARTS[part] ?? [0, 0]
  if (daysBetween(days) > PART_KNOWN) return false
  const written = (day: number): string => `${month}-${String(day).padStart(2, '0')}`
  return days.from <= written(last) && written(first) <= days.to
}

/** A thirty-first of November is the first of December: good enough for counting. */
function daysBetween({ from, to }: SaidDays): number {
  const [begin, end] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return Date.UTC(year, month - 1, date)
  })
  return ((end ?? 0) - (begin ?? 0)) / DAY
}

function wholeYear(year: string): SaidDays {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function wholeMonth(month: string, day?: string): SaidDays {
  return { from: `${month}-${day ?? '01'}`, to: `${month}-${day ?? '31'}` }
}

/** The week in which it came and the one before; the whole month where the week is not known. */
function aroundWeek({ epoch, week }: Came): SaidDays {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === undefined || number === undefined) return wholeMonth(epoch)
  // ISO 8601: the fourth of January is always in the first week.
  const fourth = new Date(`${year}-01-04T00:00:00Z`)
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % WEEK) * DAY
  const begin = monday + (Number(number) - 1) * WEEK * DAY
  const written = (time: number): string => new Date(time).toISOString().slice(0, 10)
  return { from: written(begin - WEEK * DAY), to: written(begin + (WEEK - 1) * DAY) }
}
