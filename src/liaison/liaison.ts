import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { createHandOver } from './hand-over.ts'
import type { HandOver } from './hand-over.ts'
import { stateOf } from './rules.ts'
import type { PackageState } from './rules.ts'
import { everyPackage, keepOutcome, markOpened, packagesFor } from './store.ts'
import type { OfficerPackage } from './store.ts'

/** A package as moderators see it: that it exists, and how far it has come. */
export interface ListedPackage {
  readonly id: string
  readonly post: string
  readonly state: PackageState
  readonly expiresMonth: string
  /** What the officer said came of it; null while nothing was said. */
  readonly outcome: string | null
}

/** A package as an officer of its post sees it before opening. */
export interface OwnPackage extends ListedPackage {
  readonly keyOid: string
  readonly hash: string
  readonly signatures: Signature[]
}

/** An officer: the account, and the post it holds in the directory. */
export interface Officer {
  readonly id: Bytes
  readonly idText: string
  readonly post: string | null
}

/** The hand-over to the police, under the reporter's consent (protocol 14). */
export interface Liaison extends HandOver {
  list(): Promise<ListedPackage[]>
  listFor(officer: Officer): Promise<OwnPackage[]>
  /** Opens one package for an officer of its post. Throws `unknown_package` for every other one, and the guard's codes. */
  release(
    officer: Officer,
    asked: { id: Bytes; request: Bytes; signature: Bytes },
  ): Promise<{ answer: Bytes }>
  /**
   * An officer of the post says what came of a package. Throws `unknown_package` for every other one, `not_opened` for
   * one that nobody has read, or that was taken back.
   */
  tellOutcome(officer: Officer, said: { id: Bytes; outcome: string }): Promise<void>
}

export interface LiaisonNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap' | 'release'>
  readonly now: Clock
  /** The directory as it stands; null before genesis. */
  readonly directory: () => Directory | null
}

function asOwn({ parcel, key }: OfficerPackage): OwnPackage {
  const { id, post, state, expiresMonth, outcome, hash, signatures } = parcel
  return {
    ...{ post, expiresMonth, outcome },
    id: base64url(id),
    state: stateOf(state),
    keyOid: base64url(key.oid),
    hash: base64url(hash),
    signatures: JSON.parse(signatures) as Signature[],
  }
}

export function createLiaison(needs: LiaisonNeeds): Liaison {
  const { db, suite, guard } = needs
  const directory = (): Directory => {
    const current = needs.directory()
    if (current === null) throw new Refusal('before_genesis', 409)
    return current
  }
  const own = async ({ id, post }: Officer): ReturnType<typeof packagesFor> =>
    post === null ? [] : packagesFor(db, { id, post })
  const ownOne = async (officer: Officer, id: Bytes): Promise<OfficerPackage> => {
    const found = (await own(officer)).find(({ parcel }) => suite.equal(parcel.id, id))
    if (found === undefined) throw new Refusal('unknown_package', 404)
    return found
  }

  return {
    ...createHandOver({ ...needs, directory }),
    list: async () => {
      const rows = await everyPackage(db)
      return rows.map((row) => ({ ...row, id: base64url(row.id), state: stateOf(row.state) }))
    },
    listFor: async (officer) => (await own(officer)).map(asOwn),
    release: async (officer, { id, request, signature }) => {
      const { parcel, key } = await ownOne(officer, id)
      const items = [
        { oid: parcel.id, blob: parcel.blob },
        { oid: key.oid, blob: key.blob },
      ]
      // Taking back waits meanwhile: what an officer has read must not vanish as if nobody had.
      return db.transaction(async (tx) => {
        if (!(await markOpened(tx, parcel.id))) throw new Refusal('gone', 410)
        const by = officer.idText
        return { answer: await guard.release({ request, by, signature, items }) }
      })
    },
    tellOutcome: async (officer, { id, outcome }) => {
      const { parcel } = await ownOne(officer, id)
      if (!(await keepOutcome(db, parcel.id, outcome))) throw new Refusal('not_opened', 409)
    },
  }
}
