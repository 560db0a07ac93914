import type { ChainedEntry } from '../sealing/audit-chain.ts'
import type { Signature } from '../sealing/directory.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import type { WorkerKeys } from './announced.ts'
import * as answers from './answers.ts'
import type { ReportAllowance } from './calls/allowance.ts'
import type { Checkpoint } from './calls/audit.ts'
import type { Publication, PublicationName, PublicationRecord } from './calls/publications.ts'
import type { ServiceName } from './calls/service-key.ts'
import type { GuardState } from './calls/state.ts'
import type { Charter } from './charter.ts'
import { openLink, type CallLink, type GuardLink, type GuardOptions } from './client-link.ts'
import type { StoredObject } from './opened.ts'
import type { SlotClass } from './slot.ts'

export { GuardDown, type GuardLink, type GuardOptions } from './client-link.ts'
export type {
  Checkpoint,
  GuardState,
  Publication,
  PublicationName,
  PublicationRecord,
  ReportAllowance,
  SlotClass,
  StoredObject,
  WorkerKeys,
}

/** An object that gets its outer lock. */
export interface WrapItem {
  /** 16 bytes. */
  readonly oid: Bytes
  readonly class: SlotClass
  /** Last month in which it can be opened, `YYYY-MM`: this month to 48 months on. */
  readonly expires: string
  readonly blob: Bytes
  /** 32 bytes; whoever shows the preimage erases the key. */
  readonly withdrawTag?: Bytes | null
  /** Directory id of the one person (team, package-key, package) or post (package) that may open it. */
  readonly to?: string | null
  /** For a package: its hash, and two moderators' signatures under it. */
  readonly authority?: { readonly hash: Bytes; readonly signatures: readonly Signature[] } | null
}

/** A member's contact as it lies in the main database. */
export interface StoredContact {
  /** The member's id, 16 bytes: contacts are wrapped under it. */
  readonly member: Bytes
  readonly blob: Bytes
}

/**
 * Why keys may be erased; the signatures are over ("rw1/shred", svc, nonce, each oid), or one is of whose address for the
 * rota it was, over ("rw1/duty/forget", svc, each oid).
 */
export type ShredAuthority =
  | 'expired'
  | 'unwritten'
  | { readonly nonce: Bytes; readonly signatures: readonly Signature[] }
  | { readonly by: string; readonly signature: Bytes }

/*
 * Every method rejects with GuardDown when the guard cannot be reached and with RefusalError when it refuses. What
 * each one does, and its refusals, stand with the call of the same name in calls/.
 */

/** What both have. */
interface AnyGuard extends GuardLink {
  state(): Promise<GuardState>
  /** The directory the guard goes by; null before genesis. */
  directory(): Promise<Omit<Charter, 'svc'> | null>
}

/** What web may ask. */
export interface WebGuard extends AnyGuard {
  genesis(input: {
    svc: string
    rootPk: string
    directory: unknown
    signatures: readonly Signature[]
  }): Promise<void>
  acceptDirectory(input: { directory: unknown; signatures: readonly Signature[] }): Promise<void>
  /** The blobs with the outer lock on, in order. Resolves when the keys are on the disk. At most 500. */
  wrap(items: readonly WrapItem[]): Promise<Bytes[]>
  /** The answer is sealed to `by`; see sealing/release.ts. */
  release(input: {
    request: Bytes
    by: string
    signature: Bytes
    items: readonly StoredObject[]
  }): Promise<Bytes>
  /** How many reports this moderator may still open in this hour; of the day, when that ends it first. */
  allowance(by: string): Promise<ReportAllowance>
  openBoard(items: readonly StoredObject[]): Promise<Bytes[]>
  /** Rows of the match table; null where the report is gone. At most 512. */
  openMatches(items: readonly StoredObject[]): Promise<(Bytes | null)[]>
  /** Ids of what was erased. At most 128 at once. */
  shredByPreimage(preimages: readonly { scope: string; secret: Bytes }[]): Promise<Bytes[]>
  /** Marks of the withdrawal tags that were taken back and not heard of since. At most 16. */
  takenBack(tags: readonly Bytes[]): Promise<Bytes[]>
  /** What these marks stand for was read and answered; it stops nothing any more. At most 16. */
  heard(marks: readonly Bytes[]): Promise<void>
  shred(input: { oids: readonly Bytes[]; authority: ShredAuthority }): Promise<void>
  evaluate(input: {
    key: 'code' | 'member'
    elements: readonly Bytes[]
    origin?: string | null
  }): Promise<Evaluation>
  /** Sixteen elements; the signature is over ("rw1/match-points", svc, each element). */
  evaluateMatch(input: {
    elements: readonly Bytes[]
    by: string
    signature: Bytes
  }): Promise<Evaluation>
  /** The signature is over ("rw1/draw", svc, each element). */
  drawInvites(input: {
    elements: readonly Bytes[]
    by: string
    signature: Bytes
  }): Promise<Evaluation>
  /** The signature is over ("rw1/inv/cancel", svc, each handle). The answer never says whether one was used. */
  cancelInvites(input: { handles: readonly Bytes[]; by: string; signature: Bytes }): Promise<void>
  redeemInvite(input: { t: Bytes; mac: Bytes; member: Bytes }): Promise<void>
  revokeInvite(input: { t: Bytes }): Promise<Bytes | null>
  serviceKey(input: { name: ServiceName; period: string }): Promise<Bytes>
  recordPublication(publication: Publication): Promise<{ hash: Bytes; receipt: Bytes }>
  audit(input: { from: number; count: number }): Promise<ChainedEntry[]>
  checkpoint(): Promise<Checkpoint>
}

