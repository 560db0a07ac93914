import { base64url, fromBase64url, lp, u32 } from '../../sealing/bytes.ts'
import { OpenError } from '../../sealing/errors.ts'
import { viewsOf } from '../../sealing/identifier.ts'
import { KDF } from '../../sealing/hash.ts'
import {
  bitsUpTo,
  fillerPrefix,
  matchBits,
  matchInput,
  matchPrefix,
  matchTag,
  MATCH_BATCH,
  openMatchRow,
  sealMatchRow,
} from '../../sealing/match.ts'
import { signFields } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { blind, finalize } from '../../sealing/voprf.ts'
import { send } from '../api.ts'
import { findCase } from '../cases.ts'
import type { OpenedReport } from '../reports.ts'
import type { Workroom } from '../workroom.ts'
import type { Found } from './facts-record.ts'

type At = Pick<OpenedReport, 'oid' | 'epoch'>

/** A view and what the guard's match function makes of it; null is a filler. */
export interface Evaluated {
  view: string | null
  output: Bytes
}

/**
 * Has the guard evaluate every view of these identifiers, sixteen at a time: what is missing to a whole batch is random, and
 * nothing is asked when there is no view. Neither guard nor web learns what was asked.
 * Throws `ApiRefusal('quota_spent')` past the day's allowance, `RefusalError('proof')` for an answer under another key.
 */
export async function evaluateViews(room: Workroom, found: readonly Found[]): Promise<Evaluated[]> {
  const views = [...new Set(found.flatMap(({ identifier }) => viewsOf(identifier)))]
  const evaluated: Evaluated[] = []
  for (let at = 0; at < views.length; at += MATCH_BATCH)
    evaluated.push(...(await evaluateBatch(room, views.slice(at, at + MATCH_BATCH))))
  return evaluated
}

async function evaluateBatch(
  { desk, watched }: Workroom,
  views: readonly string[],
): Promise<Evaluated[]> {
  const { s, api, person } = desk
  const asked = Array.from({ length: MATCH_BATCH }, (_, i) => views[i] ?? null)
  const blinded = asked.map((view) => blind(s, view === null ? s.random(32) : matchInput(view)))
  const elements = blinded.map((one) => one.element)
  const { secretKey } = person.keys.sig
  const signature = signFields(s, secretKey, 'rw1/match-points', watched.svc, ...elements)
  const answer = await send<{ elements: string[]; proof: string }>(api, '/api/match/points', {
    signature: base64url(signature),
    elements: elements.map(base64url),
  })
  const evaluation = {
    elements: answer.elements.map((element) => fromBase64url(element, 32)),
    proof: fromBase64url(answer.proof, 64),
  }
  const key = fromBase64url(watched.current.guard.match_pk, 32)
  const outputs = finalize(s, key, blinded, evaluation)
  return outputs.map((output, i) => ({ output, view: asked[i] ?? null }))
}

/**
 * Keeps a row for each view of a report, fillers among them, in place of those it had. The rows go with the report: its tag
 * goes along to the guard. @returns how many rows it has now
 */
export async function keepRows(
  room: Workroom,
  report: At & Pick<OpenedReport, 'withdrawTag'>,
  evaluated: readonly Evaluated[],
): Promise<number> {
  const { s, api } = room.desk
  const before = findCase(room, report.oid)?.record.facts?.rows ?? 0
  const count = Math.max(evaluated.length, before)
  const bits = matchBits(rowsKnown(room) - before + count)
  const oid = fromBase64url(report.oid, 16)
  const rows = rowIds(room, report, count).map((id, i) => {
    const one = evaluated[i] ?? { view: null, output: null }
    const at = {
      svc: room.watched.svc,
      id: fromBase64url(id, 16),
      indexKey: indexKey(room, report),
    }
    const row = one.view === null ? null : { tag: matchTag(s, one.output), report: oid }
    const prefix = one.view === null ? fillerPrefix(s, bits) : matchPrefix(s, one.output, bits)
    return { id, prefix, blob: base64url(sealMatchRow(s, at, row)) }
  })
  if (count === 0) return 0
  await send(api, '/api/match/rows', {
    ...{ epoch: report.epoch, withdrawTag: report.withdrawTag },
    // By their random ids: nothing tells a filler by its place.
    rows: rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })
  return count
}

/** Which views other reports share with these: views by the other's oid. */
export async function reportsSharing(
  room: Workroom,
  evaluated: readonly Evaluated[],
): Promise<Map<string, string[]>> {
  const { s, api } = room.desk
  const sharing = new Map<string, string[]>()
  if (evaluated.length === 0) return sharing
  const bits = bitsUpTo(rowsKnown(room))
  const prefixes = evaluated.flatMap(({ view, output }) =>
    bits.map((one) => (view === null ? fillerPrefix(s, one) : matchPrefix(s, output, one))),
  )
  const { rows } = await send<{ rows: FoundRow[] }>(api, '/api/match/find', {
    prefixes: [...new Set(prefixes)].sort((a, b) => a - b),
  })
  const views = new Map(
    evaluated.flatMap(({ view, output }) =>
      view === null ? [] : [[base64url(matchTag(s, output)), view] as const],
    ),
  )
  for (const row of rows) noteShared(room, row, { views, sharing })
  return sharing
}

interface FoundRow {
  id: string
  epoch: string
  blob: string
}

function noteShared(
  room: Workroom,
  row: FoundRow,
  to: { views: ReadonlyMap<string, string>; sharing: Map<string, string[]> },
): void {
  if (!room.ring.has(row.epoch)) return
  const at = { svc: room.watched.svc, id: fromBase64url(row.id, 16), indexKey: indexKey(room, row) }
  const opened = openOrNull(room, at, fromBase64url(row.blob))
  const view = opened === null ? undefined : to.views.get(base64url(opened.tag))
  if (opened === null || view === undefined) return
  const oid = base64url(opened.report)
  to.sharing.set(oid, [...(to.sharing.get(oid) ?? []), view])
}

/** A row that somebody has tampered with matches nothing. */
function openOrNull({ desk }: Workroom, at: Parameters<typeof openMatchRow>[1], blob: Bytes) {
  try {
    return openMatchRow(desk.s, at, blob)
  } catch (error) {
    if (error instanceof OpenError) return null
    throw error
  }
}

/** The ids of the rows of a report: whoever has a report shredded has these shredded with it. */
export function matchRowIds(room: Workroom, report: At): string[] {
  return rowIds(room, report, findCase(room, report.oid)?.record.facts?.rows ?? 0)
}

/** They follow from the report and the month's index key, so that a second try keeps the same rows. */
function rowIds(room: Workroom, { oid, epoch }: At, count: number): string[] {
  const { s } = room.desk
  const key = indexKey(room, { epoch })
  return Array.from({ length: count }, (_, i) => {
    const info = lp(fromBase64url(oid, 16), u32(i))
    return base64url(KDF(s, key, 'rw1/match/row', { info, length: 16 }))
  })
}

/** How many rows there are, as the vault knows: the server has no say in how much of a prefix it is shown. */
function rowsKnown({ vault }: Workroom): number {
  return vault.of('case').reduce((total, { record }) => total + (record.facts?.rows ?? 0), 0)
}

function indexKey({ ring }: Workroom, { epoch }: Pick<At, 'epoch'>): Bytes {
  const held = ring.get(epoch)
  if (held === undefined) throw new OpenError()
  return held.keys.indexKey
}
