import { RefusalError } from './errors.ts'
import type { Bytes } from './suite.ts'

/** A field of a hash or context: bytes as they are, text as UTF-8. */
export type Field = Bytes | string

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function zeros(length: number): Bytes {
  return new Uint8Array(length)
}

/** UTF-8 bytes of `text`; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Bytes {
  if (text.length > 64) return encoder.encode(text)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127) return encoder.encode(text)
    bytes[at] = code
  }
  return bytes
}

/** Throws `RefusalError('utf8')` for anything that is not well-formed UTF-8. */
export function fromUtf8(bytes: Bytes): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new RefusalError('utf8')
  }
}

export function bytesOf(field: Field): Bytes {
  return typeof field === 'string' ? utf8(field) : field
}

/** A copy of its own: on Node's Buffer, `slice` would share memory, and wiping one would wipe both. */
export function piece(bytes: Bytes, start: number, end: number = bytes.length): Bytes {
  return new Uint8Array(bytes.subarray(start, end))
}

export function concat(...parts: readonly Bytes[]): Bytes {
  const whole = zeros(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Four bytes, little-endian (step 1). Throws `RefusalError('range')` outside 0 to 2^32 - 1. */
export function u32(n: number): Bytes {
  if (!Number.isInteger(n) || n < 0 || n > 0xffffffff) throw new RefusalError('range')
  return Uint8Array.of(n, n >>> 8, n >>> 16, n >>> 24)
}

/** Reads the four bytes at `at`. */
export function readU32(bytes: Bytes, at = 0): number {
  if (at + 4 > bytes.length) throw new RefusalError('fields')
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true)
}

/** Each field behind its own length, so that no two lists of fields give the same bytes (step 1). */
export function lp(...fields: readonly Field[]): Bytes {
  const parts: Bytes[] = []
  let total = 0
  for (const field of fields) {
    const part = bytesOf(field)
    total += 4 + part.length
    parts.push(part)
  }
  const whole = zeros(total)
  let at = 0
  for (const part of parts) {
    const { length } = part
    whole[at] = length
    whole[at + 1] = length >>> 8
    whole[at + 2] = length >>> 16
    whole[at + 3] = length >>> 24
    at += 4
    if (length > 64) whole.set(part, at)
    else for (let i = 0; i < length; i += 1) whole[at + i] = part[i] ?? 0
    at += length
  }
  return whole
}

/** The fields that `lp` joined. Throws `RefusalError('fields')` when a length does not fit. */
export function unlp(bytes: Bytes): Bytes[] {
  const fields: Bytes[] = []
  let at = 0
  while (at < bytes.length) {
    const end = at + 4 + readU32(bytes, at)
    if (end > bytes.length) throw new RefusalError('fields')
    fields.push(piece(bytes, at + 4, end))
    at = end
  }
  return fields
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Lower-case hexadecimal only; with `length`, exactly that many bytes. Throws `RefusalError('hex')`. */
export function fromHex(text: string, length = text.length / 2): Bytes {
  if (text.length !== length * 2 || !/^(?:[0-9a-f]{2})*$/.test(text)) throw new RefusalError('hex')
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CODES = utf8(ALPHABET)
/** What each letter stands for, by its code; 255 for what is no letter. */
const SEXTETS = new Uint8Array(128).fill(255)
for (const [value, code] of CODES.entries()) SEXTETS[code] = value

/** More arguments than this at once are too many for some engines. */
const LETTERS_AT_ONCE = 8192

/** RFC 4648 section 5, without padding. */
export function base64url(bytes: Bytes): string {
  const letters = zeros(Math.ceil((bytes.length * 4) / 3))
  let at = 0
  for (let from = 0; from < bytes.length; from += 3) {
    const first = bytes[from] ?? 0
    const second = bytes[from + 1] ?? 0
    const third = bytes[from + 2] ?? 0
    // What is written behind the end of a typed array goes nowhere: the last letters of a part need no case of their own.
    letters[at] = CODES[first >>> 2] ?? 0
    letters[at + 1] = CODES[((first & 3) << 4) | (second >>> 4)] ?? 0
    letters[at + 2] = CODES[((second & 15) << 2) | (third >>> 6)] ?? 0
    letters[at + 3] = CODES[third & 63] ?? 0
    at += 4
  }
  return ascii(letters)
}

/** The text whose letters these are, as one piece: what is added up letter by letter is put together when it is read. */
function ascii(letters: Bytes): string {
  if (letters.length <= LETTERS_AT_ONCE) {
    return String(Reflect.apply(String.fromCharCode, null, letters))
  }
  return ascii(letters.subarray(0, LETTERS_AT_ONCE)) + ascii(letters.subarray(LETTERS_AT_ONCE))
}

/**
 * Strict: no padding, no other letter, unused bits zero, so that a value has one spelling. With
 * `length`, exactly that many bytes. Throws `RefusalError('base64url')`.
 */
export function fromBase64url(text: string, length?: number): Bytes {
  const size = Math.floor((text.length * 3) / 4)
  if (text.length % 4 === 1 || (length !== undefined && size !== length)) throw refused()
  const bytes = zeros(size)
  let bits = 0
  let held = 0
  let at = 0
  for (let letter = 0; letter < text.length; letter += 1) {
    const sextet = SEXTETS[text.charCodeAt(letter)] ?? 255
    if (sextet === 255) throw refused()
    bits = (bits << 6) | sextet
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = bits >>> held
      bits &= (1 << held) - 1
    }
  }
  if (bits !== 0) throw refused()
  return bytes
}

function refused(): RefusalError {
  return new RefusalError('base64url')
}
