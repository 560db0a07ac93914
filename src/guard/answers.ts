import type { ChainedEntry } from '../sealing/audit-chain.ts'
import { integer, list, nullable, object, text, type Reader } from '../sealing/shape.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import type { ReportAllowance } from './calls/allowance.ts'
import type { Checkpoint } from './calls/audit.ts'
import type { PublicationRecord } from './calls/publications.ts'
import type { GuardState } from './calls/state.ts'
import type { Charter } from './charter.ts'
import { bytes, document } from './shapes.ts'

/*
 * How the guard's answers are read. They carry the guard's mac, so what is checked here is that bytes become bytes
 * again; documents are taken as they come.
 */

/** A document that the guard itself made or verified. */
function trusted<T>(): Reader<T> {
  return (value) => document(value) as T
}

export const stateAnswer = trusted<GuardState>()
export const allowanceAnswer = trusted<ReportAllowance>()
export const directoryAnswer = trusted<Omit<Charter, 'svc'> | null>()

export const blobs = list(bytes(), 500)
export const blobsOrNull = list(nullable(bytes()), 500)
export const matchRows = list(nullable(bytes()), 512)
export const oids = list(bytes(16), 100_000)
export const member = nullable(bytes(16))
export const key = bytes(32)
export const sealedAnswer = bytes()

export const evaluation = object<Evaluation>({ elements: list(bytes(32), 16), proof: bytes(64) })
export const receipt = object({ hash: bytes(32), receipt: bytes(64) })
export const checkpointAnswer = object<Checkpoint>({
  day: text(10),
  hash: bytes(32),
  signature: bytes(64),
})
export const lines = list(
  object<ChainedEntry>({ entry: trusted<ChainedEntry['entry']>(), hash: bytes(32) }),
  500,
)
export const known = object<PublicationRecord>({
  known: (value) => value === true,
  newest: (value) => value === true,
})
export const swept = object({ count: integer(0, Number.MAX_SAFE_INTEGER) })
