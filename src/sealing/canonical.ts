import { fromUtf8, utf8 } from './bytes.ts'
import { RefusalError } from './errors.ts'
import type { Bytes } from './suite.ts'

/** No honest document of this protocol nests deeper; a hostile one would exhaust the stack. */
const DEEPEST = 32

/** In unicode mode this matches only surrogates that stand alone. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu

/** Keys, codes and base64url: nothing in it that JSON would escape. */
const PLAIN = /^[\w-]*$/

/**
 * Canonical JSON (RFC 8785) of null, booleans, safe integers, strings, arrays and plain objects: what
 * is signed must have one spelling. Throws `RefusalError('canonical')` for anything else.
 */
export function canonical(value: unknown): string {
  return written(value, DEEPEST)
}

export function canonicalBytes(value: unknown): Bytes {
  return utf8(canonical(value))
}

/** `canonicalBytes` of what a person typed: lone surrogates are replaced. Nearly always there are none to look for. */
export function tolerantBytes(value: unknown): Bytes {
  try {
    return canonicalBytes(value)
  } catch {
    return canonicalBytes(wellFormed(value))
  }
}

function written(value: unknown, depth: number): string {
  if (depth === 0) throw refused()
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return integer(value)
  if (typeof value === 'string') return text(value)
  return Array.isArray(value) ? array(value, depth) : object(value, depth)
}

// Added up rather than joined: the pieces of a long document are then copied once, at the end.
function array(value: readonly unknown[], depth: number): string {
  let all = ''
  let comma = ''
  for (const item of value) {
    all += comma + written(item, depth - 1)
    comma = ','
  }
  return `[${all}]`
}

function object(value: unknown, depth: number): string {
  if (!isRecord(value)) throw refused()
  const keys = Object.keys(value).sort(byCodeUnits)
  let all = ''
  let comma = ''
  for (const key of keys) {
    all += `${comma}${text(key)}:${written(value[key], depth - 1)}`
    comma = ','
  }
  return `{${all}}`
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw refused()
  return JSON.stringify(value)
}

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`
  if (value.search(LONE_SURROGATE) !== -1) throw refused()
  return JSON.stringify(value)
}

function refused(): RefusalError {
  return new RefusalError('canonical')
}

/** A plain object, as JSON gives it: no array, no instance of a class. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The same value with lone surrogates replaced, so that no odd keystroke can stop a report. */
export function wellFormed(value: unknown, depth = DEEPEST): unknown {
  if (depth === 0) throw refused()
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\ufffd')
  if (Array.isArray(value)) return value.map((item) => wellFormed(item, depth - 1))
  if (!isRecord(value)) return value
  const pairs = Object.entries(value)
  return Object.fromEntries(
    pairs.map(([key, item]) => [
      key.replace(LONE_SURROGATE, '\ufffd'),
      wellFormed(item, depth - 1),
    ]),
  )
}

/**
 * Reads JSON that came from outside. Throws `RefusalError('json')` for what is not JSON, nests too
 * deep, or names `__proto__`, which careless copying would turn into another prototype.
 */
export function readJson(bytes: Bytes): unknown {
  const source = fromUtf8(bytes)
  try {
    const value: unknown = JSON.parse(source)
    if (tame(value, DEEPEST)) return value
  } catch {
    // Said below, without the parser's words: they quote the input.
  }
  throw new RefusalError('json')
}

function tame(value: unknown, depth: number): boolean {
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => tame(item, depth - 1))
  if (!isRecord(value)) return true
  return (
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every((item) => tame(item, depth - 1))
  )
}
