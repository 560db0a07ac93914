import { ALERT_TAGS, expectSound, signAlert, signaturesFor, type Alert } from '../sealing/alert.ts'
import { base64url } from '../sealing/bytes.ts'
import { canonical } from '../sealing/canonical.ts'
import type { Signature } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { send } from './api.ts'
import { changeCase, findCase, recordDecision, updateCase } from './cases.ts'
import { askedItems, type Ticks } from './checklist.ts'
import { dayOf } from './months.ts'
import { occasionOf } from './occasion.ts'
import type { OpenedReport } from './reports.ts'
import type { Kept } from './vault.ts'
import type { DecisionRecord, ProposalRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** A version of a warning that somebody wants out. */
export interface Wanted {
  alert: Alert
  /** The version before; null for a first one. */
  before: Alert | null
  /** The reports it rests on, opened by this person; a recall rests on none. */
  sources: readonly OpenedReport[]
  /** How many more stand behind it, whose reports have run out. */
  unseen?: number
  ticks: Ticks
  /** Why, for colleagues. */
  note: string
  /** Where that is from which no report says, by fact. */
  from?: Record<string, string>
}

/** How many people must sign this version here: the directory's policy says so, by level. */
export function signaturesNeeded(
  { watched }: Pick<Workroom, 'watched'>,
  alert: Pick<Alert, 'kind' | 'level'>,
  before: Alert | null,
): number {
  return signaturesFor(watched.current.policy, alert, before)
}

/**
 * Signs a version. Where the policy asks for no more than this one signature it is released at once; else it waits,
 * sealed in the vault, for colleagues. Either way the vault keeps which reports it rests on.
 * Throws `RefusalError('unsure_alone')` when an item is "not sure" and this signature is all there is: it asks nobody.
 * Throws `SignatureError` for what may not go out whoever signs it ('too-long-lived' and the others of `expectSound`).
 * @returns the record's id
 */
export async function signFirst(room: Workroom, wanted: Wanted): Promise<string> {
  const { s, person } = room.desk
  const { alert, before, sources, ticks, note } = wanted
  expectSound(alert, dayOf(room.desk.now()))
  const isEnough = signaturesNeeded(room, alert, before) <= 1
  const asked = askedItems(occasionOf(alert, sources), ticks)
  if (isEnough && asked.length > 0) throw new RefusalError('unsure_alone')
  const signature = signed(room, alert)
  if (isEnough)
    await publish(room, { alert, supporters: supportersOf(sources.length, wanted) }, [signature])
  const record: ProposalRecord = {
    type: 'proposal',
    kind: 'alert',
    document: canonical(alert),
    signature,
    cosigned: [],
    by: person.id,
    reports: sources.map(({ oid }) => oid),
    ticks,
    note,
    ...explained(wanted),
    ...(wanted.unseen ? { unseen: wanted.unseen } : {}),
    state: isEnough ? 'approved' : 'waiting',
    answer: '',
    wt: sources[0]?.withdrawTag ?? null,
  }
  const id = base64url(s.random(16))
  await room.vault.put(id, record)
  if (isEnough) await noteRelease(room, alert, record)
  else for (const source of sources) await updateCase(room, source, { status: 'proposed' })
  return id
}

function explained({ from = {} }: Wanted): Pick<ProposalRecord, 'from'> {
  return Object.keys(from).length === 0 ? {} : { from }
}

/**
 * Puts this person's signature under a proposal she has reviewed, and releases it when that makes enough.
 * @returns whether it is out now, or waits for one more
 */
export async function signNext(
  room: Workroom,
  proposal: Kept<ProposalRecord>,
  { alert, before }: { alert: Alert; before: Alert | null },
): Promise<'released' | 'waiting'> {
  const { record } = proposal
  const cosigned = [...record.cosigned, signed(room, alert)]
  const signatures = [record.signature, ...cosigned]
  const isEnough = signatures.length >= signaturesNeeded(room, alert, before)
  if (isEnough)
    await publish(
      room,
      { alert, supporters: supportersOf(record.reports.length, record) },
      signatures,
    )
  const state = isEnough ? 'approved' : 'waiting'
  await room.vault.put(proposal.id, { ...record, cosigned, state })
  if (isEnough) await noteRelease(room, alert, record)
  return isEnough ? 'released' : 'waiting'
}

/** Those whose reports have run out count too, where there is any left to count with. */
function supportersOf(reports: number, { unseen = 0 }: { unseen?: number }): number {
  return reports === 0 ? 0 : Math.min(ALERT_TAGS, reports + unseen)
}

/** @param what.supporters how many of its tags are reports'; a recall has none of its own to tell */
async function publish(
  room: Workroom,
  { alert, supporters }: { alert: Alert; supporters: number },
  signatures: Signature[],
): Promise<void> {
  const body = { alert: canonical(alert), signatures }
  await send(room.desk.api, '/api/alerts', supporters === 0 ? body : { ...body, supporters })
}

async function noteRelease(
  room: Workroom,
  { id, kind }: Alert,
  { reports, wt }: ProposalRecord,
): Promise<void> {
  const isWarned = kind === 'full' || kind === 'update'
  const behind = isWarned || kind === 'holding' ? reports : []
  for (const oid of behind) await noteBehind(room, { oid, id, isWarned })
  await recordDecision(room, { deed: DEEDS[kind], report: reports[0] ?? '', about: id, wt })
}

/** A report knows by itself what it stands behind: the proposal's note may go before it does. */
async function noteBehind(
  room: Workroom,
  { oid, id, isWarned }: { oid: string; id: string; isWarned: boolean },
): Promise<void> {
  if (findCase(room, oid) === undefined) return
  await changeCase(room, { oid }, (record) => ({
    ...record,
    status: isWarned ? 'warned' : record.status,
    warnings: [...new Set([...(record.warnings ?? []), id])],
  }))
}

const DEEDS: Readonly<Record<Alert['kind'], DecisionRecord['deed']>> = {
  full: 'warning',
  holding: 'holding',
  update: 'update',
  recall: 'recall',
}

function signed({ desk }: Workroom, alert: Alert): Signature {
  const { id, keys } = desk.person
  return signAlert(desk.s, alert, { by: id, secretKey: keys.sig.secretKey })
}
