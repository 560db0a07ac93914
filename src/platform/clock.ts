/** Where the time comes from. Everything that needs it takes a clock, so that a test can hold it still. */
export type Clock = () => Date

/** The machine's own time. */
export const systemClock: Clock = () => new Date()

const dayMs = 86_400_000

/** The ISO 8601 week a moment (UTC) falls in, as `YYYY-Www`: the finest time that is stored about a report. */
export function weekOf(date: Date): string {
  const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  // The week belongs to the year that holds its Thursday.
  const thursday = new Date(day + (3 - weekday) * dayMs)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = 1 + Math.floor((thursday.getTime() - newYear) / dayMs / 7)
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

/** The month (UTC) a moment falls in, as `YYYY-MM`. */
export function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7)
}

/** The month `n` months after `month` (`YYYY-MM`); a negative `n` goes back. Throws a RangeError on any other text. */
export function addMonths(month: string, n: number): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  if (parts === null) throw new RangeError('a month is written YYYY-MM')
  const count = Number(parts[1]) * 12 + Number(parts[2]) - 1 + n
  const year = String(Math.floor(count / 12)).padStart(4, '0')
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`
}
