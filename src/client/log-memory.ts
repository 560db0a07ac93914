import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import { day, encoded, integer, object, oneOf } from '../sealing/shape.ts'
import { read } from './api.ts'
import { verifyAuditLog, type LogPlace, type VerifiedLog } from './audit-log.ts'
import type { Watched } from './directory-watch.ts'
import { keepOwn, openOwn, type OwnNote } from './own-note.ts'
import type { Desk } from './person.ts'

/** Where the log stood when this person last saw it whole (protocol 15.1). */
export interface Remembered extends LogPlace {
  /** 'YYYY-MM-DD' */
  day: string
}

interface Kept {
  v: 1
  seq: number
  hash: string
  day: string
}

const note: OwnNote<Kept> = {
  ...{ name: 'profile', path: '/api/profile', purpose: PURPOSE.auditDetail, bucket: 1 },
  shape: object({
    v: oneOf(1),
    seq: integer(0, Number.MAX_SAFE_INTEGER),
    hash: encoded(32),
    day,
  }),
}

/**
 * What this person's client remembers of the log; null before the first time. Throws `OpenError` for another's memory, or
 * a damaged one.
 */
export async function rememberedLog(desk: Desk): Promise<Remembered | null> {
  const { blob } = await read<{ blob: string | null }>(desk.api, note.path)
  if (blob === null) return null
  const kept = openOwn(desk, note, blob)
  return { seq: kept.seq, hash: fromBase64url(kept.hash, 32), day: kept.day }
}

/**
 * Compares the log with what this person remembers of it, as far back as that, and remembers where it stands now.
 * Throws `RefusalError('chain')` when the log is no longer the one she saw, 'checkpoint' for a word that is not the
 * guard's, and `OpenError` when her memory of it was tampered with.
 */
export async function compareLog(
  desk: Desk,
  watched: Pick<Watched, 'current'>,
): Promise<{ log: VerifiedLog; before: Remembered | null }> {
  const before = await rememberedLog(desk)
  const log = await verifyAuditLog(desk, watched, null, before ?? undefined)
  await remember(desk, { ...log.vouched, day: log.day })
  return { log, before }
}

async function remember(desk: Desk, { seq, hash, day: seen }: Remembered): Promise<void> {
  await keepOwn(desk, note, { v: 1, seq, hash: base64url(hash), day: seen })
}
