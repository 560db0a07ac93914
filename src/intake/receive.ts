import { addMonths, weekOf, type Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { RefusalError } from '../sealing/errors.ts'
import { parseSubmission, type Submission } from '../sealing/report.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { CardWatch } from './card-watch.ts'
import type { Challenges } from './challenge.ts'
import { endWait, isKept, waiting, type SealedRow } from './store.ts'

/** What the guard does for a report: puts the outer lock on (protocol 8.4). */
export type WrapReport = (
  items: readonly {
    oid: Bytes
    class: 'report'
    withdrawTag: Bytes
    expires: string
    blob: Bytes
  }[],
) => Promise<Bytes[]>

/** Writes a report down, with its outer lock or without; false when it was there already. */
export type KeepReport = (row: SealedRow) => Promise<boolean>

export interface ReceiveNeeds {
  readonly db: Database
  readonly wrap: WrapReport
  readonly keep: { readonly locked: KeepReport; readonly waiting: KeepReport }
  readonly card: CardWatch
  readonly challenges: Challenges
  readonly now: Clock
  readonly log: Log
}

/** A report is kept now, or it was before: sending again is the same report. */
export type Received = 'kept' | 'again'

/** The months a report is kept after the one it was written in (promise 13). */
const keptMonths = 12

/** Neither a voucher nor work was shown: tier C (protocol 16.6). */
const plainTier = 2

/** The one refusal for everything that is not a report of ours, so that nothing is learnt from it (M-07). */
function notAccepted(): Refusal {
  return new Refusal('not_accepted', 400)
}

/**
 * Takes in a sealed report (protocol 8.4). It is answered when it is on disk with both locks, or, while the guard is away,
 * with the inner one in a table of its own.
 * @throws Refusal `not_accepted`; `challenge_expired` (409: the same bytes with a fresh challenge are welcome); `unavailable`
 */
export async function receive(needs: ReceiveNeeds, bytes: Bytes): Promise<Received> {
  const submission = acceptable(needs, bytes)
  const row = rowOf(submission, weekOf(needs.now()))
  const locked = await wrapped(needs, row)
  if (locked === 'taken') {
    if (await reaching(needs, isKept(needs.db, row.oid))) return 'again'
    throw notAccepted()
  }
  const kept =
    locked === 'guard_down'
      ? needs.keep.waiting(row)
      : needs.keep.locked({ ...row, sealedKey: locked })
  return (await reaching(needs, kept)) ? 'kept' : 'again'
}

function acceptable({ card, challenges }: ReceiveNeeds, bytes: Bytes): Submission {
  const submission = parsed(bytes)
  const state = challenges.check(submission.challenge)
  if (state === 'foreign' || !card.accepts(submission.epoch)) throw notAccepted()
  const oid = Buffer.from(submission.oid).toString('latin1')
  if (state === 'late' || !challenges.spend('report', submission.challenge, oid)) {
    throw new Refusal('challenge_expired', 409)
  }
  return submission
}

function parsed(bytes: Bytes): Submission {
  try {
    return parseSubmission(bytes)
  } catch {
    throw notAccepted()
  }
}

function rowOf(submission: Submission, week: string): SealedRow {
  const { oid, epoch, sealedKey, sealedBody, withdrawTag } = submission
  return { oid, epoch, sealedKey, sealedBody, withdrawTag, tier: plainTier, week }
}

async function wrapped(
  { wrap }: Pick<ReceiveNeeds, 'wrap'>,
  row: SealedRow,
): Promise<Bytes | 'guard_down' | 'taken'> {
  const { oid, withdrawTag, sealedKey: blob } = row
  const expires = addMonths(row.epoch, keptMonths)
  try {
    const [locked] = await wrap([{ oid, class: 'report', withdrawTag, expires, blob }])
    return locked ?? 'guard_down'
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    if (error.code === 'guard_down') return 'guard_down'
    // The number is in use with another tag: either this report in an earlier form, or somebody's guess.
    if (error.code === 'oid_taken') return 'taken'
    throw notAccepted()
  }
}

/** Whatever stops the database, the person can only wait and send again, so that is what she is told. */
async function reaching<T>({ log }: ReceiveNeeds, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    log.error('database_error', { part: 'intake', code: databaseErrorCode(error) ?? 'unknown' })
    throw refuse('unavailable')
  }
}

/** How many waiting reports are wrapped in one go. */
const wrapBatch = 100

/**
 * Puts the outer lock on the reports that came while the guard was away (decision 15).
 * @returns how many; it stops without a fuss while the guard is still away
 */
export async function wrapWaiting(needs: Pick<ReceiveNeeds, 'db' | 'wrap'>): Promise<number> {
  let done = 0
  for (;;) {
    const before = done
    for (const row of await waiting(needs.db, wrapBatch)) {
      const locked = await wrapped(needs, row)
      if (locked === 'guard_down') return done
      // A number that is in use for another report stays where it is: nobody can open it by mistake.
      if (locked === 'taken') continue
      await endWait(needs.db, { ...row, sealedKey: locked })
      done += 1
    }
    if (done === before) return done
  }
}
