import { zeros, base64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { putOver } from './put-over.ts'
import type { Kept } from './vault.ts'
import { recordIdOf } from './vault.ts'
import type { ClaimsRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** A report by its id and month. */
export interface ClaimedReport {
  oid: string
  epoch: string
}

/** Any id will do to name the one record of a month; no report has this one. */
const NOBODY = base64url(zeros(16))

/**
 * Takes a report in hand, so that two people do not do the same work. Who works on what is a sealed note like any other:
 * the server is not told. Throws `RefusalError('claimed')` when a colleague has it, also one who was quicker by a moment.
 */
export function claimReport(room: Workroom, report: ClaimedReport): Promise<void> {
  const me = room.desk.person.id
  return changeClaims(room, report, (of) => {
    const has = of[report.oid] ?? me
    if (has !== me) throw new RefusalError('claimed')
    return { ...of, [report.oid]: me }
  })
}

/** Lets a report go; also a colleague's, who may be away. */
export function freeReport(room: Workroom, report: ClaimedReport): Promise<void> {
  return changeClaims(room, report, (of) => {
    const others = Object.entries(of).filter(([oid]) => oid !== report.oid)
    return Object.fromEntries(others)
  })
}

/**
 * Hands a report to a colleague. Throws `RefusalError('claimed')` when somebody else than this person has it by now.
 * @param to the account id of the colleague
 */
export function handReport(room: Workroom, report: ClaimedReport, to: string): Promise<void> {
  const me = room.desk.person.id
  return changeClaims(room, report, (of) => {
    const has = of[report.oid] ?? me
    if (has !== me) throw new RefusalError('claimed')
    return { ...of, [report.oid]: to }
  })
}

/** Who has each report in hand: account ids by oid. */
export function claimants({ vault }: Pick<Workroom, 'vault'>): Map<string, string> {
  return new Map(vault.of('claims').flatMap(({ record }) => Object.entries(record.of)))
}

/** Who has this report in hand; null for nobody. */
export function claimantOf(room: Pick<Workroom, 'vault'>, oid: string): string | null {
  return claimants(room).get(oid) ?? null
}

type Claims = ClaimsRecord['of']

async function changeClaims(
  room: Workroom,
  report: ClaimedReport,
  change: (of: Claims) => Claims,
): Promise<void> {
  const id = recordIdOf(room, 'claims', { oid: NOBODY, epoch: report.epoch })
  await room.reports.sync()
  await putOver(room.vault, () => {
    const of = change(kept(room, id)?.record.of ?? {})
    return { id, record: { type: 'claims', of: there(room, of), wt: null } }
  })
}

function kept({ vault }: Workroom, id: string): Kept<ClaimsRecord> | undefined {
  return vault.find('claims', id)
}

/**
 * Without this person's claims on reports that are gone: nothing is kept about them. A colleague's stay, since she may have
 * taken one that this page has not heard of yet.
 */
function there({ reports, desk }: Workroom, of: Claims): Claims {
  const isOver = ([oid, who]: [string, string]): boolean =>
    who === desk.person.id && reports.find(oid) === undefined
  return Object.fromEntries(Object.entries(of).filter((one) => !isOver(one)))
}
