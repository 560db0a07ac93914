import { base64url, fromBase64url } from '../../sealing/bytes.ts'
import { OpenError, RefusalError } from '../../sealing/errors.ts'
import { KDF } from '../../sealing/hash.ts'
import { monthOf } from '../months.ts'
import { makeNickname } from '../nickname.ts'
import { together } from '../notes.ts'
import { putOver } from '../put-over.ts'
import { newestMonth, type Kept } from '../vault.ts'
import { nameOut } from '../warnings-out.ts'
import type { Workroom } from '../workroom.ts'
import type { PatternRecord } from './pattern-record.ts'

/** Longer notes would not fit into a record with many reports. */
const LONGEST_NOTES = 12_000

/** The named patterns, by name; one without reports is over. */
export function patternsOf(room: Pick<Workroom, 'vault'>): PatternRecord[] {
  const newest = new Map<string, Kept<PatternRecord>>()
  for (const kept of room.vault.of('pattern')) {
    const known = newest.get(kept.record.key)
    if (known === undefined || known.epoch < kept.epoch) newest.set(kept.record.key, kept)
  }
  return [...newest.values()]
    .map(({ record }) => record)
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => (a.nickname < b.nickname ? -1 : 1))
}

/** The pattern that a report belongs to, or null. */
export function patternOf(room: Pick<Workroom, 'vault'>, oid: string): PatternRecord | null {
  return patternsOf(room).find(({ reports }) => reports.includes(oid)) ?? null
}

/** The name a warning about this man goes by: that of his pattern, or the one that he was warned of under. */
export function nicknameFor(room: Pick<Workroom, 'vault'>, oid: string): string | null {
  return patternOf(room, oid)?.nickname ?? nameOut(room, oid)
}

/**
 * Puts two reports into one pattern: the one that either has, or a new one. That has the name under which he is warned of
 * already, else a fresh one. When both have a pattern, the other's reports and notes come along and it is over. A person
 * decides this; nothing else calls it.
 */
export async function joinReports(
  room: Workroom,
  one: string,
  other: string,
): Promise<PatternRecord> {
  const [mine, theirs] = [patternOf(room, one), patternOf(room, other)]
  const pattern = mine ?? theirs ?? fresh(room, nameOut(room, one) ?? nameOut(room, other))
  const over = mine !== null && theirs !== null && mine.key !== theirs.key ? theirs : null
  const joined = await changePattern(room, pattern, (record) => ({
    ...record,
    reports: [...new Set([...record.reports, one, other, ...(over?.reports ?? [])])],
    notes: [record.notes, over?.notes ?? ''].filter((text) => text !== '').join('\n\n'),
  }))
  if (over !== null) await changePattern(room, over, (record) => ({ ...record, reports: [] }))
  return joined
}

/** Takes a report out of its pattern again. */
export async function takeOut(room: Workroom, pattern: PatternRecord, oid: string): Promise<void> {
  await changePattern(room, pattern, (record) => ({
    ...record,
    reports: record.reports.filter((one) => one !== oid),
  }))
}

/**
 * Saves what moderators write about a pattern. What a colleague wrote since stays, above what is new.
 * @param pattern with the notes as they were read
 * @returns the notes as they are now kept. Throws `RefusalError('too-long')`.
 */
export async function savePatternNotes(
  room: Workroom,
  pattern: PatternRecord,
  written: string,
): Promise<string> {
  const changed = await changePattern(room, pattern, (record) => {
    const notes = together(record.notes, pattern.notes, written)
    if (notes.length > LONGEST_NOTES) throw new RefusalError('too-long')
    return { ...record, notes }
  })
  return changed.notes
}

function fresh({ desk }: Workroom, known: string | null): PatternRecord {
  const { s, person, now } = desk
  const nickname = known ?? makeNickname(s)
  return {
    ...{ type: 'pattern', key: base64url(s.random(16)), nickname, reports: [] },
    ...{ notes: '', by: person.id, month: monthOf(now()), wt: null },
  }
}

/**
 * Changes a pattern, whoever changed it last. It is written into the newest month, so that it lives as long as its newest
 * report: a note goes with the key of its month.
 */
async function changePattern(
  room: Workroom,
  pattern: PatternRecord,
  change: (record: PatternRecord) => PatternRecord,
): Promise<PatternRecord> {
  const id = idOf(room, pattern.key)
  return putOver(room.vault, () => ({
    id,
    record: change(newest(room, pattern.key) ?? pattern),
  }))
}

function newest({ vault }: Workroom, key: string): PatternRecord | undefined {
  const kept = vault.of('pattern').filter(({ record }) => record.key === key)
  return kept.toSorted((a, b) => (a.epoch < b.epoch ? 1 : -1))[0]?.record
}

/** Two people who write it at once write the same note. */
function idOf(room: Workroom, key: string): string {
  const held = room.ring.get(newestMonth(room))
  if (held === undefined) throw new OpenError()
  const shape = { info: fromBase64url(key, 16), length: 16 }
  return base64url(KDF(room.desk.s, held.keys.indexKey, 'rw1/vault/pattern', shape))
}
