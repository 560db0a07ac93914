import { either, encoded, list, month, object, oneOf, text, token, type Reader } from './shape.ts'
import { readSignatures, type Signature } from './signers.ts'

/** The team's public keys of a month; the id is the month. */
export interface CardEpoch {
  id: string
  /** The month from which it takes reports, where that is before its own: somebody has left who knew the one before. */
  from?: string
  intake_pk: string
  reply_pk: string
  signatures: Signature[]
}

/** A key that may vouch for what falls in the months `from` to `until`. */
export interface CardSigner {
  id: string
  sig_pk: string
  from: string
  until: string
  signatures: Signature[]
}

/** Keys that do not change with the month; `from` is the month they were signed in. */
export interface CardKeys {
  from: string
  code_pk: string
  member_pk: string
  check_pk: string
  inv_pk: string
  delivery_pk: string
  publisher_pk: string
}

/**
 * What a public page carries in place of the directory: enough to check, with the root's public key
 * alone, to whom a report is sealed. Certificates stand in the order in which they build on each other.
 */
export interface IntakeCard {
  v: 1
  svc: string
  epochs: CardEpoch[]
  signers: CardSigner[]
  keys: CardKeys
  keys_signatures: Signature[]
}

const KEY = encoded(32)

const epochFields = {
  id: month,
  intake_pk: encoded(1216),
  reply_pk: KEY,
  signatures: readSignatures,
}

/** Reads a card from outside. Throws `RefusalError('shape')`. */
export const readCard: Reader<IntakeCard> = object({
  v: oneOf(1),
  svc: text(120),
  epochs: list(
    either<CardEpoch, CardEpoch>(object({ ...epochFields, from: month }), object(epochFields)),
    6,
    1,
  ),
  signers: list(
    object({ id: token, sig_pk: KEY, from: month, until: month, signatures: readSignatures }),
    60,
  ),
  keys: object({
    from: month,
    code_pk: KEY,
    member_pk: KEY,
    check_pk: KEY,
    inv_pk: KEY,
    delivery_pk: encoded(1216),
    publisher_pk: KEY,
  }),
  keys_signatures: readSignatures,
})
