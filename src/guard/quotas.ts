import { RefusalError } from '../sealing/errors.ts'
import type { Books } from './books.ts'

/** How often something was done by somebody in one hour or one day. */
export interface Allowance {
  /** Directory id of the person. */
  readonly actor: string
  readonly kind: string
  /** The hour (`YYYY-MM-DDTHH`) or the day (`YYYY-MM-DD`), UTC: nothing finer is kept. */
  readonly period: string
  readonly limit: number
}

/** Share of an allowance after which every moderator should see it in the log (protocol 7). */
const near = 0.8

/**
 * Takes `amount` from an allowance. Call it inside a transaction: a refusal must undo what was taken before it.
 * Returns true when this takes it past four fifths. Throws RefusalError 'quota_spent'.
 */
export function take(books: Books, allowance: Allowance, amount: number): boolean {
  const { actor, kind, period, limit } = allowance
  const before = used(books, allowance)
  const after = before + amount
  if (after > limit) throw new RefusalError('quota_spent')
  books.run(
    'INSERT OR REPLACE INTO quotas (actor, kind, period, used) VALUES (?, ?, ?, ?)',
    actor,
    kind,
    period,
    after,
  )
  return after > limit * near && before <= limit * near
}

/** How much of an allowance is taken. */
export function used(books: Books, { actor, kind, period }: Omit<Allowance, 'limit'>): number {
  const where = 'WHERE actor = ? AND kind = ? AND period = ?'
  const row = books.row(`SELECT used FROM quotas ${where}`, actor, kind, period)
  return Number(row?.['used'] ?? 0)
}

/** Forgets the counts of earlier days. */
export function forgetQuotas(books: Books, today: string): void {
  books.run('DELETE FROM quotas WHERE substr(period, 1, 10) < ?', today)
}
