import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { CeremonyBody } from './bodies.ts'
import type { Links, Tried } from './links.ts'
import { addAccount } from './new-account.ts'
import type { TotpBoxes } from './totp.ts'

/** What the first coordinator's browser made besides the account; checked and kept by the owner of the keys. */
export interface Founding {
  readonly svc: string
  readonly rootPk: string
  readonly directory: string
  readonly signatures: readonly { readonly by: string; readonly sig: string }[]
  readonly card: string
  readonly founder: {
    readonly id: string
    readonly encryptionKey: string
    readonly signingKey: string
  }
  readonly team: readonly { readonly epoch: string; readonly blob: Bytes }[]
}

/** The key ceremony in the browser (decision 8). */
export interface Ceremony<Facts> {
  /** Opens the one-time link; it stays good for finishing. Throws `link_invalid`, `genesis_done`. */
  begin(token: string): Promise<Facts>
  /** Begins the service and spends the link: all of it, or nothing. */
  finish(made: CeremonyBody): Promise<void>
}

export interface CeremonyNeeds<Facts> {
  readonly db: Database
  readonly now: Clock
  readonly links: Links
  readonly boxes: TotpBoxes
  readonly isBegun: () => boolean
  /** What the browser needs to know to make the first directory. */
  readonly facts: () => Promise<Facts>
  readonly found: (tx: Transaction, founding: Founding) => Promise<void>
  /** Called after the commit. */
  readonly onFounded: () => Promise<void>
}

function foundingOf(made: CeremonyBody): Founding {
  const { svc, rootPk, directory, signatures, card, account } = made
  const { id, encryptionKey, signingKey } = account
  const team = made.team.map(({ epoch, blob }) => ({ epoch, blob: fromBase64url(blob) }))
  const founder = { id, encryptionKey, signingKey }
  return { svc, rootPk, directory, signatures, card, founder, team }
}

/** Links account and keys in one transaction; the keys' part is handed in as `found`. */
export function createCeremony<Facts>(needs: CeremonyNeeds<Facts>): Ceremony<Facts> {
  const { db, links } = needs

  function expectNotBegun(): void {
    if (needs.isBegun()) throw new Refusal('genesis_done', 409)
  }

  async function tryLink(
    tx: Transaction,
    token: string,
  ): Promise<Extract<Tried, { link: unknown }>> {
    const tried = await links.try(tx, token, null)
    // A ceremony's link has no digits, so there is no count of tries that a rollback could lose.
    if ('refusal' in tried) throw tried.refusal
    return tried
  }

  return {
    begin: async (token) => {
      expectNotBegun()
      await db.transaction(async (tx) => links.extend(tx, (await tryLink(tx, token)).link))
      return needs.facts()
    },
    finish: async (made) => {
      expectNotBegun()
      await db.transaction(async (tx) => {
        const { link } = await tryLink(tx, made.token)
        const standing = { role: 'moderator' as const, post: null, admitted: true }
        await addAccount(needs, tx, made.account, standing)
        await links.spend(tx, link)
        await needs.found(tx, foundingOf(made))
      })
      await needs.onFounded()
    },
  }
}
