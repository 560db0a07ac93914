import type { Digest } from '../sealing/contact.ts'
import { clockIn } from './local-clock.ts'

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000

/** Whether clocks at her place show the hour of her digest, to the minute. */
function isHour({ day, hour, zone }: Digest, at: Date): boolean {
  const clock = clockIn(zone, at)
  return clock.hour === hour && clock.minute === 0 && (day === 0 || clock.weekday === day)
}

/**
 * Whether a delivery was put off until this very digest: it is due at her hour to the microsecond, which no fresh one is.
 * @param due as the database writes a time
 */
export function isDigestDue(digest: Digest, due: string): boolean {
  if (!/:00(?:[+-][\d:]+|Z)$/.test(due)) return false
  const at = new Date(due)
  return !Number.isNaN(at.getTime()) && isHour(digest, at)
}

/**
 * The next time that clocks at her place show the hour of her digest. In spring an hour is left out once: that digest comes
 * with the next.
 */
export function nextDigest(digest: Digest, now: Date): Date {
  const minute = Math.floor(now.getTime() / minuteMs) * minuteMs
  const clock = clockIn(digest.zone, now)
  const today = minute + (digest.hour - clock.hour) * hourMs - clock.minute * minuteMs
  for (let days = 0; days <= 15; days += 1)
    for (const shift of [0, -hourMs, hourMs]) {
      const at = new Date(today + days * dayMs + shift)
      if (at > now && isHour(digest, at)) return at
    }
  return new Date(minute + dayMs)
}
