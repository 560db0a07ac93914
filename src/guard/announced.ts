import { fromUtf8, utf8 } from '../sealing/bytes.ts'
import type { Books } from './books.ts'
import { keep, kept } from './kept.ts'

/** The worker's two public keys, base64url: contacts are sealed to the one, check tables signed with the other. */
export interface WorkerKeys {
  readonly delivery_pk: string
  readonly publisher_pk: string
}

const place = 'worker-keys'

export function readAnnounced(books: Books): WorkerKeys | null {
  const bytes = kept(books, place)
  return bytes === null ? null : (JSON.parse(fromUtf8(bytes)) as WorkerKeys)
}

export function keepAnnounced(books: Books, keys: WorkerKeys): void {
  keep(books, place, utf8(JSON.stringify(keys)))
}