/** What the worker may ask. */
export interface WorkerGuard extends AnyGuard {
  announce(keys: WorkerKeys): Promise<void>
  /** Contacts still sealed to the worker; null where the member is gone. At most 500. */
  stripContacts(items: readonly StoredContact[]): Promise<(Bytes | null)[]>
  serviceKey(input: { name: ServiceName; period: string }): Promise<Bytes>
  receiptOf(name: PublicationName): Promise<PublicationRecord>
  sweep(): Promise<{ count: number }>
}

function anyGuard(link: CallLink): AnyGuard {
  return {
    connected: (timeoutMs) => link.connected(timeoutMs),
    close: () => link.close(),
    state: async () => answers.stateAnswer(await link.call('state', null)),
    directory: async () => answers.directoryAnswer(await link.call('directory', null)),
  }
}

// What is sent is named field by field: the guard refuses one that it does not know, and rows tend to have more.
const toWrap = (item: WrapItem) => ({
  oid: item.oid,
  class: item.class,
  expires: item.expires,
  blob: item.blob,
  withdrawTag: item.withdrawTag ?? null,
  to: item.to ?? null,
  authority: item.authority ?? null,
})
const toStored = ({ oid, blob }: StoredObject) => ({ oid, blob })

/** Web's connection to the guard. */
export function connectWebGuard(options: GuardOptions): WebGuard {
  const link = openLink(options)
  const done = async (name: string, input: unknown): Promise<void> => {
    await link.call(name, input)
  }
  return {
    ...anyGuard(link),
    genesis: (input) => done('genesis', input),
    acceptDirectory: (input) => done('acceptDirectory', input),
    wrap: async (items) => answers.blobs(await link.call('wrap', items.map(toWrap))),
    release: async ({ request, by, signature, items }) =>
      answers.sealedAnswer(
        await link.call('release', { request, by, signature, items: items.map(toStored) }),
      ),
    allowance: async (by) => answers.allowanceAnswer(await link.call('allowance', { by })),
    openBoard: async (items) => answers.blobs(await link.call('openBoard', items.map(toStored))),
    openMatches: async (items) =>
      answers.matchRows(await link.call('openMatches', items.map(toStored))),
    shredByPreimage: async (preimages) =>
      answers.oids(await link.call('shredByPreimage', preimages)),
    takenBack: async (tags) => answers.oids(await link.call('takenBack', tags)),
    heard: (marks) => done('heard', marks),
    shred: (input) => done('shred', input),
    evaluate: async ({ origin = null, ...input }) =>
      answers.evaluation(await link.call('evaluate', { ...input, origin })),
    evaluateMatch: async (input) => answers.evaluation(await link.call('evaluateMatch', input)),
    drawInvites: async (input) => answers.evaluation(await link.call('drawInvites', input)),
    cancelInvites: (input) => done('cancelInvites', input),
    redeemInvite: (input) => done('redeemInvite', input),
    revokeInvite: async (input) => answers.member(await link.call('revokeInvite', input)),
    serviceKey: async (input) => answers.key(await link.call('serviceKey', input)),
    recordPublication: async (publication) =>
      answers.receipt(await link.call('recordPublication', publication)),
    audit: async (input) => answers.lines(await link.call('audit', input)),
    checkpoint: async () => answers.checkpointAnswer(await link.call('checkpoint', null)),
  }
}

/** The worker's connection to the guard. */
export function connectWorkerGuard(options: GuardOptions): WorkerGuard {
  const link = openLink(options)
  return {
    ...anyGuard(link),
    announce: async (keys) => {
      await link.call('announce', keys)
    },
    stripContacts: async (items) =>
      answers.blobsOrNull(
        await link.call(
          'stripContacts',
          items.map(({ member, blob }) => ({ oid: member, blob })),
        ),
      ),
    serviceKey: async (input) => answers.key(await link.call('serviceKey', input)),
    receiptOf: async (name) => answers.known(await link.call('receiptOf', name)),
    sweep: async () => answers.swept(await link.call('sweep', null)),
  }
}
