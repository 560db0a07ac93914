import { utf8 } from './bytes.ts'
import { canonical, readJson } from './canonical.ts'
import { RefusalError } from './errors.ts'

/**
 * The value of a signed document that travelled as text. What was signed, stored and served again must be the same
 * bytes, so any other spelling is refused: `RefusalError('canonical')`, or 'json' for what is no JSON.
 */
export function readCanonicalText(text: string): unknown {
  const value = readJson(utf8(text))
  if (canonical(value) !== text) throw new RefusalError('canonical')
  return value
}
