import { refusedShape, type Reader } from '../sealing/shape.ts'
import type { Bytes } from '../sealing/suite.ts'

/** What a reader reads. */
export type Read<R> = R extends Reader<infer T> ? T : never

/**
 * Bytes written as base64url; with `length`, exactly that many. Made by Node's decoder, which is far faster on
 * large blobs than a strict one. It skips letters it does not know, so lengths are compared; what passes here is
 * authenticated already.
 */
export function bytes(length?: number): Reader<Bytes> {
  return (value) => {
    if (typeof value !== 'string') throw refusedShape()
    const decoded = Buffer.from(value, 'base64url')
    const expected = length ?? Math.floor((value.length * 3) / 4)
    const isWhole = value.length === Math.ceil((expected * 4) / 3)
    if (decoded.length !== expected || !isWhole) throw refusedShape()
    // A Buffer's `slice` shares memory; what the protocol is given are plain arrays.
    return new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.length)
  }
}

/** Any JSON value: for documents whose own reader checks them. */
export const document: Reader<unknown> = (value) => value

/** No arguments. */
export const nothing: Reader<null> = (value) => {
  if (value !== null) throw refusedShape()
  return null
}

/** A value as JSON can carry it: bytes become base64url. */
export function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64url')
  }
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toJson(field)]))
}
