import { base64url, fromBase64url, fromHex, hex } from '../sealing/bytes.ts'
import { canonical, wellFormed } from '../sealing/canonical.ts'
import type { DirectoryLiaison, DirectoryPost, Directory, Signature } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { onlineArea } from '../sealing/online-area.ts'
import {
  packageHash,
  readPackage,
  sealPackage,
  signPackage,
  wrapPackageKey,
  type LiaisonPackage,
} from '../sealing/package.ts'
import { send } from './api.ts'
import { recordDecision, updateCase } from './cases.ts'
import { missingItems, unsettledItems, type Occasion, type Ticks } from './checklist.ts'
import { redLineWords } from './draft-checks.ts'
import { factsFrom, readFacts } from './package-facts.ts'
import { handOverBar, mayTellAccount, policeLevel } from './permission.ts'
import { waitingProposal } from './proposals.ts'
import { findReport } from './queue.ts'
import { openReports, type OpenedReport } from './reports.ts'
import { expectHeard, tagsIn } from './taken-back.ts'
import type { Kept } from './vault.ts'
import type { ProposalRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/**
 * The posts that take packages of an area and have an officer now. Where he was met online alone, those that are for that,
 * and where there is none every post: nobody knows whose he is, and two people choose.
 */
export function postsFor(directory: Directory, area: string): DirectoryPost[] {
  const takes = ({ receives }: DirectoryPost) =>
    receives.length === 0 || receives.includes('packages')
  const able = directory.posts.filter(
    (post) => takes(post) && officersOf(directory, post.id).length > 0,
  )
  const own = able.filter(({ areas }) => areas.includes(area))
  return own.length === 0 && area === onlineArea ? able : own
}

/** The officers now on a post. */
export function officersOf(directory: Directory, post: string): DirectoryLiaison[] {
  return directory.liaisons.filter((one) => one.post === post && one.to === null)
}

/** The checklist of a hand-over: read once more with the police as its reader. */
export function packageOccasion({ answers }: OpenedReport): Occasion {
  return {
    kind: 'package',
    level: policeLevel(answers),
    redLines: answers.neverPublish !== '',
    showFirst: false,
    vehicle: Object.keys(answers.vehicle).length > 0,
    phone: answers.identifiers.some((one) => one.kind === 'phone'),
    appearance: false,
    identifiers: answers.identifiers.length > 0,
    policeConsent: true,
    account: mayTellAccount(answers),
    languages: 1,
  }
}

/**
 * Proposes a package for a post, at the level she chose and no more.
 * Throws `RefusalError`: 'not_permitted' (her answer, a third party, or misconduct of the police), 'checklist',
 * 'red_line' when the account repeats what she wants never told.
 */
export async function proposePackage(
  room: Workroom,
  source: OpenedReport,
  { post, account, ticks }: { post: string; account: string; ticks: Ticks },
): Promise<string> {
  const { s, person, now } = room.desk
  const { answers } = source
  const level = policeLevel(answers)
  if (handOverBar(answers) !== null || level === 0) throw new RefusalError('not_permitted')
  if (missingItems(packageOccasion(source), ticks).length > 0) throw new RefusalError('checklist')
  if (redLineWords(answers.neverPublish, account).length > 0) throw new RefusalError('red_line')
  await findReport(room, source.oid)
  const facts = wellFormed({ ...factsFrom(answers, account, now()) }) as Record<string, unknown>
  const parcel: LiaisonPackage = { v: 1, id: hex(s.random(16)), post, level, facts }
  const id = base64url(s.random(16))
  await room.vault.put(id, {
    type: 'proposal',
    kind: 'package',
    document: canonical(parcel),
    signature: sign(room, parcel),
    cosigned: [],
    by: person.id,
    reports: [source.oid],
    ticks,
    note: '',
    state: 'waiting',
    answer: '',
    wt: source.withdrawTag,
  })
  await updateCase(room, source, { status: 'proposed' })
  return id
}

/** What a second person sees before a hand-over. */
export interface PackageReview {
  proposal: Kept<ProposalRecord>
  parcel: LiaisonPackage
  source: OpenedReport
  stops: ('not_permitted' | 'level' | 'own')[]
  occasion: Occasion
}

/** Opens the source with a release of this person's own and holds the package against it. */
export async function reviewPackage(room: Workroom, id: string): Promise<PackageReview> {
  const proposal = waitingProposal(room, id, 'package')
  const parcel = readPackage(JSON.parse(proposal.record.document))
  const [oid = ''] = proposal.record.reports
  const [source] = await openReports(room, [await findReport(room, oid)])
  if (source === undefined) throw new RefusalError('gone')
  const stops: PackageReview['stops'] = []
  if (proposal.record.by === room.desk.person.id) stops.push('own')
  if (handOverBar(source.answers) !== null) stops.push('not_permitted')
  if (!withinLevel(parcel, source)) stops.push('level')
  return { proposal, parcel, source, stops, occasion: packageOccasion(source) }
}

/**
 * Signs a reviewed package, locks it with a key of its own, and seals that key to each officer now on the post.
 * Throws `RefusalError` with the first stop, or 'checklist', 'no_officer', or 'taken_back' while her no waits to be opened.
 */
export async function approvePackage(
  room: Workroom,
  { proposal, parcel, source, stops, occasion }: PackageReview,
  ticks: Ticks,
): Promise<void> {
  const [stop] = stops
  if (stop !== undefined) throw new RefusalError(stop)
  if (unsettledItems(occasion, ticks).length > 0) throw new RefusalError('checklist')
  const officers = officersOf(room.watched.current, parcel.post)
  if (officers.length === 0) throw new RefusalError('no_officer')
  const signatures = [proposal.record.signature, sign(room, parcel)]
  const there = await findReport(room, source.oid)
  await expectHeard(room, tagsIn('liaison', [source]), async () => {
    const [now] = await openReports(room, [there])
    return now !== undefined && handOverBar(now.answers) === null && withinLevel(parcel, now)
  })
  await send(room.desk.api, '/api/packages', sealed(room, { parcel, source, officers, signatures }))
  await room.vault.put(proposal.id, { ...proposal.record, state: 'approved' })
  await updateCase(room, source, { status: 'handed-over' })
  const { oid: report, withdrawTag: wt } = source
  await recordDecision(room, { deed: 'hand-over', report, about: parcel.id, wt })
}

interface Sealing {
  parcel: LiaisonPackage
  source: OpenedReport
  officers: readonly DirectoryLiaison[]
  signatures: Signature[]
}

function sealed({ desk, watched }: Workroom, { parcel, source, officers, signatures }: Sealing) {
  const { s } = desk
  const at = { svc: watched.svc, id: parcel.id }
  const key = s.random(32)
  const body = sealPackage(s, { ...at, key }, parcel)
  const keys = officers.map((officer) => {
    const to = fromBase64url(officer.enc_pk, 1216)
    const blob = wrapPackageKey(s, { ...at, officerId: officer.id, to }, key)
    return { officerId: officer.id, blob: base64url(blob) }
  })
  s.wipe(key)
  return {
    id: base64url(fromHex(parcel.id, 16)),
    post: parcel.post,
    hash: base64url(packageHash(s, parcel)),
    body: base64url(body),
    keys,
    signatures,
    withdrawTag: source.body.wt?.liaison ?? base64url(s.random(32)),
  }
}

/** Whether a package holds no more than her answers allow, whoever wrote it. */
function withinLevel(parcel: LiaisonPackage, { answers }: OpenedReport): boolean {
  const facts = readFacts(parcel.facts)
  const level = policeLevel(answers)
  const account = facts.account === '' || mayTellAccount(answers)
  return parcel.level <= level && account && (!facts.questions || level === 3)
}

function sign({ desk }: Workroom, parcel: LiaisonPackage): Signature {
  const { id, keys } = desk.person
  return signPackage(desk.s, packageHash(desk.s, parcel), { by: id, secretKey: keys.sig.secretKey })
}
