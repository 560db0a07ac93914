import type { Bytes } from '../sealing/suite.ts'
import type { Books } from './books.ts'

/** A single value in the books, by its name; null when it was never kept. */
export function kept(books: Books, name: string): Bytes | null {
  const value = books.row('SELECT value FROM kept WHERE name = ?', name)?.['value']
  return value instanceof Uint8Array ? value : null
}

/** Keeps a value, in place of an earlier one of this name. */
export function keep(books: Books, name: string, value: Bytes): void {
  books.run(
    'INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  )
}
