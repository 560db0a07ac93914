import { directoryHash, type Directory, type DirectoryEpoch } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Primitives } from '../sealing/suite.ts'
import type { Account } from './people.ts'

/** One thing that a new directory changes against the one before. */
export type Change =
  | { kind: 'admit-moderator'; account: Account; role: 'coordinator' | 'moderator' }
  | { kind: 'admit-officer'; account: Account }
  | { kind: 'close'; id: string }
  | { kind: 'epoch'; epoch: DirectoryEpoch }

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
    case 'close':
      return close(base, change.id, month)
    case 'epoch':
      return { ...base, epochs: [...base.epochs, change.epoch] }
  }
}

/** What changed between two directories, for the person who is asked to sign the second. */
export function changesBetween(before: Directory, after: Directory): string[] {
  const people = (directory: Directory) => [...directory.moderators, ...directory.liaisons]
  const known = new Map(people(before).map((one) => [one.id, one]))
  const epochs = new Set(before.epochs.map((epoch) => epoch.id))
  return [
    ...people(after).flatMap((one) => {
      const old = known.get(one.id)
      if (old === undefined) return [`admit:${one.id}`]
      if (old.to === null && one.to !== null) return [`close:${one.id}`]
      return old.enc_pk === one.enc_pk && old.sig_pk === one.sig_pk ? [] : [`keys:${one.id}`]
    }),
    ...after.epochs.filter((epoch) => !epochs.has(epoch.id)).map((epoch) => `epoch:${epoch.id}`),
    ...settingsChanged(before, after),
  ]
}

const QUIET = new Set(['seq', 'prev', 'epochs', 'moderators', 'liaisons'])

function settingsChanged(before: Directory, after: Directory): string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(
      ([key, value]) => !QUIET.has(key) && JSON.stringify(value) !== JSON.stringify(old.get(key)),
    )
    .map(([key]) => `setting:${key}`)
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

function close(base: Directory, id: string, month: string): Directory {
  const closed = <One extends { id: string; to: string | null }>(one: One): One =>
    one.id === id ? { ...one, to: month } : one
  const people = [...base.moderators, ...base.liaisons]
  if (!people.some((one) => one.id === id && one.to === null)) throw new RefusalError('person')
  return { ...base, moderators: base.moderators.map(closed), liaisons: base.liaisons.map(closed) }
}

function refuseListed({ moderators, liaisons }: Directory, id: string): void {
  if ([...moderators, ...liaisons].some((one) => one.id === id)) throw new RefusalError('listed')
}
