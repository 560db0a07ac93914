import { addMonths, monthOf } from '../platform/clock.ts'
import { Refusal } from '../platform/errors.ts'
import { inOrder } from '../sealing/board.ts'
import { RefusalError } from '../sealing/errors.ts'
import { dummyReply, looksLikeReply } from '../sealing/reply.ts'
import type { Bytes } from '../sealing/suite.ts'
import { svcOf } from './board.ts'
import { reaching } from './guard-answers.ts'
import type { MailboxNeeds } from './parts.ts'
import { addSlots, dropEnded, keepWaiting, lockBoard, takeWaiting, type Waiting } from './store.ts'

/** How many slots every posting adds (decision 16). */
export const batchSize = 8

/** Months a slot stays after the one it was posted in. The card shows the reply keys of as many. */
export const boardMonths = 2

/** An answer as a moderator's client sealed it. */
export interface Answer {
  readonly tag: Bytes
  readonly blob: Bytes
  readonly burnTag: Bytes
  /** 0 to 15 (`shelfOf`). */
  readonly shelf: number
}

export interface Posting {
  /** Keeps an answer for the next posting, under the guard's lock. Throws `answer_taken`, `bad_answer`, `unavailable`. */
  answer(given: Answer): Promise<void>
  /** At its hour: eight slots come onto the board, waiting answers first, and what has ended goes. */
  post(): Promise<void>
}

type Needs = Pick<MailboxNeeds, 'db' | 'guard' | 'suite' | 'now' | 'intake'>

export function createPosting(needs: Needs): Posting {
  const { db, now } = needs
  return {
    async answer(given) {
      if (!looksLikeReply(given.blob)) throw new Refusal('bad_answer', 400)
      const [row] = await locked(needs, [given]).catch(refuseTaken)
      if (row === undefined || !(await keepWaiting(db, row))) throw taken()
    },
    async post() {
      const month = monthOf(now())
      await db.transaction(async (tx) => {
        await lockBoard(tx)
        await dropEnded(tx, month)
        const waiting = await takeWaiting(tx, batchSize)
        const empty = Array.from({ length: batchSize - waiting.length }, () => emptySlot(needs))
        const batch = byTag([...waiting, ...(await locked(needs, empty))])
        const expiresMonth = addMonths(month, boardMonths)
        await addSlots(
          tx,
          batch.map((row) => ({ ...row, expiresMonth })),
        )
      })
    },
  }
}

/** A slot without an answer: nobody, and least of all whoever takes the database, can tell it from one with. */
export function emptySlot({ suite, intake }: Pick<Needs, 'suite' | 'intake'>): Answer {
  const tag = suite.random(16)
  const [byte = 0] = suite.random(1)
  const blob = dummyReply(suite, svcOf({ intake }), suite.random(32), tag)
  return { tag, blob, burnTag: suite.random(32), shelf: byte >>> 4 }
}

/** Puts the guard's lock on. Keys live a month longer than slots, since an answer may wait into the next month. */
export async function locked(
  { guard, now }: Pick<Needs, 'guard' | 'now'>,
  answers: readonly Answer[],
): Promise<Waiting[]> {
  if (answers.length === 0) return []
  const expires = addMonths(monthOf(now()), boardMonths + 1)
  const items = answers.map(({ tag: oid, blob, burnTag: withdrawTag }) => ({
    ...{ oid, class: 'board' as const, expires, blob, withdrawTag },
  }))
  const blobs = await guard.wrap(items)
  return answers.map((answer, i) => ({ ...answer, blob: blobs[i] ?? answer.blob }))
}

/** Tags are random, so their order is none. */
function byTag(rows: readonly Waiting[]): Waiting[] {
  return inOrder(rows.map(({ tag }) => tag)).flatMap((tag) => rows.filter((row) => row.tag === tag))
}

function taken(): Refusal {
  return new Refusal('answer_taken', 409)
}

function refuseTaken(error: unknown): Promise<never> {
  if (error instanceof RefusalError && error.code === 'oid_taken') throw taken()
  return reaching(Promise.reject(error as Error))
}
