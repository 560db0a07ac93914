import {
  directoryHash,
  everybodyIn,
  type Directory,
  type DirectoryEpoch,
  type DirectoryPolicy,
} from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Primitives } from '../sealing/suite.ts'
import type { Account } from './people.ts'

/** What a moderator is to her colleagues: a coordinator is who is phoned, and written to last when nobody looks. */
export type TeamRole = 'coordinator' | 'moderator'

/** One thing that a new directory changes against the one before. */
export type Change =
  | { kind: 'admit-moderator'; account: Account; role: TeamRole }
  | { kind: 'admit-officer'; account: Account }
  | { kind: 'admit-voucher'; account: Account; perMonth: number }
  /** How many invites an organisation may draw in a month. */
  | { kind: 'allowance'; id: string; perMonth: number }
  | { kind: 'role'; id: string; role: TeamRole }
  | { kind: 'close'; id: string }
  /** A moderator leaves, and with the same signatures a key she never saw takes all reports from now on (protocol 6.2). */
  | { kind: 'leave'; id: string; epoch: DirectoryEpoch }
  | { kind: 'epoch'; epoch: DirectoryEpoch }
  | { kind: 'policy'; policy: DirectoryPolicy }

/**
 * The next directory: the one before with one change, ready to be signed.
 * @param month of the change, 'YYYY-MM'
 * Throws `RefusalError`: 'post' for an officer whose post the directory does not know, 'person' for somebody it
 * does not list, 'listed' for somebody it lists already.
 */
export function nextDirectory(
  s: Primitives,
  current: Directory,
  change: Change,
  month: string,
): Directory {
  const base = { ...current, seq: current.seq + 1, prev: directoryHash(s, current) }
  switch (change.kind) {
    case 'admit-moderator':
      return admitModerator(base, change, month)
    case 'admit-officer':
      return admitOfficer(base, change.account, month)
    case 'admit-voucher':
      return admitVoucher(base, change, month)
    case 'allowance':
      return withAllowance(base, change)
    case 'role':
      return withRole(base, change)
    case 'close':
      return close(base, change.id, month)
    case 'leave':
      return close({ ...base, epochs: [...base.epochs, change.epoch] }, change.id, month)
    case 'epoch':
      return { ...base, epochs: [...base.epochs, change.epoch] }
    case 'policy':
      return { ...base, policy: change.policy }
  }
}

function admitModerator(
  base: Directory,
  { account, role }: Extract<Change, { kind: 'admit-moderator' }>,
  month: string,
): Directory {
  refuseListed(base, account.id)
  const { id, username, encryptionKey, signingKey } = account
  const entry = {
    id,
    name: username,
    enc_pk: encryptionKey,
    sig_pk: signingKey,
    role,
    from: month,
    to: null,
  }
  return { ...base, moderators: [...base.moderators, entry] }
}

function admitOfficer(base: Directory, account: Account, month: string): Directory {
  refuseListed(base, account.id)
  const post = base.posts.find((one) => one.id === account.post)
  if (post === undefined) throw new RefusalError('post')
  const entry = {
    id: account.id,
    name: account.username,
    post: post.id,
    areas: post.areas,
    enc_pk: account.encryptionKey,
    sig_pk: account.signingKey,
    from: month,
    to: null,
  }
  return { ...base, liaisons: [...base.liaisons, entry] }
}

function admitVoucher(
  base: Directory,
  { account, perMonth }: Extract<Change, { kind: 'admit-voucher' }>,
  month: string,
): Directory {
  refuseListed(base, account.id)
  const entry = {
    id: account.id,
    name: account.username,
    per_month: perMonth,
    enc_pk: account.encryptionKey,
    sig_pk: account.signingKey,
    from: month,
    to: null,
  }
  return { ...base, vouchers: [...(base.vouchers ?? []), entry] }
}

function withAllowance(
  base: Directory,
  { id, perMonth }: Extract<Change, { kind: 'allowance' }>,
): Directory {
  const { vouchers = [] } = base
  if (!vouchers.some((one) => one.id === id && one.to === null)) throw new RefusalError('person')
  return {
    ...base,
    vouchers: vouchers.map((one) => (one.id === id ? { ...one, per_month: perMonth } : one)),
  }
}

function withRole(base: Directory, { id, role }: Extract<Change, { kind: 'role' }>): Directory {
  if (!base.moderators.some((one) => one.id === id && one.to === null))
    throw new RefusalError('person')
  const moderators = base.moderators.map((one) => (one.id === id ? { ...one, role } : one))
  return { ...base, moderators }
}

function close(base: Directory, id: string, month: string): Directory {
  const closed = <One extends { id: string; to: string | null }>(one: One): One =>
    one.id === id ? { ...one, to: month } : one
  if (!everybodyIn(base).some((one) => one.id === id && one.to === null))
    throw new RefusalError('person')
  const { vouchers } = base
  return {
    ...base,
    moderators: base.moderators.map(closed),
    liaisons: base.liaisons.map(closed),
    ...(vouchers === undefined ? {} : { vouchers: vouchers.map(closed) }),
  }
}

function refuseListed(directory: Directory, id: string): void {
  if (everybodyIn(directory).some((one) => one.id === id)) throw new RefusalError('listed')
}
