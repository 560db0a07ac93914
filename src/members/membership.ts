import { base64url } from '../sealing/bytes.ts'
import { confirmHash, sealContact, type Reach } from '../sealing/contact.ts'
import { codeInput } from '../sealing/mailbox.ts'
import type { Bytes } from '../sealing/suite.ts'
import { blind, finalize } from '../sealing/voprf.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import { identityOf, stopHash, type Identity } from './identity.ts'
import { numberCode } from './numbers.ts'
import { asking, serviceKeys, type MembersNeeds, type ServiceKeys } from './needs.ts'
import { pushReach } from './push-browser.ts'
import { levelsFrom, type Choices } from './rules.ts'

/** After so many months without a visit a member is deleted (protocol 11.4, 15.2). */
export const quietMonths = 12

/** Where a member's contact stands: her id, and the token that everything about stopping follows from. */
export type Owner = Pick<Identity, 'id' | 'stop'>

/**
 * Who the owner of a code is. The code is blinded here, so that the guard does not see it, and the proof checked, so that
 * the guard cannot answer one person under another key (protocol 9.1). `origin` is a neighbourhood's label.
 */
export async function recognise(
  needs: MembersNeeds,
  code: Bytes,
  origin: string | null,
): Promise<Identity> {
  const { suite, guard } = needs
  const { svc, memberPk } = await serviceKeys(guard)
  const blinded = blind(suite, codeInput(svc, 'sub', code))
  const answer = await asking(
    guard.evaluate({ key: 'member', elements: [blinded.element], origin }),
  )
  const [Y = new Uint8Array()] = finalize(suite, memberPk, [blinded], answer)
  return identityOf(suite, svc, Y)
}

/** What a row holds of the choices of a member. */
export interface KeptContact {
  contact: Bytes
  confirmHash: Bytes | null
  /** The six digits that confirm the number in it. */
  code: string
}

/** Nothing chosen yet: no address, no area. It is as long as any other contact. */
export const nothingChosen: Choices = {
  email: null,
  number: null,
  areas: [],
  work: [],
  fromLevel: 2,
  language: 'en',
  reads: [],
  quiet: null,
  digest: null,
  discretion: 'nudge',
  numberDiscretion: 'nudge',
  browser: null,
}

/** Seals the choices to the worker and has the guard put its layer on them (protocol 11.3). */
export async function lockAway(
  needs: MembersNeeds,
  owner: Owner,
  choices: Choices,
): Promise<KeptContact> {
  const { suite, guard, now } = needs
  const keys = await serviceKeys(guard)
  // Both are drawn, and not made of what was typed: whoever types a stranger's address or number must not be able to work
  // out what confirms it.
  const confirm = suite.random(16)
  const drawn = suite.random(16)
  const contact = sealed(needs, { owner, keys, confirm, drawn }, choices)
  const row = { id: owner.id, stopHash: stopHash(suite, owner.stop) }
  const [blob] = await asking(guard.wrap([slotItem(row, contact, monthOf(now()))]))
  if (blob === undefined) throw new RangeError('the guard answered no blob')
  return {
    contact: blob,
    confirmHash: choices.email === null ? null : confirmHash(suite, confirm),
    code: numberCode(suite, drawn),
  }
}

function sealed(
  { suite }: MembersNeeds,
  made: { owner: Owner; keys: ServiceKeys; confirm: Bytes; drawn: Bytes },
  choices: Choices,
): Bytes {
  const { owner, keys } = made
  const at = { svc: keys.svc, memberId: owner.id, deliveryPk: keys.deliveryPk }
  const { areas, work, language, reads, quiet, digest } = choices
  return sealContact(suite, at, {
    v: 1,
    channels: reachesOf(choices, made),
    ...{ areas, work, levels: levelsFrom(choices.fromLevel), language, quiet },
    ...(reads.length === 0 ? {} : { reads }),
    ...(digest === null ? {} : { digest }),
    unsub: base64url(owner.stop),
  })
}

function reachesOf(choices: Choices, made: { confirm: Bytes; drawn: Bytes }): Reach[] {
  const { email, number, discretion, numberDiscretion, browser } = choices
  const reaches: Reach[] = []
  if (email !== null) {
    const confirm = base64url(made.confirm)
    reaches.push({ kind: 'email', address: email, discretion, confirm })
  }
  if (number !== null) {
    const confirm = base64url(made.drawn)
    reaches.push({ kind: 'sms', address: number, discretion: numberDiscretion, confirm })
  }
  return browser === null ? reaches : [...reaches, pushReach(browser)]
}

function slotItem(row: { id: Bytes; stopHash: Bytes }, blob: Bytes, month: string) {
  const expires = addMonths(month, quietMonths + 1)
  return { oid: row.id, class: 'member', expires, blob, withdrawTag: row.stopHash } as const
}

/** A sign of life lets her key live for another year: the guard extends it when it is asked for the same member again. */
export async function liveOn(
  needs: MembersNeeds,
  row: { id: Bytes; unsubscribeHash: Bytes },
): Promise<void> {
  const named = { id: row.id, stopHash: row.unsubscribeHash }
  await asking(needs.guard.wrap([slotItem(named, new Uint8Array(1), monthOf(needs.now()))]))
}
