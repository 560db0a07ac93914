import type { MessageKey } from '../i18n/catalogue.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import { MOST_REPLIES } from '../sealing/reply.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { withdrawalRequest } from '../sealing/withdrawal.ts'
import type { Deed } from './deeds.ts'
import { sealFollowUp, type FollowUpNeeds } from './follow-up.ts'

/** A deed as it is carried out: a sealed message, secrets to show, answers to delete. */
export interface SealedDeed {
  readonly submission: Bytes | null
  /** Goes with every message, mostly with nothing in it: nobody can tell a no from any other word. */
  readonly withdrawal: Bytes | null
  /** Numbers of the answers to delete. */
  readonly burn: readonly number[]
  readonly done: MessageKey
  readonly changed: Readonly<Record<string, string>>
}

/** @param needs what a message is sealed with; asked for only when there is one */
export function sealDeed(
  s: Suite,
  mailbox: Mailbox,
  deed: Deed,
  needs: () => FollowUpNeeds,
): SealedDeed {
  const { said, scopes, burn, done } = deed
  const isQuiet = said === null && scopes.length === 0
  return {
    submission: said === null ? null : sealFollowUp(s, mailbox, said, needs()),
    withdrawal: isQuiet ? null : withdrawalRequest(s, mailbox, scopes),
    burn: burn === 'all' ? Array.from({ length: MOST_REPLIES }, (_, j) => j) : burn,
    done,
    changed: said?.consent ?? {},
  }
}
