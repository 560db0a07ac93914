import { readAlert, type Alert } from '../sealing/alert.ts'
import { findCase } from './cases.ts'
import { hasSigned, waitingProposals } from './proposals.ts'
import { answerBar, answersTo } from './replies.ts'
import type { OpenedReport } from './reports.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
import { historiesOf, isStillOut, warningsOver, type ReleasedWarning } from './warnings-out.ts'
import type { Workroom } from './workroom.ts'

type Room = Pick<Workroom, 'vault' | 'desk'>

/** What waits for another signature. */
export interface WaitingWarning {
  proposal: Kept<ProposalRecord>
  alert: Alert
  /** Whether this person proposed it, signed it after somebody else, or could sign it. */
  whose: 'mine' | 'signed' | 'open'
  /** Whether an earlier version is out meanwhile. */
  isChange: boolean
}

/** How the last version over a report stands. */
export interface LastWarning {
  alert: Alert
  /** 'reissue' when it is out but has to be written again without a report that was taken back. */
  is: 'out' | 'reissue' | 'held' | 'hidden' | 'ended' | 'recalled'
}

/** Where the warning over a report stands: one of these is what its desk says first. */
export interface WarningStanding {
  waiting: WaitingWarning | null
  /** What came back to be changed. */
  back: Kept<ProposalRecord> | null
  last: LastWarning | null
  isClosed: boolean
}

/**
 * How the warning over a report stands now.
 * @param released every version that was released, as `listWarnings` gives them
 * @param today 'YYYY-MM-DD'
 */
export function standingOf(
  room: Room,
  oid: string,
  { released, today }: { released: readonly ReleasedWarning[]; today: string },
): WarningStanding {
  const ids = warningsOver(room, oid)
  const versions = released.filter(({ alert }) => ids.has(alert.id))
  const last = lastOf(versions, today)
  const isNow = last !== null && ['out', 'reissue', 'held'].includes(last.is)
  return {
    waiting: waitingOver(room, { oid, ids, isChange: isNow }),
    back: backOver(room, oid),
    last,
    isClosed: findCase(room, oid)?.record.status === 'closed',
  }
}

/** Whether she can be told something about a warning, and has not been. */
export function isToBeTold(room: Room, report: OpenedReport): boolean {
  if (answerBar(report) !== null) return false
  return !answersTo(room, report).some(({ kind }) => kind === 'warning_sent')
}

/**
 * Whether a whole warning over a report went out and was not recalled, as far as the vault says it: for what is offered to be
 * said to her. Whether members can read it now is the server's to say (`standingOf`).
 */
export function hasGoneOut(room: Pick<Workroom, 'vault'>, oid: string): boolean {
  const versions = approvedOver(room, oid)
  if (versions.length === 0) return findCase(room, oid)?.record.status === 'warned'
  return warningOut(room, oid) !== null
}

/** The whole warning over a report that went out last and was not recalled, as far as the vault says it; null when it says none. */
export function warningOut(room: Pick<Workroom, 'vault'>, oid: string): Alert | null {
  const versions = approvedOver(room, oid)
  const isNewest = (one: Alert): boolean =>
    versions.every(({ id, version }) => id !== one.id || version <= one.version)
  const isWhole = ({ kind }: Alert): boolean => kind === 'full' || kind === 'update'
  return versions.findLast((one) => isNewest(one) && isWhole(one)) ?? null
}

function approvedOver(room: Pick<Workroom, 'vault'>, oid: string): Alert[] {
  const ids = warningsOver(room, oid)
  return room.vault.of('proposal').flatMap(({ record }) => {
    if (record.kind !== 'alert' || record.state !== 'approved') return []
    const alert = readAlert(JSON.parse(record.document))
    return ids.has(alert.id) ? [alert] : []
  })
}

/** Of several warnings over one report, what members can read comes first, then the one that ended last. */
function lastOf(versions: readonly ReleasedWarning[], today: string): LastWarning | null {
  const rank = ['held', 'out', 'reissue', 'hidden', 'ended', 'recalled']
  const all = historiesOf(versions).map(({ newest }) => ({
    alert: newest.alert,
    is: stateOf(newest, today),
  }))
  const [last = null] = all.sort((a, b) => rank.indexOf(a.is) - rank.indexOf(b.is))
  return last
}

function stateOf(newest: ReleasedWarning, today: string): LastWarning['is'] {
  const { alert, state, reissue } = newest
  if (alert.kind === 'recall') return 'recalled'
  if (state === 'hidden') return 'hidden'
  if (!isStillOut(newest, today)) return 'ended'
  if (alert.kind === 'holding') return 'held'
  return reissue ? 'reissue' : 'out'
}

/** A recall rests on no report: it is known by the warning that it ends. */
function waitingOver(
  room: Room,
  { oid, ids, isChange }: { oid: string; ids: ReadonlySet<string>; isChange: boolean },
): WaitingWarning | null {
  for (const proposal of waitingProposals(room)) {
    const { record } = proposal
    if (record.kind !== 'alert') continue
    const alert = readAlert(JSON.parse(record.document))
    if (!record.reports.includes(oid) && !ids.has(alert.id)) continue
    return { proposal, alert, whose: whoseTurn(room, record), isChange }
  }
  return null
}

function whoseTurn(room: Room, record: ProposalRecord): WaitingWarning['whose'] {
  if (record.by === room.desk.person.id) return 'mine'
  return hasSigned(room, record) ? 'signed' : 'open'
}

function backOver({ vault }: Room, oid: string): Kept<ProposalRecord> | null {
  const back = vault
    .of('proposal')
    .find(({ record }) => record.state === 'sent-back' && record.reports.includes(oid))
  return back?.record.kind === 'alert' ? back : null
}
