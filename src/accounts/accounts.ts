import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Suite } from '../sealing/suite.ts'
import { createCeremony } from './ceremony.ts'
import type { Ceremony, Founding } from './ceremony.ts'
import { createCeremonyLinkFile } from './ceremony-link.ts'
import type { CeremonyLinkFile } from './ceremony-link.ts'
import { createEnrolment } from './enrolment.ts'
import type { Enrolment } from './enrolment.ts'
import { createLinks } from './links.ts'
import { createRecovery } from './recovery.ts'
import type { Recovery } from './recovery.ts'
import { createSecondFactor } from './second-factor.ts'
import type { SecondFactor, Trust } from './second-factor.ts'
import { createSessions } from './sessions.ts'
import type { Sessions } from './sessions.ts'
import { createSignIn } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import { accountWithId, everybody, setProfile } from './store.ts'
import type { AccountRow } from './store.ts'
import { sweepAccounts } from './sweep.ts'
import { createTotpBoxes } from './totp.ts'

/** One account as colleagues see it. */
export interface Person {
  readonly id: string
  readonly username: string
  readonly role: string
  readonly post: string | null
  readonly encryptionKey: string
  readonly signingKey: string
  readonly admitted: boolean
}

/** What somebody gets of the own account. */
export interface OwnAccount extends Person {
  readonly masterByPassphrase: string
}

/** Accounts of moderators and officers: the ceremony, enrolment, sign-in, sessions (protocol 6.1). */
export interface Accounts<Facts = unknown> {
  readonly ceremony: Ceremony<Facts>
  readonly enrolment: Enrolment
  readonly signIn: SignIn
  readonly recovery: Recovery
  readonly secondFactor: SecondFactor
  readonly sessions: Sessions
  /** What a moderator's own client remembers, closed under her key: base64url, null before the first time. */
  readonly profile: {
    read(id: Uint8Array): Promise<string | null>
    write(id: Uint8Array, blob: string): Promise<void>
  }
  readonly linkFile: CeremonyLinkFile
  svc(): string | null
  people(): Promise<Person[]>
  /** Throws `sign_in_first` when the account is gone. */
  own(id: Uint8Array): Promise<OwnAccount>
  /** Removes ended sessions and links, and forgets when anybody last signed in. For a timer, every hour. */
  sweep(): Promise<void>
}

export interface AccountsNeeds<Facts> {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'serviceKey'>
  readonly now: Clock
  readonly dataDir: string
  readonly consoleOrigin: string
  readonly posts: readonly { readonly id: string }[]
  /** The service's name once it has begun, else null. */
  readonly svc: () => string | null
  /** Whose signatures count for a new second factor. */
  readonly trust: () => Trust | null
  readonly facts: () => Promise<Facts>
  readonly found: (tx: Transaction, founding: Founding) => Promise<void>
  readonly onFounded: () => Promise<void>
}

function personIn(row: AccountRow): Person {
  const { id, username, role, post, admitted, encryptionKey, signingKey } = row
  return {
    id: base64url(id),
    username,
    role,
    post,
    admitted,
    encryptionKey: base64url(encryptionKey),
    signingKey: base64url(signingKey),
  }
}

/** The account as its owner gets it after signing in. */
export function ownAccount(row: AccountRow): OwnAccount {
  return { ...personIn(row), masterByPassphrase: base64url(row.masterByPassphrase) }
}

/** Puts the parts together around one set of links, sessions and boxes. */
export function createAccounts<Facts>(needs: AccountsNeeds<Facts>): Accounts<Facts> {
  const { db } = needs
  const boxes = createTotpBoxes(needs.suite, needs.guard)
  const links = createLinks(needs)
  const sessions = createSessions(needs)
  const isBegun = (): boolean => needs.svc() !== null
  return {
    ceremony: createCeremony({ ...needs, links, boxes, isBegun }),
    enrolment: createEnrolment({ ...needs, links, boxes }),
    signIn: createSignIn({ ...needs, sessions, boxes }),
    recovery: createRecovery({ ...needs, boxes }),
    secondFactor: createSecondFactor({ ...needs, boxes }),
    sessions,
    profile: {
      read: async (id) => {
        const profile = (await accountWithId(db, id))?.profile ?? null
        return profile === null ? null : base64url(profile)
      },
      write: (id, blob) => setProfile(db, id, fromBase64url(blob)),
    },
    linkFile: createCeremonyLinkFile({ ...needs, links, isBegun }),
    svc: needs.svc,
    people: async () => (await everybody(db)).map(personIn),
    own: async (id) => {
      const row = await accountWithId(db, id)
      if (row === null) throw new Refusal('sign_in_first', 401)
      return ownAccount(row)
    },
    sweep: () => sweepAccounts(needs),
  }
}
