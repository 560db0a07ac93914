import { readFileSync } from 'node:fs'

/** Thrown for a token that cannot be used, in words for the operator; it never repeats the token. */
export class TextsTokenError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'TextsTokenError'
  }
}

/**
 * What the gateway for text messages signs its word to us with: the only line of a file, 16 to 128 letters and digits.
 * @param file null where the gateway has nothing to tell
 */
export function readTextsToken(file: string | null): string | null {
  if (file === null) return null
  const token = read(file).trim()
  if (!/^[\w-]{16,128}$/.test(token))
    throw new TextsTokenError('is not a file with one line of 16 to 128 letters and digits')
  return token
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new TextsTokenError('names a file that cannot be read')
  }
}
