import { fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { refuse } from '../platform/errors.ts'
import type { WebGuard } from '../guard/client.ts'

/** The guard's calls that members' pages need. */
export type MembersGuard = Pick<
  WebGuard,
  'directory' | 'evaluate' | 'wrap' | 'shred' | 'shredByPreimage' | 'redeemInvite' | 'revokeInvite'
>

export interface MembersNeeds {
  readonly db: Database
  readonly guard: MembersGuard
  readonly suite: Suite
  readonly now: Clock
}

/** The service's name and the keys that members' pages use, as the signed directory has them. */
export interface ServiceKeys {
  svc: string
  /** Of the guard's PRF for members' codes. */
  memberPk: Bytes
  /** Contacts are sealed to it. */
  deliveryPk: Bytes
}

/** Throws `Refusal('unavailable')` before the first directory: nobody can join a service that has no keys. */
export async function serviceKeys(guard: MembersGuard): Promise<ServiceKeys> {
  const found = await asking(guard.directory())
  if (found === null) throw refuse('unavailable')
  // The guard verified it before it kept it.
  const { directory } = found
  return {
    svc: directory.svc,
    memberPk: fromBase64url(directory.guard.member_pk, 32),
    deliveryPk: fromBase64url(directory.delivery_pk, 1216),
  }
}

const refusals = { guard_down: 'unavailable', not_ready: 'unavailable', busy: 'too_many' } as const

function isKnown(code: string): code is keyof typeof refusals {
  return Object.hasOwn(refusals, code)
}

/** Turns the guard's "not now" into the refusal that a page shows; every other fault passes. */
export async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof RefusalError && isKnown(error.code)) throw refuse(refusals[error.code])
    throw error
  }
}
