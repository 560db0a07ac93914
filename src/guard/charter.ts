import { fromUtf8, utf8 } from '../sealing/bytes.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import type { Books } from './books.ts'
import { keep, kept } from './kept.ts'

/** What the guard believes: fixed at genesis, and the directory it verified last. It trusts no other table. */
export interface Charter {
  readonly svc: string
  /** The root's public key, base64url. */
  readonly rootPk: string
  readonly directory: Directory
  readonly signatures: readonly Signature[]
}

const place = 'charter'

/** The charter the guard kept, or null before genesis. What is read here was verified when it was written. */
export function readCharter(books: Books): Charter | null {
  const bytes = kept(books, place)
  return bytes === null ? null : (JSON.parse(fromUtf8(bytes)) as Charter)
}

export function keepCharter(books: Books, charter: Charter): void {
  keep(books, place, utf8(JSON.stringify(charter)))
}
