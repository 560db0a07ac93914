import type { WebGuard } from '../guard/client.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { verifyDirectory } from '../sealing/directory.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import { DirectoryError } from '../sealing/errors.ts'
import type { Suite } from '../sealing/suite.ts'
import { readVouchedCard } from './current.ts'
import type { Current } from './current.ts'
import { epochsDiffer, livePeople } from './rules.ts'
import type { LivePerson } from './rules.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import { deleteProposalsTo, deleteTeamKeysBeyond, keepCard } from './store.ts'
import { keepDirectory, keepProposal, lockProposal } from './store.ts'

/** A next directory with the signatures it has so far, and the card that goes with it. */
export interface Change {
  readonly document: string
  readonly signatures: readonly Signature[]
  readonly card: string | null
}

export interface Changes {
  /** Takes a next directory: at once when it is signed enough, else it waits for a colleague. */
  propose(change: Change): Promise<{ complete: boolean; seq: number }>
  /** Adds a colleague's signature. Throws `no_proposal` and `already_signed`. */
  sign(given: {
    seq: number
    signature: Signature
    card: string | null
  }): Promise<{ complete: boolean }>
}

export interface ChangesNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'acceptDirectory'>
  readonly current: Current
  /** Brings accounts and sessions into line with who is listed now. */
  readonly admit: (tx: Transaction, people: readonly LivePerson[]) => Promise<void>
}

/** The directory of the change, and whether the signatures suffice. Throws for every other fault. */
function judge(
  suite: Suite,
  known: { rootPk: string; previous: Directory },
  change: Change,
): { directory: Directory; isComplete: boolean } {
  const value = readCanonicalText(change.document)
  const trust = { rootPk: fromBase64url(known.rootPk, 32), previous: known.previous }
  try {
    const directory = verifyDirectory(suite, trust, value, change.signatures)
    return { directory, isComplete: true }
  } catch (error) {
    const isWaiting = error instanceof DirectoryError && error.code === 'too-few'
    // The signatures are checked before they are counted: what is too few is at least genuine.
    if (!isWaiting || change.signatures.length === 0) throw error
    return { directory: value as Directory, isComplete: false }
  }
}

async function requireRoot(current: Current): Promise<string> {
  const rootPk = await current.rootPk()
  if (rootPk === null) throw new Refusal('before_genesis', 409)
  return rootPk
}

/** The card that is to stand beside the new directory; null when the old one may stay. */
function cardFor(
  suite: Suite,
  known: { rootPk: string; previous: Directory },
  directory: Directory,
  card: string | null,
): string | null {
  if (card === null) {
    if (epochsDiffer(known.previous, directory)) throw new Refusal('card_missing', 400)
    return null
  }
  readVouchedCard(suite, { rootPk: known.rootPk, directory }, card)
  return card
}

async function accept(
  needs: ChangesNeeds,
  tx: Transaction,
  directory: Directory,
  change: Change,
): Promise<void> {
  const { suite, guard, current } = needs
  const known = { rootPk: await requireRoot(current), previous: current.requireDirectory() }
  const card = cardFor(suite, known, directory, change.card)
  const { seq } = directory
  const signatures = JSON.stringify(change.signatures)
  const row = { seq, document: change.document, signatures, trying: false }
  if (!(await keepDirectory(tx, row))) throw new Refusal('conflict', 409)
  if (card !== null) await keepCard(tx, seq, card)
  await deleteProposalsTo(tx, seq)
  const people = livePeople(directory)
  await needs.admit(tx, people)
  const moderators = people.filter((one) => one.role === 'moderator')
  const ids = moderators.map((one) => fromBase64url(one.id, 16))
  const epochs = directory.epochs.map((epoch) => epoch.id)
  await deleteTeamKeysBeyond(tx, ids, epochs)
  // The guard comes last: it takes the same document twice, but never another with the same number.
  await guard.acceptDirectory({ directory, signatures: [...change.signatures] })
}

/** Checks every change itself, and lets the guard check it again before it holds. */
export function createChanges(needs: ChangesNeeds): Changes {
  const { db, suite, current } = needs

  /** Takes the change if it is complete; else leaves it as the proposal. */
  async function settle(
    tx: Transaction,
    change: Change,
  ): Promise<{ complete: boolean; seq: number }> {
    const known = { rootPk: await requireRoot(current), previous: current.requireDirectory() }
    const { directory, isComplete } = judge(suite, known, change)
    const { seq } = directory
    if (isComplete) await accept(needs, tx, directory, change)
    else {
      const { document, card } = change
      const signatures = JSON.stringify(change.signatures)
      await keepProposal(tx, { seq, document, signatures, card })
    }
    return { complete: isComplete, seq }
  }

  async function settled(deed: (tx: Transaction) => Promise<{ complete: boolean; seq: number }>) {
    const outcome = await db.transaction(deed)
    if (outcome.complete) await current.load()
    return outcome
  }

  return {
    propose: (change) => settled((tx) => settle(tx, change)),
    sign: async ({ seq, signature, card }) => {
      const { complete } = await settled(async (tx) => {
        const waiting = await lockProposal(tx, seq)
        if (waiting === null) throw new Refusal('no_proposal', 404)
        const before = JSON.parse(waiting.signatures) as Signature[]
        if (before.some((one) => one.by === signature.by)) throw new Refusal('already_signed', 409)
        const signatures = [...before, signature]
        return settle(tx, { document: waiting.document, signatures, card: card ?? waiting.card })
      })
      return { complete }
    },
  }
}
