import type { Clock } from '../platform/clock.ts'
import { concat, piece, readU32, u32 } from '../sealing/bytes.ts'
import { KDF } from '../sealing/hash.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { DayKeys } from './day-keys.ts'

/** 48 bytes that come with a page and are taken back once: expiry u32, difficulty u8, 11 random, MAC 32 (protocol 8.2). */
export const challengeLength = 48
const macLength = 32
const lifeSeconds = 7_200

/** How many spent challenges are remembered for each hour; beyond it the oldest may be used twice, which only floods do. */
const remembered = 100_000

export type ChallengeUse = 'report' | 'code'

/** What a challenge that came back is worth: to take, to renew (late, or used for something else), or not ours. */
export type ChallengeState = 'good' | 'late' | 'foreign'

export interface Challenges {
  make(): Bytes
  check(challenge: Bytes): ChallengeState
  /** Marks a challenge as used for `what`, which is its report or its code request. False when it was used for another. */
  spend(use: ChallengeUse, challenge: Bytes, what: string): boolean
}

/** Makes and checks challenges under the guard's daily key. Nothing is stored but the spent ones, in memory, for two hours. */
export function createChallenges(suite: Suite, keys: DayKeys, now: Clock): Challenges {
  const seconds = (): number => Math.floor(now().getTime() / 1000)
  const spent = createSpent(seconds)
  const macOf = (key: Bytes, head: Bytes): Bytes =>
    KDF(suite, key, 'rw1/challenge', { info: head, length: macLength })
  return {
    make() {
      const difficulty = new Uint8Array([0])
      const head = concat(u32(seconds() + lifeSeconds), difficulty, suite.random(11))
      return concat(head, macOf(keys.current(), head))
    },
    check(challenge) {
      const head = piece(challenge, 0, challengeLength - macLength)
      const mac = piece(challenge, challengeLength - macLength)
      const ours = keys.all().some((key) => suite.equal(mac, macOf(key, head)))
      if (!ours) return 'foreign'
      return readU32(head) < seconds() ? 'late' : 'good'
    },
    spend: (use, challenge, what) =>
      spent.first(use + Buffer.from(challenge).toString('latin1', 5, 16), what),
  }
}

/** Remembers what each challenge was used for, in two generations of two hours that are dropped whole. */
function createSpent(seconds: () => number): { first(key: string, what: string): boolean } {
  let young = new Map<string, string>()
  let old = new Map<string, string>()
  let bornAt = seconds()
  return {
    first(key, what) {
      if (young.size >= remembered || seconds() - bornAt >= lifeSeconds) {
        old = young
        young = new Map()
        bornAt = seconds()
      }
      const before = young.get(key) ?? old.get(key)
      if (before === undefined) young.set(key, what)
      return before === undefined || before === what
    },
  }
}
