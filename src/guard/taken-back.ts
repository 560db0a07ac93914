import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import { addMonths } from '../platform/clock.ts'
import type { Books } from './books.ts'
import { monthNow, type Room } from './room.ts'

/** What goes out under a tag, so that a tag taken back before must stop it; the other scopes are keys, which are erased. */
const scopes: readonly string[] = ['alert', 'liaison']

/** What has one of these scopes can go out after its reporter took it back. */
export function canGoOut(scope: string): boolean {
  return scopes.includes(scope)
}

/**
 * Keeps that these tags were shown to be taken back. Every request leaves the same number of rows, most of them random, in
 * no order. Each time has a mark of its own, so that having heard the one does not count for the next.
 */
export function keepTakenBack(room: Room, tags: readonly Bytes[]): void {
  const { books, suite } = room
  const month = monthNow(room)
  books.transaction(() => {
    for (const tag of tags)
      books.run(
        'INSERT OR REPLACE INTO taken_back (tag, mark, month) VALUES (?, ?, ?)',
        tag,
        suite.random(16),
        month,
      )
  })
}

/** The marks of those tags that were taken back and not heard of since. */
export function marksOf({ books }: Room, tags: readonly Bytes[]): Bytes[] {
  return tags.flatMap((tag) => {
    const mark = books.row('SELECT mark FROM taken_back WHERE tag = ?', tag)?.['mark']
    return mark instanceof Uint8Array ? [mark] : []
  })
}

/** Throws RefusalError 'taken_back' when one of them was, and nobody has heard why. */
export function expectStanding(room: Room, tags: readonly Bytes[]): void {
  if (marksOf(room, tags).length > 0) throw new RefusalError('taken_back')
}

/** Forgets what was taken back before last month: what she wrote with it has been read long since. */
export function forgetTakenBack(books: Books, month: string): void {
  books.run('DELETE FROM taken_back WHERE month < ?', addMonths(month, -1))
}
