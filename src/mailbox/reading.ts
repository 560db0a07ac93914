import type { Ask } from '../sealing/board.ts'
import type { VerifiedCard } from '../sealing/card.ts'
import { OpenError } from '../sealing/errors.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import { openReply, type Reply } from '../sealing/reply.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import type { Found } from './views.ts'

/** Whose answers are opened, with the keys that may have signed them. */
export interface Reading {
  readonly card: Pick<VerifiedCard, 'svc' | 'epochs'>
  readonly mailbox: Mailbox
}

/**
 * Opens a mailbox's own answers among the eight slots that were asked for, the oldest first (protocol 9.2, step 3).
 * @param own where they stand among `blobs`
 */
export function readAnswers(
  s: Primitives,
  by: Reading,
  own: Ask['own'],
  blobs: readonly Bytes[],
): Found {
  const opened = own.map(({ j, at }) => openOne(s, by, j, blobs[at]))
  const replies = opened.filter((one) => typeof one === 'object')
  return {
    replies: replies.sort((a, b) => a.n - b.n),
    unproven: opened.includes('unproven'),
    away: false,
  }
}

/** An answer that was deleted leaves a slot that does not open; one that opens and is not signed is said to be there. */
function openOne(
  s: Primitives,
  { card, mailbox }: Reading,
  j: number,
  blob: Bytes | undefined,
): Reply | 'nothing' | 'unproven' {
  const replyKey = (epoch: string): Bytes | null =>
    card.epochs.find(({ id }) => id === epoch)?.replyKey ?? null
  try {
    if (blob === undefined) return 'nothing'
    return openReply(s, { svc: card.svc, mailbox, replyKey }, j, blob)
  } catch (error) {
    return error instanceof OpenError ? 'nothing' : 'unproven'
  }
}
