import { randomBytes } from 'node:crypto'
import type t from 'tap'
import { OpenError, RefusalError } from '../../src/sealing/errors.ts'
import { nobleBackend } from '../../src/sealing/noble.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf, type Bytes, type Suite } from '../../src/sealing/suite.ts'

type Test = Pick<typeof t, 'equal' | 'fail'>

export const random = (length: number): Bytes => new Uint8Array(randomBytes(length))
export const sodium: Suite = suiteOf(await loadSodium(), random)
export const noble: Suite = suiteOf(nobleBackend, random)

/** Every test of the protocol itself runs on each of them. */
export const both: readonly Suite[] = [sodium, noble]

/** Ten times more cases when somebody has the time: SLOW=1. */
export const slow = process.env['SLOW'] ? 10 : 1

export function filled(byte: number, length: number): Bytes {
  return new Uint8Array(length).fill(byte)
}

export function flipped(bytes: Bytes, bit: number): Bytes {
  const copy = new Uint8Array(bytes)
  const at = bit >>> 3
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** What `run` throws; nothing if it does not. */
export function thrown(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

/** The one answer to everything that cannot be opened: same class, same words, nothing more. */
export function cannotOpen(t: Test, run: () => unknown, what = 'cannot be opened'): void {
  const error = thrown(run)
  const same =
    error instanceof OpenError &&
    error.message === 'This cannot be opened.' &&
    Object.keys(error).join() === 'name' &&
    error.cause === undefined
  t.equal(same, true, what)
}

export function refuses(t: Test, code: string, run: () => unknown): void {
  const error = thrown(run)
  t.equal(error instanceof RefusalError ? error.code : error, code, `refused: ${code}`)
}

/** True when `run` succeeds or fails in a way that a caller can expect of hostile input. */
export function tame(run: () => unknown): boolean {
  const error = thrown(run)
  return error === undefined || error instanceof OpenError || error instanceof RefusalError
}
