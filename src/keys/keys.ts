import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import type { IntakeCard } from '../sealing/card.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import type { Suite } from '../sealing/suite.ts'
import { createChanges } from './changes.ts'
import type { Changes } from './changes.ts'
import { createCurrent } from './current.ts'
import type { Current } from './current.ts'
import { found } from './genesis.ts'
import type { Foundation } from './genesis.ts'
import type { KeyMemory } from './key-memory.ts'
import type { LivePerson } from './rules.ts'
import { createStanding } from './standing.ts'
import type { Standing } from './standing.ts'
import { everyDirectory, newestCard, waitingProposal } from './store.ts'
import { createTeam } from './team.ts'
import type { Team } from './team.ts'

/** A signed document as it is stored and served: the very text, and the signatures under it. */
export interface SignedDocument {
  readonly document: string
  readonly signatures: Signature[]
}

/** A change that waits for a second signature. */
export interface Proposal extends SignedDocument {
  readonly seq: number
  readonly card: string | null
}

/** The signed directory, the team's keys and the intake card (protocol 5.6 and 6). */
export interface Keys {
  /** Reads directory, card and root; call it once at the start, and again when the guard has come back. */
  load(): Promise<void>
  directory(): Directory | null
  card(): IntakeCard | null
  /** Service name and root key, for `/root.json`; null before genesis. */
  root(): Promise<{ svc: string; rootPk: string } | null>
  /** The root's public key if this process has ever learnt it; never from the database. */
  knownRoot(): string | null
  /** Whose signatures count: both as the guard told them; null before genesis. */
  trust(): { directory: Directory; rootPk: string } | null
  /** Every version, oldest first. */
  versions(): Promise<SignedDocument[]>
  proposal(): Promise<Proposal | null>
  cardText(): Promise<string | null>
  /** The ceremony's deed, in the caller's transaction; call `load` after the commit. */
  found(tx: Transaction, made: Foundation): Promise<void>
  readonly changes: Changes
  readonly team: Team
  readonly standing: Standing
}

export interface KeysNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'state' | 'directory' | 'genesis' | 'acceptDirectory' | 'wrap'>
  readonly now: Clock
  readonly memory: KeyMemory
  /** Whether the worker runs, from the supervisor. */
  readonly isWorkerUp: () => boolean
  /** Brings accounts and sessions into line with a new directory. */
  readonly admit: (tx: Transaction, people: readonly LivePerson[]) => Promise<void>
}

function signaturesOf(text: string): Signature[] {
  return JSON.parse(text) as Signature[]
}

async function rootOf(current: Current): Promise<{ svc: string; rootPk: string } | null> {
  await current.catchUp()
  const [directory, rootPk] = [current.directory(), current.knownRoot()]
  return directory === null || rootPk === null ? null : { svc: directory.svc, rootPk }
}

/** Puts the parts together; ask nothing of it before `load`. */
export function createKeys(needs: KeysNeeds): Keys {
  const { db } = needs
  const current = createCurrent(needs)
  return {
    load: () => current.load(),
    directory: () => current.directory(),
    card: () => current.card(),
    root: () => rootOf(current),
    knownRoot: () => current.knownRoot(),
    trust: () => {
      const [directory, rootPk] = [current.directory(), current.knownRoot()]
      return directory === null || rootPk === null ? null : { directory, rootPk }
    },
    versions: async () => {
      const rows = await everyDirectory(db)
      return rows.map((row) => ({
        document: row.document,
        signatures: signaturesOf(row.signatures),
      }))
    },
    proposal: async () => {
      const row = await waitingProposal(db)
      return row === null ? null : { ...row, signatures: signaturesOf(row.signatures) }
    },
    cardText: () => newestCard(db),
    found: (tx, made) => found(needs, tx, made),
    changes: createChanges({ ...needs, current }),
    team: createTeam({ ...needs, current }),
    standing: createStanding({ ...needs, current }),
  }
}
