import { fromHex, base64url } from '../sealing/bytes.ts'
import { type Api, read } from './api.ts'
import type { Outcome } from '../sealing/outcome.ts'
import type { ListedPackage } from './officer.ts'
import type { CaseRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** A hand-over as moderators see it: how far it has come, and what the officer said came of it. */
export type HandedOver = Pick<ListedPackage, 'id' | 'post' | 'state' | 'outcome'>

/** Something about a hand-over that its reporter has not been told yet. */
export type News =
  | { kind: 'handed_over'; about: string }
  | { kind: 'officer_read'; about: string }
  | { kind: 'outcome'; about: string; outcome: Outcome }

/** Every package, whoever it is about. */
export async function listHandedOver(api: Api): Promise<HandedOver[]> {
  return (await read<{ packages: HandedOver[] }>(api, '/api/packages')).packages
}

/** Those that came of one report, from the moderators' own notes: the server cannot tell. */
export function packagesOf(
  { vault }: Pick<Workroom, 'vault'>,
  oid: string,
  packages: readonly HandedOver[],
): HandedOver[] {
  const decisions = vault
    .of('decision')
    .filter(({ record }) => record.deed === 'hand-over' && record.report === oid)
  const ids = new Set(decisions.map(({ record }) => base64url(fromHex(record.about, 16))))
  return packages.filter(({ id }) => ids.has(id))
}

/** What is new about these packages for the reporter of a case. */
export function newsFor(record: Pick<CaseRecord, 'said'>, packages: readonly HandedOver[]): News[] {
  const isTold = ({ kind, about }: News): boolean =>
    record.said.some((one) => one.kind === kind && (one.about === about || one.about === ''))
  return packages.flatMap(newsOf).filter((news) => !isTold(news))
}

function newsOf({ id, state, outcome }: HandedOver): News[] {
  if (state === 'waiting') return [{ kind: 'handed_over', about: id }]
  const read: News = { kind: 'officer_read', about: id }
  if (outcome === null) return [read]
  return [read, { kind: 'outcome', about: `${id} ${outcome}`, outcome }]
}
