import type { Api } from './api.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'

/** The two key pairs of a signed-in person; they exist in this client's memory alone. */
export interface PersonKeys {
  enc: KeyPair
  sig: KeyPair
}

/** What an account is for: work on reports, a police post, or vouching for members. */
export type PersonRole = 'moderator' | 'liaison' | 'voucher'

/** Somebody who signed in. `svc` and the id go into every context. */
export interface Person {
  id: string
  username: string
  role: PersonRole
  post: string | null
  admitted: boolean
  svc: string
  keys: PersonKeys
}

/** What making keys and asking the server takes. */
export interface Bench {
  s: Suite
  api: Api
  now: () => Date
}

/** Turns a passphrase into 32 bytes, slowly: Argon2id, in a worker where there is one. */
export type Stretch = (
  passphrase: string,
  salt: Bytes,
  cost: { passes: number; mebibytes: number },
) => Promise<Bytes>

/** A signed-in person at work. */
export interface Desk extends Bench {
  person: Person
}
