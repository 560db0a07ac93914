import type { Answers } from './step-view.ts'

/** Something to ask about once, before going on; she may leave it as it is. */
export interface Concern {
  readonly name: string
  readonly code: 'address' | 'future'
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/iu
const houseNumber =
  /(?:^|[\s,])(?:flat|no\.?|nr\.?|ap\.?|number)?\s*\d{1,4}[a-z]?\s+\p{L}{2,}|\b(?:strada|str\.)\s+\p{L}+.*\d/iu

/**
 * What in the newest answers deserves a question: a postcode or house number that may be her own, a date that is still to come.
 * An answer that stood there before is not asked about again, so going on a second time is a yes.
 * @param today the day by her or our calendar, `YYYY-MM-DD`
 */
export function concerns(before: Answers, after: Answers, today: string): Concern[] {
  const fresh = (name: string): string => {
    const value = after[name]
    return typeof value === 'string' && value !== before[name] ? value : ''
  }
  const found: Concern[] = []
  const place = fresh('place_text')
  if (postcode.test(place) || houseNumber.test(place))
    found.push({ name: 'place_text', code: 'address' })
  const date = fresh('when_date')
  if (date > today.slice(0, date.length)) found.push({ name: 'when_date', code: 'future' })
  return found
}
