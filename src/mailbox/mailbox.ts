import type { Language } from '../i18n/locale.ts'
import { createBoard, svcOf, type Board } from './board.ts'
import { hideAgain } from './hide-again.ts'
import type { MailboxNeeds } from './parts.ts'
import { createPasses } from './pass.ts'
import { createPosting, type Posting } from './posting.ts'
import { createTakingBack, type TakingBack } from './taking-back.ts'
import { createUnscripted, type Ticket, type Unscripted } from './unscripted.ts'
import { visit, type Visited } from './visit.ts'

/** Coming back with a code: answers, choices, taking back (protocol 8.5, 8.6, 9). */
export interface Mailbox extends Posting, TakingBack {
  readonly board: Board
  readonly unscripted: Unscripted
  /** Gets what the next request needs from the guard, before any words are read. Never fails. */
  ready(): Promise<void>
  /** What a page with a script begins with; null while the service is not open. */
  offer(): Promise<object | null>
  /** Hides warnings that a restored backup brought back though they were taken back since; says how many. */
  hideAgain(): Promise<number>
  visit(language: Language, coming: { ticket: Ticket; origin: string }): Promise<Visited>
}

export function createMailbox(needs: MailboxNeeds): Mailbox {
  const { suite, intake } = needs
  const board = createBoard(needs)
  const takingBack = createTakingBack(needs)
  const passes = createPasses({
    suite,
    svc: () => svcOf(needs),
    keys: () => intake.draftKeys(),
  })
  return {
    ...createPosting(needs),
    ...takingBack,
    board,
    unscripted: createUnscripted({ suite, passes, intake }),
    ready: () => intake.ready(),
    async offer() {
      const offer = intake.offer()
      return offer === null ? null : { ...offer, bits: await board.bits() }
    },
    hideAgain: () => hideAgain(needs),
    visit: (language, coming) => visit({ ...needs, board, takingBack, passes }, language, coming),
  }
}
