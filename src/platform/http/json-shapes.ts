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

/**
 * Bytes as base64url text for an answer. The same text as `base64url` of the protocol gives, made by the platform: an
 * answer of many sealed reports has megabytes, and everybody else waits meanwhile.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}
