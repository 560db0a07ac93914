import { base64url, fromBase64url, fromHex } from './bytes.ts'
import { isRecord } from './canonical.ts'
import { RefusalError, refusing } from './errors.ts'
import { MONTH } from './month.ts'

/** Reads a value that came from outside, or throws `RefusalError('shape')`. */
export type Reader<T> = (value: unknown) => T

export function refusedShape(): RefusalError {
  return new RefusalError('shape')
}

/** An object with exactly these keys: a missing one is refused, and one more is too. */
export function object<T extends object>(fields: { [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return (value) => {
    if (!isRecord(value) || Object.keys(value).length !== names.length) throw refusedShape()
    const read: Partial<T> = {}
    for (const name of names) {
      if (!Object.hasOwn(value, name)) throw refusedShape()
      read[name] = fields[name](value[name])
    }
    return read as T
  }
}

/** The same with keys that may be left out; one that is there has to read. What has none of them is signed as it always was. */
export function withOptional<T extends object, O extends object>(
  fields: { [K in keyof T]: Reader<T[K]> },
  optional: { [K in keyof O]-?: Reader<O[K]> },
): Reader<T & Partial<O>> {
  const needed = object<T>(fields)
  const names = Object.keys(optional) as (keyof O & string)[]
  return (value) => {
    const given = anyObject(value)
    const isExtra = (name: string): boolean => names.some((one) => one === name)
    const rest = Object.entries(given).filter(([name]) => !isExtra(name))
    const read: Partial<O> = {}
    for (const name of names)
      if (Object.hasOwn(given, name)) read[name] = optional[name](given[name])
    return { ...needed(Object.fromEntries(rest)), ...read }
  }
}

/** Any JSON object; what is in it is read by the feature that owns it. */
export const anyObject: Reader<Record<string, unknown>> = (value) => {
  if (!isRecord(value)) throw refusedShape()
  return value
}

/** An object of free keys, at most `most`, whose values all read the same way. */
export function dictionary<T>(item: Reader<T>, most: number): Reader<Record<string, T>> {
  return (value) => {
    const pairs = Object.entries(anyObject(value))
    if (pairs.length > most) throw refusedShape()
    return Object.fromEntries(pairs.map(([key, one]) => [key, item(one)]))
  }
}

export function list<T>(item: Reader<T>, most: number, least = 0): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) throw refusedShape()
    return value.map((one: unknown) => item(one))
  }
}

/** Text of at most `most` UTF-16 units, whole if a pattern is given. */
export function text(most: number, pattern?: RegExp): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || value.length > most) throw refusedShape()
    if (pattern && !pattern.test(value)) throw refusedShape()
    return value
  }
}

export function integer(least: number, most: number): Reader<number> {
  return (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refusedShape()
    if (value < least || value > most) throw refusedShape()
    return value
  }
}

export function oneOf<T extends string | number>(...choices: readonly T[]): Reader<T> {
  return (value) => {
    const chosen = choices.find((choice) => choice === value)
    if (chosen === undefined) throw refusedShape()
    return chosen
  }
}

export function nullable<T>(item: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : item(value))
}

/** The first reader that does not refuse. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (value) => {
    try {
      return first(value)
    } catch {
      return second(value)
    }
  }
}

/** base64url text of exactly `length` bytes, in its one spelling. */
export function encoded(length: number): Reader<string> {
  return (value) => {
    const spelt = text(2 * length)(value)
    return refusing('shape', () => base64url(fromBase64url(spelt, length)))
  }
}

/** Lower-case hexadecimal of exactly `length` bytes. */
export function hexadecimal(length: number): Reader<string> {
  return (value) => {
    const spelt = text(2 * length)(value)
    refusing('shape', () => fromHex(spelt, length))
    return spelt
  }
}

/** 'YYYY-MM'. */
export const month = text(7, MONTH)

/** A calendar day, 'YYYY-MM-DD', that exists. */
export const day: Reader<string> = (value) => {
  const spelt = text(10, /^20\d\d-\d\d-\d\d$/)(value)
  const time = Date.parse(spelt)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== spelt)
    throw refusedShape()
  return spelt
}

/** Letters, digits, hyphen and underscore: names of things, never free text. */
export const token = text(64, /^[A-Za-z0-9_-]+$/)

/** Text by language, as in `{ "en": "...", "ro": "..." }`. */
export function byLanguage(most: number): Reader<Record<string, string>> {
  return byTongue(text(most))
}

/** Something by language tag, for as many languages as a warning may be in. */
export function byTongue<T>(item: Reader<T>): Reader<Record<string, T>> {
  return (value) => {
    const said = dictionary(item, 12)(value)
    if (!Object.keys(said).every((key) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(key)))
      throw refusedShape()
    return said
  }
}
