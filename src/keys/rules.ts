import { addMonths, monthOf } from '../platform/clock.ts'
import { canonical } from '../sealing/canonical.ts'
import { liveModerators } from '../sealing/directory.ts'
import type { Directory, DirectoryPolicy } from '../sealing/directory.ts'

/** One person whom a directory lists with a key that is not closed. */
export interface LivePerson {
  readonly id: string
  readonly role: 'moderator' | 'liaison' | 'voucher'
  readonly post: string | null
  readonly encryptionKey: string
  readonly signingKey: string
}

/** Everybody who may work under this directory. */
export function livePeople(directory: Directory): LivePerson[] {
  const moderators = liveModerators(directory).map((one) => ({
    id: one.id,
    role: 'moderator' as const,
    post: null,
    encryptionKey: one.enc_pk,
    signingKey: one.sig_pk,
  }))
  const officers = directory.liaisons
    .filter((one) => one.to === null)
    .map((one) => ({
      id: one.id,
      role: 'liaison' as const,
      post: one.post,
      encryptionKey: one.enc_pk,
      signingKey: one.sig_pk,
    }))
  const vouchers = (directory.vouchers ?? [])
    .filter((one) => one.to === null)
    .map((one) => ({
      id: one.id,
      role: 'voucher' as const,
      post: null,
      encryptionKey: one.enc_pk,
      signingKey: one.sig_pk,
    }))
  return [...moderators, ...officers, ...vouchers]
}

/** What a new service starts with (decision 10); two moderators can change it in the directory. */
export const policyDefaults: DirectoryPolicy = {
  signatures: { 1: 2, 2: 2, 3: 2, 4: 2, holding: 1 },
  quotas: { per_hour: 60, per_day: 250, liaison_per_day: 30, vault_per_day: 2000 },
  retention_months: { report: 12, package: 3, audit: 36 },
}

/** True when the months' keys differ, and so the card of the public pages must be a new one. */
export function epochsDiffer(before: Directory, after: Directory): boolean {
  return canonical(before.epochs) !== canonical(after.epochs)
}

/** True when the directory has a key for reports of this month. */
export function hasMonth(directory: Directory, month: string): boolean {
  return directory.epochs.some((epoch) => epoch.id === month)
}

/** From this day of a month (UTC) the desk says that the next one has no key yet; it can be made in quiet. */
const dueDay = 20
/** From this day it says so loudly, and the operator is told too (decision 9). */
const lateDay = 26

/** 'there' also means that it is too early in the month to miss it. */
export type NextMonthKey = 'there' | 'due' | 'late'

/** How much the key of the next month is missed on this day. */
export function nextMonthKey(directory: Directory, now: Date): NextMonthKey {
  if (hasMonth(directory, addMonths(monthOf(now), 1))) return 'there'
  const day = now.getUTCDate()
  if (day < dueDay) return 'there'
  return day < lateDay ? 'due' : 'late'
}

/** One moderator's copy of one month's team secret. */
export interface TeamPlace {
  readonly epoch: string
  readonly accountId: string
}

/** The copies that ought to exist and do not: every live moderator for every month. */
export function missingPlaces(
  directory: Directory,
  epochs: readonly string[],
  present: readonly TeamPlace[],
): (TeamPlace & { encryptionKey: string })[] {
  const there = new Set(present.map((one) => `${one.epoch} ${one.accountId}`))
  return epochs.flatMap((epoch) =>
    liveModerators(directory)
      .filter((one) => !there.has(`${epoch} ${one.id}`))
      .map((one) => ({ epoch, accountId: one.id, encryptionKey: one.enc_pk })),
  )
}
