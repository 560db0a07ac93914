import type { Deed } from '../../mailbox/deeds.ts'
import { readAnswers } from '../../mailbox/reading.ts'
import type { Found } from '../../mailbox/views.ts'
import type { Mailbox } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { NoAnswer } from '../platform/fetch-json.ts'
import { carryOut } from './carry-out.ts'
import { fetchBeginning, lookAtBoard } from './doors.ts'
import { footingOf, type Footing } from './footing.ts'
import { askPrf, ForeignProof, type PrfTrouble } from './prf.ts'

export interface ExchangeNeeds {
  readonly suite: Suite
  /** The page's address, with its language. */
  readonly path: string
  /** The root that the page began with. */
  readonly rootPk: Bytes
}

/** What a page behind a code asks of the server: for every code the same, in the same order. */
export interface CodeExchange {
  /** The service's name, as the card says it. */
  svc(): string
  /** What the guard's PRF makes of the code; where the page was open too long for its challenge, with a fresh one. */
  output(code: Bytes): Promise<Bytes | PrfTrouble | 'foreign'>
  /** What stands on the board for a mailbox; null when the board cannot be read. */
  read(mailbox: Mailbox): Promise<Found | null>
  /** True when the deed is done, and when there is none. */
  carryOut(doing: {
    readonly mailbox: Mailbox
    readonly seed: Bytes
    readonly deed: Deed | null
  }): Promise<boolean>
}

interface State {
  footing: Footing
  /** Whether the footing's challenge has gone to the guard already. */
  isSpent: boolean
}

export function startExchange(needs: ExchangeNeeds, footing: Footing): CodeExchange {
  const { suite } = needs
  const state: State = { footing, isSpent: false }
  return {
    svc: () => state.footing.card.svc,
    output: (code) => outputOf(needs, state, code),
    read: (mailbox) => orNull(read(suite, state.footing, mailbox)),
    async carryOut({ deed, ...by }) {
      const isFresh = await renewed(needs, state)
      if (deed === null) return true
      if (!isFresh) return false
      return (await orNull(carryOut(suite, state.footing, { ...by, deed }))) ?? false
    },
  }
}

async function outputOf(
  needs: ExchangeNeeds,
  state: State,
  code: Bytes,
): Promise<Bytes | PrfTrouble | 'foreign'> {
  for (const isLast of [false, true]) {
    if (state.isSpent && !(await renewed(needs, state))) return 'away'
    state.isSpent = true
    const { card, challenge } = state.footing
    try {
      const output = await askPrf(needs.suite, card, code, challenge)
      if (output !== 'late' || isLast) return output
    } catch (error) {
      if (error instanceof ForeignProof) return 'foreign'
      throw error
    }
  }
  return 'away'
}

/** A fresh challenge, and the card and the board's division as they are now. */
async function renewed({ suite, path, rootPk }: ExchangeNeeds, state: State): Promise<boolean> {
  const beginning = await orNull(fetchBeginning(path))
  const footing = beginning === null ? null : footingOf(suite, beginning, rootPk)
  if (footing === null) return false
  state.footing = footing
  state.isSpent = false
  return true
}

async function read(s: Suite, { card, bits }: Footing, mailbox: Mailbox): Promise<Found> {
  const { own, blobs } = await lookAtBoard(s, mailbox, bits)
  return readAnswers(s, { card, mailbox }, own, blobs)
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NoAnswer) return null
    throw error
  }
}
