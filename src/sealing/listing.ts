import { concat } from './bytes.ts'
import { H } from './hash.ts'
import type { Bytes, Primitives } from './suite.ts'

/*
 * A long list is kept in step without anybody noting when a row was written: rows fall into 64 groups by the first letter
 * of their random id, each side digests its groups, and only the groups that differ are sent.
 */

/** The groups' names in their order: the letters of base64url. */
export const GROUPS: readonly string[] =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('')

const DIGEST = 8

/** The length of the digests of all groups together, in bytes. */
export const DIGESTS = GROUPS.length * DIGEST

/** A sealed report as it is listed. */
export interface ListedReport {
  /** base64url of 16 random bytes. */
  readonly oid: string
  readonly epoch: string
  readonly week: string
  readonly tier: number
  readonly state: string
}

/** A moderators' note as it is listed; `large` says which of the two sizes it has. */
export interface ListedNote {
  readonly id: string
  readonly epoch: string
  readonly version: number
  readonly large: boolean
}

/** A list of one kind: what names a row, and everything that a change of it changes. */
export interface Kind<Row> {
  readonly idOf: (row: Row) => string
  readonly lineOf: (row: Row) => string
}

export const REPORTS: Kind<ListedReport> = {
  idOf: ({ oid }) => oid,
  lineOf: ({ oid, epoch, week, tier, state }) =>
    `${oid} ${epoch} ${week} ${String(tier)} ${state}\n`,
}

export const NOTES: Kind<ListedNote> = {
  idOf: ({ id }) => id,
  lineOf: ({ id, epoch, version, large }) => `${id} ${epoch} ${String(version)} ${String(large)}\n`,
}

/** The rows of each group, by the group's letter, each in the order of the ids. */
export function grouped<Row>({ idOf }: Kind<Row>, rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(GROUPS.map((letter) => [letter, []]))
  for (const row of rows) groups.get(idOf(row).charAt(0))?.push(row)
  for (const group of groups.values()) group.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  return groups
}

/** 8 bytes that any change of the group changes. */
export function groupDigest<Row>(
  s: Primitives,
  { lineOf }: Kind<Row>,
  rows: readonly Row[],
): Bytes {
  return H(s, DIGEST, 'rw1/list', rows.map(lineOf).join(''))
}

/** The digests of all groups behind one another. */
export function digestsOf<Row>(s: Primitives, kind: Kind<Row>, rows: readonly Row[]): Bytes {
  const groups = grouped(kind, rows)
  return concat(...GROUPS.map((letter) => groupDigest(s, kind, groups.get(letter) ?? [])))
}

/** The groups whose digest is not the one that the other side has: their rows by the group's letter. */
export function changedGroups<Row>(
  s: Primitives,
  kind: Kind<Row>,
  rows: readonly Row[],
  theirs: Bytes,
): Record<string, Row[]> {
  const changed = [...grouped(kind, rows)].filter(([letter, group]) => {
    const at = GROUPS.indexOf(letter) * DIGEST
    return !s.equal(groupDigest(s, kind, group), theirs.subarray(at, at + DIGEST))
  })
  return Object.fromEntries(changed)
}
