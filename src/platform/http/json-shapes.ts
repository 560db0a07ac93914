import { Type } from 'typebox'

/** The number of base64url letters (no padding) that `length` bytes make. */
function lettersFor(length: number): number {
  return Math.ceil((length * 4) / 3)
}

/** Exactly `length` bytes as base64url text in a JSON body. */
export function bytesText(length: number): ReturnType<typeof Type.String> {
  const letters = lettersFor(length)
  return Type.String({ minLength: letters, maxLength: letters, pattern: '^[A-Za-z0-9_-]*$' })
}

/** Between one and `most` bytes as base64url text in a JSON body. */
export function someBytesText(most: number): ReturnType<typeof Type.String> {
  return Type.String({ minLength: 2, maxLength: lettersFor(most), pattern: '^[A-Za-z0-9_-]*$' })
}

/** A month, `YYYY-MM`. */
export const monthText = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })

/** An object with exactly these fields: an unknown one is refused, never dropped in silence. */
export function exactly<P extends Parameters<typeof Type.Object>[0]>(
  properties: P,
): ReturnType<typeof Type.Object<P>> {
  return Type.Object<P>(properties, { additionalProperties: false })
}
