import type { WebGuard } from '../guard/client.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { readCard, verifyCard } from '../sealing/card.ts'
import type { IntakeCard } from '../sealing/card.ts'
import { readDirectory } from '../sealing/directory.ts'
import type { Directory } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Suite } from '../sealing/suite.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import type { RootMemory } from './root-memory.ts'
import { newestCard, newestDirectory } from './store.ts'

/** The directory, root key and card as this process knows them. */
export interface Current {
  /** Reads them again from the table and the guard. While the guard is away the root stays unknown. */
  load(): Promise<void>
  directory(): Directory | null
  /** Throws `before_genesis`. */
  requireDirectory(): Directory
  /** The root's public key, from the guard; null before genesis. Throws `guard_down` when nobody can say. */
  rootPk(): Promise<string | null>
  /** The root's public key as far as this process has learnt it, without asking anybody. */
  knownRoot(): string | null
  /** The card for public pages, once the root's key has vouched for it; else null. */
  card(): IntakeCard | null
}

export interface CurrentNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'state'>
  readonly rootMemory: RootMemory
}

interface Held {
  directory: Directory | null
  rootPk: string | null
  card: IntakeCard | null
}

/** Whether a card says nothing but what the directory says: its months' keys, and the keys of guard and worker. */
function saysTheSame(card: IntakeCard, directory: Directory): boolean {
  const { guard, delivery_pk, publisher_pk } = directory
  const listed: Readonly<Record<string, string>> = { ...guard, delivery_pk, publisher_pk }
  const haveSameMonths = card.epochs.every((one) =>
    directory.epochs.some(
      (epoch) =>
        epoch.id === one.id && epoch.intake_pk === one.intake_pk && epoch.reply_pk === one.reply_pk,
    ),
  )
  const haveSameKeys = Object.entries(card.keys).every(
    ([name, key]) => name === 'from' || listed[name] === key,
  )
  return haveSameMonths && haveSameKeys
}

/**
 * The card in `text`, if the root's key vouches for it and it agrees with the directory: with any other keys, what is
 * sealed with the card could not be opened. Throws the card's codes, and `card_differs`.
 */
export function readVouchedCard(
  suite: Suite,
  known: { rootPk: string; directory: Directory },
  text: string,
): IntakeCard {
  const { rootPk, directory } = known
  const value = readCanonicalText(text)
  verifyCard(suite, { rootPk: fromBase64url(rootPk, 32), svc: directory.svc }, value)
  const card = readCard(value)
  if (!saysTheSame(card, directory)) throw new Refusal('card_differs', 400)
  return card
}

/** Knows nothing before `load`, but for the root that web's own folder remembers. */
export function createCurrent({ db, suite, guard, rootMemory }: CurrentNeeds): Current {
  const held: Held = { directory: null, rootPk: rootMemory.recall(), card: null }

  async function rootPk(): Promise<string | null> {
    if (held.rootPk !== null) return held.rootPk
    held.rootPk = (await guard.state()).rootPk
    if (held.rootPk !== null) rootMemory.keep(held.rootPk)
    return held.rootPk
  }

  /**
   * The card is checked when the root is first known, which may be later than the start. One that does not hold is no
   * card: nothing is sealed with it, and the rest of the service goes on.
   */
  async function loadCard(): Promise<void> {
    const { directory } = held
    held.card = null
    const root = directory === null ? null : await rootPk().catch(() => null)
    const text = await newestCard(db)
    if (directory === null || root === null || text === null) return
    try {
      held.card = readVouchedCard(suite, { rootPk: root, directory }, text)
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof RefusalError)) throw error
    }
  }

  return {
    load: async () => {
      const row = await newestDirectory(db)
      held.directory = row === null ? null : readDirectory(readCanonicalText(row.document))
      await loadCard()
    },
    directory: () => held.directory,
    requireDirectory: () => {
      if (held.directory === null) throw new Refusal('before_genesis', 409)
      return held.directory
    },
    rootPk: async () => {
      const root = await rootPk()
      if (root !== null && held.card === null) await loadCard()
      return root
    },
    knownRoot: () => held.rootPk,
    card: () => held.card,
  }
}
