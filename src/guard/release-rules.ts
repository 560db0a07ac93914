import { record } from './audit-log.ts'
import type { Person } from './authority.ts'
import { addresseeOf } from './addressee.ts'
import { take } from './quotas.ts'
import { charterOf, dayNow, hourNow, type Room } from './room.ts'
import type { Slot, SlotClass } from './slot.ts'

/**
 * Who may open what (protocol 7): moderators every report and note, and the team secrets wrapped to them;
 * officers only what is addressed to them or to their post; organisations that vouch nothing at all. Board and contacts are
 * nobody's.
 */
export function mayRelease(room: Room, person: Person, slot: Slot): boolean {
  if (person.kind === 'moderator') {
    if (slot.class === 'team') return isFor(room, slot, [person.entry.id])
    return slot.class === 'report' || slot.class === 'vault'
  }
  if (person.kind === 'voucher') return false
  const isPackage = slot.class === 'package' || slot.class === 'package-key'
  return isPackage && isFor(room, slot, [person.entry.id, person.entry.post])
}

function isFor(room: Room, slot: Slot, names: readonly string[]): boolean {
  const { addressee } = slot
  return (
    addressee !== null &&
    names.some((name) => room.suite.equal(addresseeOf(room.suite, name), addressee))
  )
}

/**
 * Counts what one request opens against the reader's allowances of this hour and day (decision 4). Each report counts and a
 * package once. Notes have an allowance of their own, of requests: a moderator's page reads all of them at every sign-in,
 * so that counting each would shut out whoever signs in twice. Throws RefusalError 'quota_spent'.
 */
export function countRelease(room: Room, person: Person, slots: readonly Slot[]): void {
  const { per_hour, per_day, liaison_per_day, vault_per_day } =
    charterOf(room).directory.policy.quotas
  const hour = hourNow(room)
  const day = dayNow(room)
  const rules: readonly { of: SlotClass; period: string; limit: number }[] = [
    { of: 'report', period: hour, limit: per_hour },
    { of: 'report', period: day, limit: per_day },
    { of: 'vault', period: day, limit: vault_per_day },
    { of: 'package', period: day, limit: liaison_per_day },
  ]
  for (const { of, period, limit } of rules) {
    const opened = slots.filter((slot) => slot.class === of).length
    if (opened === 0) continue
    const amount = of === 'vault' ? 1 : opened
    const actor = person.entry.id
    const isNear = take(room.books, { actor, kind: of, period, limit }, amount)
    if (isNear) record(room, { actor, action: `near:${of}` })
  }
}
