import { canonicalBytes, readJson } from './canonical.ts'
import type { Directory } from './directory.ts'
import { box, openBox, seal, type BoxWith } from './envelope.ts'
import { opening } from './errors.ts'
import { ctxh } from './hash.ts'
import { either, encoded, integer, list, object, oneOf, text, token } from './shape.ts'
import type { Reader } from './shape.ts'
import { PURPOSE } from './purposes.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** Who of the team is on duty when. A moderator's id stands for her; where she is written to stands elsewhere. */
export interface Rota {
  v: 1
  /** Counts up with each change. */
  version: number
  /** Name of a time zone, such as 'Europe/London': the hours below are what clocks there show. */
  zone: string
  /** Hours between two messages by day: first at `day.from`, last at `day.to` or before. */
  every: number
  day: { from: number; to: number }
  /** Hours of messages at night; none: nobody is woken. */
  night: number[]
  /** How many messages in a row nobody follows before the next in the chain is written to as well. */
  patience: number
  /** From Monday to Sunday. The night belongs to the day on which it begins. */
  week: { day: string[]; night: string[] }[]
  /** Who is written to, one more each time; behind them the coordinators. */
  chain: string[]
}

/** An e-mail address, or a telephone number with its country (E.164). */
export interface WrittenWay {
  kind: 'email' | 'sms'
  address: string
}

/** A browser that asked to be told (RFC 8030, RFC 8291). */
export interface BrowserWay {
  kind: 'push'
  /** Where its push service takes messages for it. */
  address: string
  p256dh: string
  auth: string
}

/** One way to somebody on duty. */
export type DutyWay = WrittenWay | BrowserWay

/** Where somebody on duty is written to. */
export interface DutyContact {
  v: 1
  ways: DutyWay[]
  language: string
}

/** A document with its maker's word: the worker goes by those of live moderators alone. */
export interface Vouched<Document> {
  document: Document
  signature: Signature
}

const hour = integer(0, 23)
const people = list(token, 3)

/** Reads a rota from outside. Throws `RefusalError('shape')`. */
export const readRota: Reader<Rota> = object({
  v: oneOf(1),
  version: integer(1, 1_000_000),
  zone: text(40, /^[A-Za-z_+\-/0-9]+$/),
  every: integer(1, 8),
  day: object({ from: hour, to: hour }),
  night: list(hour, 4),
  patience: integer(1, 6),
  week: list(object({ day: people, night: people }), 7, 7),
  chain: list(token, 6),
})

const browserWay: Reader<BrowserWay> = object({
  kind: oneOf('push'),
  address: text(400, /^[\x21-\x7e]+$/),
  p256dh: encoded(65),
  auth: encoded(16),
})

export const readDutyContact: Reader<DutyContact> = object({
  v: oneOf(1),
  ways: list(
    either<WrittenWay, DutyWay>(
      object({ kind: oneOf('email'), address: text(254, /^[^\s@]+@[^\s@]+$/) }),
      either<WrittenWay, BrowserWay>(
        object({ kind: oneOf('sms'), address: text(16, /^\+[1-9]\d{7,14}$/) }),
        browserWay,
      ),
    ),
    3,
    1,
  ),
  language: token,
})

/** Reads a document together with its signature. */
export function vouched<Document>(document: Reader<Document>): Reader<Vouched<Document>> {
  return object({ document, signature: object({ by: token, sig: encoded(64) }) })
}

/** The hours of the day at which messages go, in order. */
export function messageHours(rota: Pick<Rota, 'every' | 'day' | 'night'>): {
  day: number[]
  night: number[]
} {
  const { from, to } = rota.day
  const count = Math.max(0, Math.floor((to - from) / rota.every) + 1)
  const day = Array.from({ length: count }, (_, i) => from + i * rota.every)
  const night = [...new Set(rota.night)].filter((one) => one < from || one > to)
  return { day, night: night.sort((a, b) => a - b) }
}

type Kind = 'plan' | 'contact'

/** What is signed: the document under a label of its own, for this service alone. */
export function dutyDigest(s: Primitives, svc: string, kind: Kind, document: object): Bytes {
  return signedDigest(s, `rw1/duty/${kind}`, svc, canonicalBytes(document))
}

/** What somebody signs so that the guard forgets the keys of addresses of hers, which stood under these ids. */
export function forgetDigest(s: Primitives, svc: string, ...oids: readonly Bytes[]): Bytes {
  return signedDigest(s, 'rw1/duty/forget', svc, ...oids)
}

export function vouchFor<Document extends object>(
  s: Primitives,
  about: { svc: string; kind: Kind; signing: Signing },
  document: Document,
): Vouched<Document> {
  const digest = dutyDigest(s, about.svc, about.kind, document)
  return { document, signature: signDigest(s, digest, about.signing) }
}

/**
 * The document, if a moderator who is live in `directory` vouches for it: whoever writes to the table can seal, but not
 * sign. Throws `SignatureError`.
 */
export function believedDuty<Document extends object>(
  s: Primitives,
  directory: Pick<Directory, 'svc' | 'moderators'>,
  kind: DutyAt['kind'],
  made: Vouched<Document>,
): { document: Document; by: string } {
  const { document, signature } = made
  const digest = dutyDigest(s, directory.svc, kind, document)
  distinctSigners(s, directory.moderators, [signature], digest)
  return { document, by: signature.by }
}

/** Which row: the plan's version, or the id of the account whose contact it is. */
export interface DutyAt {
  svc: string
  kind: Kind
  row: string
}

export function dutyUse(s: Primitives, { svc, kind, row }: DutyAt) {
  const context = ctxh(s, svc, `duty-${kind}`, row)
  return { purpose: PURPOSE.contact, bucket: kind === 'plan' ? 2 : 1, context } as const
}

/**
 * Seals plan or contact to the worker, which alone writes to anybody: 5,278 and 2,206 bytes. Throws
 * `RefusalError('too-long')` for ways that have no room together.
 */
export function sealDuty(
  s: Suite,
  at: DutyAt & { deliveryPk: Bytes },
  made: Vouched<object>,
): Bytes {
  return seal(s, { ...dutyUse(s, at), to: at.deliveryPk }, canonicalBytes(made))
}

/** The month's key under which the team itself reads the plan. */
export interface TeamPlanAt {
  svc: string
  epoch: string
  version: number
  vaultKey: Bytes
}

/** The plan for colleagues: 4,174 bytes. */
export function boxPlan(s: Suite, at: TeamPlanAt, made: Vouched<Rota>): Bytes {
  return box(s, planUse(s, at), canonicalBytes(made))
}

/** Throws `OpenError`. */
export function openPlan(s: Primitives, at: TeamPlanAt, closed: Bytes): Vouched<Rota> {
  return opening(() => vouched(readRota)(readJson(openBox(s, planUse(s, at), closed))))
}

function planUse(s: Primitives, { svc, epoch, version, vaultKey }: TeamPlanAt): BoxWith {
  const context = ctxh(s, svc, 'duty-plan-team', epoch, String(version))
  return { key: vaultKey, purpose: PURPOSE.vaultRecord, bucket: 2, context }
}
