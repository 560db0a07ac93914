/** The calendar month of a moment, 'YYYY-MM', in UTC like everywhere in the service. */
export function monthOf(moment: Date): string {
  return moment.toISOString().slice(0, 7)
}

/** The calendar day of a moment, 'YYYY-MM-DD'. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** The month `count` months after 'YYYY-MM'. */
export function addMonths(month: string, count: number): string {
  const ordinal = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(ordinal / 12))}-${String((ordinal % 12) + 1).padStart(2, '0')}`
}
