import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Books } from './books.ts'

/** Uses up a nonce. Throws RefusalError 'replayed' when it was used before. `until` is the hour it may be forgotten in. */
export function spendNonce(books: Books, nonce: Bytes, until: string): void {
  const added = books.run('INSERT OR IGNORE INTO nonces (nonce, until) VALUES (?, ?)', nonce, until)
  if (added === 0) throw new RefusalError('replayed')
}

/** Forgets nonces whose requests are too old to be accepted anyway. */
export function forgetNonces(books: Books, hour: string): void {
  books.run('DELETE FROM nonces WHERE until < ?', hour)
}
