const DAY_MS = 86_400_000

/** How many whole calendar weeks (ISO 8601) lie between a week and now; 0 in the same week, or for no week at all. */
export function weeksSince(week: string, now: Date): number {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week)
  if (parts === null) return 0
  // The fourth of January is always in the first week of its year.
  const first = numberOf(new Date(`${String(parts[1])}-01-04T00:00:00Z`))
  return Math.max(0, numberOf(now) - (first + Number(parts[2]) - 1))
}

/** Weeks counted from the one that holds the first day of 1970, a Thursday. */
function numberOf(date: Date): number {
  return Math.floor((Math.floor(date.getTime() / DAY_MS) + 3) / 7)
}
