import { box, openBox, roomIn, type Bucket } from '../sealing/envelope.ts'
import { fromUtf8, u32, utf8 } from '../sealing/bytes.ts'
import { ctxh } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import { OpenError } from '../sealing/errors.ts'
import type { Signature } from '../sealing/signers.ts'
import type { Bytes, Primitives, Suite } from '../sealing/suite.ts'

/** What lies in the box of a warning: the very text that was signed, and who signed it. */
export interface SignedText {
  canonical: string
  signatures: readonly Signature[]
}

/** Which warning a box is for; it does not open in another one's row (protocol 11.1). */
export interface AlertRow {
  key: Bytes
  svc: string
  id: Bytes
  version: number
}

/** Most warnings fit the first size; one in several languages may need the second. */
const SIZES: readonly Bucket[] = [2, 3]

function contextOf(s: Primitives, row: AlertRow): Bytes {
  return ctxh(s, row.svc, 'alert', row.id, u32(row.version))
}

/** Closes a released warning under the month's alert key. Throws `RefusalError('too-long')`. */
export function boxAlert(s: Suite, row: AlertRow, signed: SignedText): Bytes {
  const text = utf8(JSON.stringify({ canonical: signed.canonical, signatures: signed.signatures }))
  const bucket = SIZES.find((size) => text.length <= roomIn(size)) ?? 3
  return box(s, { key: row.key, purpose: PURPOSE.alert, bucket, context: contextOf(s, row) }, text)
}

/** The warning in a box. Throws `OpenError` for a box of another row, month or service, and for a changed one. */
export function openAlertBox(s: Primitives, row: AlertRow, blob: Bytes): SignedText {
  // The sixth byte of an envelope names its size; the opener accepts no other than the two above.
  const bucket = SIZES.find((size) => size === blob[5])
  if (bucket === undefined) throw new OpenError()
  const use = { key: row.key, purpose: PURPOSE.alert, bucket, context: contextOf(s, row) }
  return JSON.parse(fromUtf8(openBox(s, use, blob))) as SignedText
}
