import { LIFE_DAYS } from '../sealing/alert.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Books } from './books.ts'

const DAY_MS = 86_400_000
/** No version lasts longer than the longest life, and whoever signed it may have had tomorrow's date. */
const LONGEST_DAYS = Math.max(...Object.values(LIFE_DAYS)) + 1

/**
 * Notes down when a warning can be forgotten: when every version has run out that anybody may have signed until today. One
 * that was signed and never recorded counts too; the guard has not seen its last day.
 * @param today 'YYYY-MM-DD'
 */
export function keepWarningUntil(books: Books, id: Bytes, today: string): void {
  books.run(
    'INSERT OR REPLACE INTO warning_ends (id, month) VALUES (?, ?)',
    id,
    lastMonthFrom(today),
  )
}

/**
 * Forgets the warnings whose every version has run out, and that they were recorded. Until then the row of a recalled one
 * keeps its older versions out; afterwards their own last day does, since the guard records no first version that has ended.
 * @param today 'YYYY-MM-DD'
 */
export function forgetWarnings(books: Books, today: string): void {
  books.transaction(() => {
    // Recorded by a guard that did not note this down yet: counted from today.
    books.run(
      'INSERT OR IGNORE INTO warning_ends (id, month) SELECT id, ? FROM warnings',
      lastMonthFrom(today),
    )
    const over = 'SELECT id FROM warning_ends WHERE month < ?'
    const month = today.slice(0, 7)
    books.run(
      `DELETE FROM publications WHERE kind = 'alert' AND hash IN (SELECT hash FROM warnings WHERE id IN (${over}))`,
      month,
    )
    books.run(`DELETE FROM warnings WHERE id IN (${over})`, month)
    books.run('DELETE FROM warning_ends WHERE month < ?', month)
  })
}

function lastMonthFrom(today: string): string {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + LONGEST_DAYS * DAY_MS)
  return last.toISOString().slice(0, 7)
}
