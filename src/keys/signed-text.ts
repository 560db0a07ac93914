import { refuse } from '../platform/errors.ts'
import { utf8 } from '../sealing/bytes.ts'
import { canonical, readJson } from '../sealing/canonical.ts'

/**
 * The value of a document that travelled as its canonical text. Throws `bad_request` for any other spelling: what
 * was signed, what is stored and what is served again must be the same bytes.
 */
export function readSignedText(text: string): unknown {
  const value = readJson(utf8(text))
  if (canonical(value) !== text) throw refuse('bad_request')
  return value
}
