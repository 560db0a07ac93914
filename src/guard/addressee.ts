import { H } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** What stands in a slot for a person or a post of the directory: 16 bytes. */
export function addresseeOf(primitives: Primitives, to: string): Bytes {
  return H(primitives, 16, 'rw1/guard/to', to)
}
