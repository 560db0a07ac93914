import type { WebGuard } from '../guard/client.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { readCard, verifyCard } from '../sealing/card.ts'
import type { IntakeCard } from '../sealing/card.ts'
import { directoryHash, readDirectory } from '../sealing/directory.ts'
import type { Directory } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Suite } from '../sealing/suite.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import type { KeyMemory } from './key-memory.ts'
import { newestCard, newestDirectory } from './store.ts'

/** The directory, root key and card as this process knows them. */
export interface Current {
  /** Asks the guard again, and reads the card. While the guard is away, what it told last stands. */
  load(): Promise<void>
  /** Does what `load` could not do while the guard was away. */
  catchUp(): Promise<void>
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
  readonly guard: Pick<WebGuard, 'directory'>
  readonly memory: KeyMemory
}

interface Held {
  directory: Directory | null
  rootPk: string | null
  card: IntakeCard | null
  /** Whether this comes from the guard's last answer and not from our memory of an earlier one. */
  isTold: boolean
}

/** Whether a card says nothing but what the directory says: its months' keys, and the keys of guard and worker. */
function saysTheSame(card: IntakeCard, directory: Directory): boolean {
  const { guard, delivery_pk, publisher_pk } = directory
  const listed: Readonly<Record<string, string>> = { ...guard, delivery_pk, publisher_pk }
  const haveSameMonths = card.epochs.every((one) =>
    directory.epochs.some(
      (epoch) =>
        epoch.id === one.id &&
        epoch.from === (one.from ?? one.id) &&
        epoch.intake_pk === one.intake_pk &&
        epoch.reply_pk === one.reply_pk,
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

/**
 * The directory to go by when the guard is there: its own. A table that differs is not believed, with one exception: a
 * change that the guard took and whose commit here was lost is completed by signing it again, and so web stays at the one
 * before, which the guard's names by its hash. Once web has known the new one there is no way back.
 */
function believed(
  suite: Suite,
  told: Directory,
  stored: Directory | null,
  known: Directory | null,
): Directory | null {
  if (known !== null && known.seq >= told.seq) return told
  const isOneBehind = told.prev === (stored === null ? null : directoryHash(suite, stored))
  return isOneBehind ? stored : told
}

/** What lies in the table, if it has the shape of a directory at all. */
function readStored(document: string | undefined): Directory | null {
  try {
    return document === undefined ? null : readDirectory(readCanonicalText(document))
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof RefusalError)) throw error
    return null
  }
}

/**
 * The card is checked when the root is first known, which may be later than the start. One that does not hold is no card:
 * nothing is sealed with it, and the rest of the service goes on.
 */
function cardIn(
  suite: Suite,
  { directory, rootPk }: Pick<Held, 'directory' | 'rootPk'>,
  text: string | null,
): IntakeCard | null {
  if (directory === null || rootPk === null || text === null) return null
  try {
    return readVouchedCard(suite, { rootPk, directory }, text)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof RefusalError)) throw error
    return null
  }
}

/** Knows nothing before `load`, but for what web's own folder remembers. */
export function createCurrent({ db, suite, guard, memory }: CurrentNeeds): Current {
  const remembered = memory.recall()
  const held: Held = {
    directory: remembered?.directory ?? null,
    rootPk: remembered?.rootPk ?? null,
    card: null,
    isTold: false,
  }

  /** Asks the guard. Throws `guard_down`, and leaves what is held as it was. */
  async function ask(): Promise<void> {
    held.isTold = false
    const told = await guard.directory()
    const row = await newestDirectory(db)
    const stored = readStored(row?.document)
    const directory = told === null ? null : believed(suite, told.directory, stored, held.directory)
    const rootPk = told?.rootPk ?? null
    if (rootPk !== null && directory !== null) memory.keep({ rootPk, directory })
    Object.assign(held, { directory, rootPk, isTold: true })
  }

  async function loadCard(): Promise<void> {
    held.card = null
    held.card = cardIn(suite, held, await newestCard(db))
  }

  async function load(): Promise<void> {
    try {
      await ask()
    } catch (error) {
      // While the guard is away, what is known stays.
      if (!(error instanceof RefusalError)) throw error
    }
    await loadCard()
  }

  return {
    load,
    catchUp: async () => {
      if (!held.isTold) await load()
      else if (held.rootPk !== null && held.card === null) await loadCard()
    },
    directory: () => held.directory,
    requireDirectory: () => {
      if (held.directory === null) throw new Refusal('before_genesis', 409)
      return held.directory
    },
    rootPk: async () => {
      if (held.rootPk === null) await ask()
      return held.rootPk
    },
    knownRoot: () => held.rootPk,
    card: () => held.card,
  }
}
