import { Refusal } from '../platform/errors.ts'
import { piece } from '../sealing/bytes.ts'
import { burnTagOf, type WithdrawalScope } from '../sealing/mailbox.ts'
import type { Bytes } from '../sealing/suite.ts'
import { readWithdrawal, WITHDRAWAL_LENGTH } from '../sealing/withdrawal.ts'
import { BURN_LENGTH, burnsAtOnce } from './burning.ts'
import { reaching } from './guard-answers.ts'
import type { MailboxNeeds } from './parts.ts'
import { emptySlot, locked } from './posting.ts'
import { dropWaiting, holdReleases, lockBoard, refill, slotsToBurn } from './store.ts'

export interface TakingBack {
  /**
   * Takes back what belongs to the secrets in the request, at once and without anybody's leave (protocol 8.5). Whether
   * anything did is not said. Throws `not_accepted` for another length, `unavailable` when nothing could be done: then
   * nothing was, and the same request may come again.
   */
  withdraw(request: Bytes): Promise<void>
  /** Deletes the answers that these secrets belong to; each leaves an empty slot behind. Throws as `withdraw` does. */
  burn(request: Bytes): Promise<void>
}

export function createTakingBack(needs: MailboxNeeds): TakingBack {
  return {
    withdraw: (request) => withdraw(needs, request),
    burn: (request) => burn(needs, request),
  }
}

/**
 * The rows go first and the keys before the transaction ends: if the guard is away, all is as it was. Every request does
 * the same statements, whatever it matches.
 */
async function withdraw(needs: MailboxNeeds, request: Bytes): Promise<void> {
  if (request.length !== WITHDRAWAL_LENGTH) throw new Refusal('not_accepted', 400)
  const { db, guard, suite, effects } = needs
  const places = readWithdrawal(suite, request)
  const tagsOf = (wanted: WithdrawalScope): Bytes[] =>
    places.filter(({ scope }) => scope === wanted).map(({ tag }) => tag)
  await db.transaction(async (tx) => {
    await holdReleases(tx)
    await effects.reports(tx, tagsOf('report'))
    for (const tag of tagsOf('alert')) {
      await effects.alert(tx, { tag, instead: suite.random(32) })
    }
    for (const tag of tagsOf('liaison')) await effects.packages(tx, tag)
    const secrets = places.map(({ scope, secret }) => ({ scope, secret }))
    const gone = await reaching(guard.shredByPreimage(secrets))
    await effects.notes(tx, gone)
  })
}

/** The tag stays on the board until its month is over, so that nobody sees from the list that somebody deleted. */
async function burn(needs: MailboxNeeds, request: Bytes): Promise<void> {
  if (request.length !== BURN_LENGTH) throw new Refusal('not_accepted', 400)
  const { db, guard, suite } = needs
  const secrets = Array.from({ length: burnsAtOnce }, (_, i) => piece(request, 32 * i, 32 * i + 32))
  const burnTags = secrets.map((secret) => burnTagOf(suite, secret))
  await db.transaction(async (tx) => {
    await lockBoard(tx)
    await dropWaiting(tx, burnTags)
    const slots = await slotsToBurn(tx, burnTags)
    await reaching(guard.shredByPreimage(secrets.map((secret) => ({ scope: 'burn', secret }))))
    const instead = slots.map(({ tag }) => ({ ...emptySlot(needs), tag }))
    for (const row of await reaching(locked(needs, instead))) await refill(tx, row)
  })
}
