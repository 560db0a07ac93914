import { base64url } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'
import { monthOf } from '../platform/clock.ts'
import { addressHash } from './identity.ts'
import { lockAway, type KeptContact } from './membership.ts'
import type { MembersNeeds } from './needs.ts'
import { codeHash, codesADay, numberHash, triesADay } from './numbers.ts'
import type { Choices } from './rules.ts'
import * as store from './store.ts'
import type { Visitor } from './visitor.ts'

/** What choosing needs beside the rest: takes one of her day's mails, and says whether there was one left. */
export interface ChoosingNeeds extends MembersNeeds {
  readonly takeMail: (who: string) => boolean
}

/** What is on its way after a choice: a mail to a new address, a code to a new number, or neither because of the day's limits. */
export interface Underway {
  isMailing: boolean
  isMailTooOften: boolean
  isTexting: boolean
  isTooOften: boolean
}

/** Replaces everything she chose before. What was confirmed stays so as long as it is the same. */
export async function choose(
  needs: ChoosingNeeds,
  visitor: Visitor,
  choices: Choices,
): Promise<Underway> {
  const { db, suite, now } = needs
  const { id, stop } = visitor
  const { email } = choices
  const { contact, confirmHash, code } = await lockAway(needs, visitor, choices)
  const hash = email === null ? null : addressHash(suite, stop, email)
  const confirmed = visitor.isConfirmed && isEqual(needs, hash, visitor.addressHash)
  const address = { confirmHash, addressHash: hash, confirmed }
  const number = numberOf(needs, visitor, { number: choices.number, code })
  const mailing = mailingOf(needs, id, confirmHash !== null && !confirmed)
  const seenMonth = monthOf(now())
  return db.transaction(async (tx) => {
    const hasWay = confirmed || number.numberConfirmed || choices.browser !== null
    const way = { hasWay, wayLost: false }
    await store.saveContact(tx, { id, contact, ...address, ...number, ...way, seenMonth })
    await store.dropMails(tx, id)
    if (mailing.isMailing) await store.queueMail(tx, id, 'confirm')
    const isWanted = number.numberCode !== null
    const isTexting = isWanted && (await store.queueCode(tx, id, codesADay))
    return { ...mailing, isTexting, isTooOften: isWanted && !isTexting }
  })
}

/** Whether a mail to confirm an address goes out; one that is wanted does not once her day's are spent. */
function mailingOf(
  { takeMail }: ChoosingNeeds,
  id: Bytes,
  isWanted: boolean,
): Pick<Underway, 'isMailing' | 'isMailTooOften'> {
  const isMailing = isWanted && takeMail(base64url(id))
  return { isMailing, isMailTooOften: isWanted && !isMailing }
}

function isEqual({ suite }: MembersNeeds, a: Bytes | null, b: Bytes | null): boolean {
  return a !== null && b !== null && suite.equal(a, b)
}

function numberOf(
  needs: MembersNeeds,
  visitor: Visitor,
  { number, code }: { number: string | null } & Pick<KeptContact, 'code'>,
) {
  const { suite } = needs
  if (number === null) return { numberHash: null, numberCode: null, numberConfirmed: false }
  const hash = numberHash(suite, visitor.stop, number)
  const numberConfirmed = visitor.isNumberConfirmed && isEqual(needs, hash, visitor.numberHash)
  const numberCode = numberConfirmed ? null : codeHash(suite, visitor.stop, code)
  return { numberHash: hash, numberCode, numberConfirmed }
}

/** Sends once more what an address or a number is confirmed with, if one waits for it. */
export async function confirmAgain(needs: ChoosingNeeds, visitor: Visitor): Promise<Underway> {
  const { id, confirmHash, isConfirmed } = visitor
  const mailing = mailingOf(needs, id, confirmHash !== null && !isConfirmed)
  const isWanted = isNumberWaiting(visitor)
  return needs.db.transaction(async (tx) => {
    // What waits still leaves when a day has no more of its kind.
    if (mailing.isMailing) await store.queueAnew(tx, id, 'confirm')
    const isTexting = isWanted && (await store.queueCode(tx, id, codesADay))
    return { ...mailing, isTexting, isTooOften: isWanted && !isTexting }
  })
}

/** Whether a number of hers waits for its code. */
export function isNumberWaiting(visitor: Visitor): boolean {
  return visitor.numberHash !== null && !visitor.isNumberConfirmed
}

/** True when these are the digits that were sent to her number; after some tries a day no digits are. */
export async function confirmNumber(
  { db, suite }: MembersNeeds,
  { id, stop }: Visitor,
  typed: string,
): Promise<boolean> {
  const code = typed.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) return false
  const kept = await store.countTry(db, id, triesADay)
  if (kept === null || !suite.equal(kept, codeHash(suite, stop, code))) return false
  return store.confirmNumber(db, id, kept)
}
