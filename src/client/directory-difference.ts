import { canonical } from '../sealing/canonical.ts'
import { everybodyIn, type Directory, type DirectoryEpoch } from '../sealing/directory.ts'

/** What kind of thing differs, for whoever is asked to sign. Nothing that differs is left without a name. */
export type DifferenceKind =
  | 'admit'
  | 'close'
  | 'allowance'
  | 'coordinator'
  | 'moderator'
  | 'keys'
  | 'entry'
  | 'gone'
  | 'epoch'
  | 'epoch-early'
  | 'epoch-keys'
  | 'epoch-gone'
  | 'setting'

/** One difference: `about` is a person's id, a month, or the name of a setting. */
export interface Difference {
  kind: DifferenceKind
  about: string
}

/** What changed between two directories, for the person who is asked to sign the second. */
export function changesBetween(before: Directory, after: Directory): Difference[] {
  return [
    ...peopleChanged(before, after),
    ...epochsChanged(before, after),
    ...settingsChanged(before, after),
  ]
}

type Entry = ReturnType<typeof everybodyIn>[number]

function peopleChanged(before: Directory, after: Directory): Difference[] {
  const known = new Map(everybodyIn(before).map((one) => [one.id, one]))
  const there = new Set(everybodyIn(after).map(({ id }) => id))
  return [
    ...everybodyIn(after).flatMap((one) => entryChanged(known.get(one.id), one)),
    ...[...known.keys()].filter((id) => !there.has(id)).map((id) => named('gone', id)),
  ]
}

function entryChanged(old: Entry | undefined, one: Entry): Difference[] {
  if (old === undefined) {
    const asCoordinator = 'role' in one && one.role === 'coordinator'
    return [
      named('admit', one.id),
      ...(asCoordinator ? [named('coordinator', one.id)] : []),
      ...('per_month' in one ? [named('allowance', one.id)] : []),
    ]
  }
  return differing(old, one).map((kind) => named(kind, one.id))
}

/** What differs of somebody. A name, a post, an area, or who left and comes back: rare, and never silent. */
function differing(old: Entry, one: Entry): DifferenceKind[] {
  if (canonical(old) === canonical(one)) return []
  const kinds: DifferenceKind[] = []
  if (old.enc_pk !== one.enc_pk || old.sig_pk !== one.sig_pk) kinds.push('keys')
  if (old.to === null && one.to !== null) kinds.push('close')
  if ('role' in old && 'role' in one && old.role !== one.role) kinds.push(one.role)
  return kinds.length > 0 ? kinds : [restOf(old, one)]
}

/** An allowance only where nothing else differs: an organisation that leaves, or comes back, is more than a number. */
function restOf(old: Entry, one: Entry): 'allowance' | 'entry' {
  if (!('per_month' in old) || !('per_month' in one)) return 'entry'
  const isSame = canonical({ ...old, per_month: one.per_month }) === canonical(one)
  return isSame ? 'allowance' : 'entry'
}

function epochsChanged(before: Directory, after: Directory): Difference[] {
  const known = new Map(before.epochs.map((epoch) => [epoch.id, epoch]))
  const there = new Set(after.epochs.map(({ id }) => id))
  return [
    ...after.epochs.flatMap((epoch) => epochChanged(known.get(epoch.id), epoch)),
    ...[...known.keys()].filter((id) => !there.has(id)).map((id) => named('epoch-gone', id)),
  ]
}

function epochChanged(old: DirectoryEpoch | undefined, epoch: DirectoryEpoch): Difference[] {
  if (old === undefined) return [named(epoch.from < epoch.id ? 'epoch-early' : 'epoch', epoch.id)]
  return canonical(old) === canonical(epoch) ? [] : [named('epoch-keys', epoch.id)]
}

const elsewhere = new Set(['seq', 'prev', 'epochs', 'moderators', 'liaisons', 'vouchers'])

function settingsChanged(before: Directory, after: Directory): Difference[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(
      ([key, value]) => !elsewhere.has(key) && canonical(value) !== canonical(old.get(key) ?? null),
    )
    .map(([key]) => named('setting', key))
}

function named(kind: DifferenceKind, about: string): Difference {
  return { kind, about }
}
