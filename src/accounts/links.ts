import { Refusal } from '../platform/errors.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import type { Executor } from '../platform/database.ts'
import { base64url, fromBase64url, readU32 } from '../sealing/bytes.ts'
import { H } from '../sealing/hash.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Role } from './rules.ts'
import { finishMinutes, linkMinutes, linkTries, minuteOf } from './rules.ts'
import { deleteLink, extendLink, insertLink, lockLink, setTriesLeft } from './store.ts'
import type { LinkRow } from './store.ts'

/** What a link is for: the very first account, or another one. */
export type LinkRole = 'ceremony' | Role

/** A link just made. The token stands in the address, the digits are told by voice. */
export interface NewLink {
  readonly token: string
  readonly spoken: string | null
}

/** What came of trying a link. A refusal is a value, because the count of tries must be kept. */
export type Tried = { readonly link: LinkRow } | { readonly refusal: Refusal }

/** One-use links: only hashes are stored (protocol 6.1). */
export interface Links {
  make(db: Executor, wanted: { role: LinkRole; post: string | null }): Promise<NewLink>
  /**
   * Tries a token, with its digits where it has some; the row stays locked until `tx` ends. Call it in a transaction
   * that commits even when a refusal comes back: wrong digits are counted there, and the third burns the link.
   */
  try(tx: Executor, token: string, spoken: string | null): Promise<Tried>
  /** Gives somebody who opened the link in time long enough to finish. */
  extend(tx: Executor, link: LinkRow): Promise<void>
  spend(tx: Executor, link: LinkRow): Promise<void>
}

/** Six random digits, each number as likely as another. */
function sixDigits(suite: Suite): string {
  const ceiling = Math.floor(2 ** 32 / 1_000_000) * 1_000_000
  let drawn = readU32(suite.random(4))
  while (drawn >= ceiling) drawn = readU32(suite.random(4))
  return String(drawn % 1_000_000).padStart(6, '0')
}

const invalid = (): Tried => ({ refusal: new Refusal('link_invalid', 410) })

/** Tokens of 32 random bytes; what is stored cannot be turned back into one. */
export function createLinks(needs: { suite: Suite; now: Clock }): Links {
  const { suite, now } = needs
  const tokenHashOf = (token: Bytes): Bytes => H(suite, 32, 'rw1/link', token)
  const spokenHashOf = (token: Bytes, spoken: string): Bytes =>
    H(suite, 32, 'rw1/link/spoken', token, spoken)

  async function countWrong(tx: Executor, link: LinkRow): Promise<Tried> {
    if (link.triesLeft <= 1) {
      await deleteLink(tx, link.tokenHash)
      return invalid()
    }
    await setTriesLeft(tx, link.tokenHash, link.triesLeft - 1)
    return { refusal: new Refusal('wrong_digits', 403) }
  }

  return {
    make: async (db, { role, post }) => {
      const token = suite.random(32)
      const spoken = role === 'ceremony' ? null : sixDigits(suite)
      await insertLink(db, {
        tokenHash: tokenHashOf(token),
        role,
        post,
        spokenHash: spoken === null ? null : spokenHashOf(token, spoken),
        triesLeft: linkTries,
        endsMinute: minuteOf(now()) + linkMinutes,
        month: monthOf(now()),
      })
      return { token: base64url(token), spoken }
    },
    try: async (tx, tokenText, spoken) => {
      const token = fromBase64url(tokenText, 32)
      const link = await lockLink(tx, tokenHashOf(token), minuteOf(now()))
      // A ceremony's link has no digits and must not pass where digits are asked for, nor the other way round.
      if (link === null || (link.spokenHash === null) !== (spoken === null)) return invalid()
      if (link.spokenHash === null || spoken === null) return { link }
      const isRight = suite.equal(link.spokenHash, spokenHashOf(token, spoken))
      return isRight ? { link } : countWrong(tx, link)
    },
    extend: (tx, link) => extendLink(tx, link.tokenHash, minuteOf(now()) + finishMinutes),
    spend: (tx, link) => deleteLink(tx, link.tokenHash),
  }
}
