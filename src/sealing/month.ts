/** A calendar month, 'YYYY-MM': the finest time that most records carry. */
export const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/

/** How many months `later` is after `earlier`; negative when it is before. Both are 'YYYY-MM'. */
export function monthsBetween(earlier: string, later: string): number {
  return ordinal(later) - ordinal(earlier)
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}
