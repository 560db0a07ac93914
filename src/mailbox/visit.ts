import type { MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { databaseErrorCode } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { askFor, shelfOf, shelfPart } from '../sealing/board.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { mailboxKeys, type Mailbox } from '../sealing/mailbox.ts'
import { passReplyBy } from '../sealing/reply.ts'
import type { Bytes } from '../sealing/suite.ts'
import { finalize } from '../sealing/voprf.ts'
import { svcOf, type Board } from './board.ts'
import { burnRequests } from './burning.ts'
import { reaching } from './guard-answers.ts'
import type { MailboxNeeds } from './parts.ts'
import type { Passes } from './pass.ts'
import { readAnswers } from './reading.ts'
import type { SealedDeed } from './sealed-deed.ts'
import type { TakingBack } from './taking-back.ts'
import { voiceOf, type Ticket } from './unscripted.ts'
import { conversationView, type ConversationView, type Found } from './views.ts'

export interface VisitNeeds extends MailboxNeeds {
  readonly board: Board
  readonly takingBack: TakingBack
  readonly passes: Passes
}

/** What a visit came to: the open page, or a reason why the code could not be opened now. */
export type Visited =
  | { readonly kind: 'open'; readonly status: number; readonly view: ConversationView }
  | { readonly kind: 'shut'; readonly status: number; readonly problem: MessageKey }

/**
 * Opens a mailbox, does what was asked in it, and reads what is on the board (protocol 9.2, steps 1 to 3, in memory).
 * Everything is done in the same way for a code that was never used.
 */
export async function visit(
  needs: VisitNeeds,
  language: Language,
  { ticket, origin }: { readonly ticket: Ticket; readonly origin: string },
): Promise<Visited> {
  try {
    const output = await outputOf(needs, ticket, origin)
    const mailbox = mailboxKeys(needs.suite, svcOf(needs), output)
    const failed = await tryDeed(needs, mailbox, ticket.deed)
    const found = await tryRead(needs, mailbox, ticket)
    const status = failed || found.away ? 503 : 200
    const view = viewOf(needs, language, ticket, { output, found, failed })
    return { kind: 'open', status, view }
  } catch (error) {
    return shut(error)
  }
}

async function outputOf(needs: VisitNeeds, { by }: Ticket, origin: string): Promise<Bytes> {
  if ('output' in by) return by.output
  const { guard, suite, intake } = needs
  const { blinded } = by
  const answer = await reaching(
    guard.evaluate({ key: 'code', elements: [blinded.element], origin }),
  )
  const publicKey = fromBase64url(intake.card()?.keys.code_pk ?? '', 32)
  const [output] = finalize(suite, publicKey, [blinded], answer)
  if (output === undefined) throw new OpenError()
  return output
}

/** The message goes first: with it lost nothing is lowered, so that the team never works on what it does not know. */
async function tryDeed(
  needs: VisitNeeds,
  mailbox: Mailbox,
  deed: SealedDeed | null,
): Promise<boolean> {
  if (deed === null) return false
  const { suite, intake, takingBack } = needs
  try {
    if (deed.submission !== null) await intake.receive(deed.submission)
    if (deed.withdrawal !== null) await takingBack.withdraw(deed.withdrawal)
    for (const request of burnRequests(suite, mailbox, deed.burn)) await takingBack.burn(request)
    return false
  } catch (error) {
    if (isPassing(error)) return true
    throw error
  }
}

/** Something that a minute's waiting may mend: the guard or the database away, or a flood. */
function isPassing(error: unknown): boolean {
  if (error instanceof Refusal) return error.status === 503 || error.status === 429
  return databaseErrorCode(error) !== null
}

/** On a page that is open already, what she typed must not be lost because the board cannot be read. */
async function tryRead(needs: VisitNeeds, mailbox: Mailbox, { pass }: Ticket): Promise<Found> {
  try {
    return await readBoard(needs, mailbox)
  } catch (error) {
    if (pass === null || !isPassing(error)) throw error
    return { replies: [], unproven: false, away: true }
  }
}

async function readBoard(needs: VisitNeeds, mailbox: Mailbox): Promise<Found> {
  const { board, suite } = needs
  const bits = await board.bits()
  const part = shelfPart(shelfOf(suite, mailbox.kt), bits)
  const { tags, own } = askFor(suite, mailbox, await board.tags({ bits, part }))
  const blobs = await board.slots(tags)
  for (const blob of blobs.slice(own.length)) passReplyBy(suite, mailbox, blob)
  const card = { svc: svcOf(needs), epochs: needs.intake.card()?.epochs ?? [] }
  return readAnswers(suite, { card, mailbox }, own, blobs)
}

function viewOf(
  { passes, suite }: VisitNeeds,
  language: Language,
  ticket: Ticket,
  at: { readonly output: Bytes; readonly found: Found; readonly failed: boolean },
): ConversationView {
  const { deed, pass, typed } = ticket
  const isDone = deed !== null && !at.failed
  const changed = { ...pass?.changed, ...(isDone ? deed.changed : {}) }
  const seed = isDone || pass === null ? base64url(suite.random(32)) : pass.seed
  const notKept = { id: 'question', key: 'mailbox.problem.not_kept' } as const
  const away = { id: 'question', key: 'mailbox.problem.away' } as const
  const problem = at.found.away ? away : ticket.problem
  return conversationView(voiceOf(language), {
    pass: passes.lock({ kind: 'open', output: base64url(at.output), seed, changed }),
    found: at.found,
    changed,
    typed: isDone ? typed.done : typed.undone,
    done: isDone ? deed.done : null,
    problem: at.failed ? notKept : problem,
  })
}

function shut(error: unknown): Visited {
  if (error instanceof Refusal && error.status === 429) {
    return { kind: 'shut', status: 429, problem: 'mailbox.problem.busy' }
  }
  if (isPassing(error)) return { kind: 'shut', status: 503, problem: 'mailbox.problem.away' }
  throw error
}
