/** The hours, UTC, at which waiting answers come onto the board (decision 16). */
export const postingHours = [4, 9, 13, 18, 22] as const

/** The next of these hours after a time: on its day, or the first one of the day after. */
export function nextPosting(now: Date): Date {
  const hour = postingHours.find((one) => one > now.getUTCHours())
  const [first] = postingHours
  const next = new Date(now)
  if (hour === undefined) next.setUTCDate(next.getUTCDate() + 1)
  next.setUTCHours(hour ?? first, 0, 0, 0)
  return next
}
