import { RefusalError } from './errors.ts'
import { anyObject, dictionary, encoded, hexadecimal, integer } from './shape.ts'
import { list, month, nullable } from './shape.ts'
import { object, oneOf, text, token, type Reader } from './shape.ts'

/**
 * A month's team keys. The id is the month; `from` and `to` say when it takes reports. One that takes them before its own
 * month was made when somebody left who knew the key of the month before.
 */
export interface DirectoryEpoch {
  id: string
  intake_pk: string
  reply_pk: string
  from: string
  to: string
}

export interface DirectoryModerator {
  id: string
  name: string
  enc_pk: string
  sig_pk: string
  role: 'coordinator' | 'moderator'
  from: string
  /** Set, the key is closed from that moment on, whatever the month says. */
  to: string | null
}

export interface DirectoryLiaison {
  id: string
  name: string
  post: string
  areas: string[]
  enc_pk: string
  sig_pk: string
  from: string
  to: string | null
}

/** An organisation that vouches for members: it draws invites and does nothing else (step 16). */
export interface DirectoryVoucher {
  id: string
  name: string
  /** How many invites it may draw in a calendar month. */
  per_month: number
  enc_pk: string
  sig_pk: string
  from: string
  to: string | null
}

export interface DirectoryPost {
  id: string
  title: string
  areas: string[]
  receives: string[]
}

/** Public keys of the guard's PRFs (ristretto255) and of its checkpoints (Ed25519). */
export interface GuardKeys {
  code_pk: string
  member_pk: string
  check_pk: string
  match_pk: string
  inv_pk: string
  ckpt_pk: string
}

export interface DirectoryPolicy {
  /** How many moderators must sign a warning, by its level. */
  signatures: { 1: number; 2: number; 3: number; 4: number; holding: number }
  quotas: {
    per_hour: number
    per_day: number
    liaison_per_day: number
    vault_per_day: number
  }
  retention_months: Record<string, number>
}

/** The signed list of everyone and every key (step 5). All byte values are base64url. */
export interface Directory {
  v: 1
  seq: number
  /** Hash of the document before, hexadecimal; null in the first. */
  prev: string | null
  /** Valid from this month to that one. */
  nb: string
  na: string
  svc: string
  epochs: DirectoryEpoch[]
  moderators: DirectoryModerator[]
  liaisons: DirectoryLiaison[]
  /** Absent while there is none, so that older documents keep their hash. */
  vouchers?: DirectoryVoucher[]
  posts: DirectoryPost[]
  guard: GuardKeys
  delivery_pk: string
  publisher_pk: string
  rec_pk: string | null
  policy: DirectoryPolicy
  /** File name to its SHA-256. */
  bundles: Record<string, string>
}

const XWING = encoded(1216)
const KEY = encoded(32)
const name = text(120)
const areas = list(token, 200)
const signatures = integer(1, 3)
const quota = integer(1, 100_000)

/** More in a month are given out faster than anybody can know to whom. */
export const MOST_INVITES_A_MONTH = 100

const readVouchers: Reader<DirectoryVoucher[]> = list(
  object({
    id: token,
    name,
    per_month: integer(1, MOST_INVITES_A_MONTH),
    enc_pk: XWING,
    sig_pk: KEY,
    from: month,
    to: nullable(month),
  }),
  500,
  1,
)

const readShape: Reader<Omit<Directory, 'vouchers'>> = object({
  v: oneOf(1),
  seq: integer(1, 1_000_000),
  prev: nullable(hexadecimal(32)),
  nb: month,
  na: month,
  svc: text(120),
  epochs: list(object({ id: month, intake_pk: XWING, reply_pk: KEY, from: month, to: month }), 60),
  moderators: list(
    object({
      id: token,
      name,
      enc_pk: XWING,
      sig_pk: KEY,
      role: oneOf('coordinator', 'moderator'),
      from: month,
      to: nullable(month),
    }),
    500,
  ),
  liaisons: list(
    object({
      id: token,
      name,
      post: token,
      areas,
      enc_pk: XWING,
      sig_pk: KEY,
      from: month,
      to: nullable(month),
    }),
    500,
  ),
  posts: list(object({ id: token, title: name, areas, receives: list(token, 50) }), 200),
  guard: object({
    code_pk: KEY,
    member_pk: KEY,
    check_pk: KEY,
    match_pk: KEY,
    inv_pk: KEY,
    ckpt_pk: KEY,
  }),
  delivery_pk: XWING,
  publisher_pk: KEY,
  rec_pk: nullable(XWING),
  policy: object({
    signatures: object({
      1: signatures,
      2: signatures,
      3: signatures,
      4: signatures,
      holding: signatures,
    }),
    quotas: object({
      per_hour: quota,
      per_day: quota,
      liaison_per_day: quota,
      vault_per_day: quota,
    }),
    retention_months: dictionary(integer(1, 120), 30),
  }),
  bundles: dictionary(text(100), 100),
})

/**
 * Reads a directory from outside: every key of the right length, no id or key in it twice, nobody
 * called 'root'. Throws `RefusalError('shape')`.
 */
export const readDirectory: Reader<Directory> = (value) => {
  const { vouchers, ...others } = anyObject(value)
  const listed = vouchers === undefined ? {} : { vouchers: readVouchers(vouchers) }
  const directory: Directory = { ...readShape(others), ...listed }
  const people = everybodyIn(directory)
  const unique =
    allDifferent(people.map((one) => one.id)) &&
    allDifferent(people.map((one) => one.sig_pk)) &&
    allDifferent(people.map((one) => one.enc_pk)) &&
    allDifferent(directory.epochs.map((one) => one.id)) &&
    allDifferent(directory.posts.map((one) => one.id))
  const inTime = directory.epochs.every(({ id, from }) => from <= id)
  if (!unique || !inTime || people.some((one) => one.id === 'root')) throw new RefusalError('shape')
  return directory
}

/** Moderators, officers and organisations, those whose keys are closed too. */
export function everybodyIn(
  directory: Pick<Directory, 'moderators' | 'liaisons' | 'vouchers'>,
): (DirectoryModerator | DirectoryLiaison | DirectoryVoucher)[] {
  return [...directory.moderators, ...directory.liaisons, ...(directory.vouchers ?? [])]
}

function allDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
