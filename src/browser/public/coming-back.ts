import type { MessageKey } from '../../i18n/catalogue.ts'
import { enterView, troubleTexts } from '../../mailbox/enter-view.ts'
import { readDeed, type Deed, type ReadDeed } from '../../mailbox/deeds.ts'
import type { Typed, Voice } from '../../mailbox/fields.ts'
import { readAnswers } from '../../mailbox/reading.ts'
import { conversationView, type Found } from '../../mailbox/views.ts'
import { makeCode, parseCode } from '../../sealing/code.ts'
import { mailboxKeys, type Mailbox } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { NoAnswer } from '../platform/fetch-json.ts'
import { carryOut } from './carry-out.ts'
import type { CodePage } from './code-page.ts'
import { fetchBeginning, lookAtBoard } from './doors.ts'
import { element } from './element.ts'
import { footingOf, type Footing } from './footing.ts'
import { askPrf, ForeignProof, type PrfTrouble } from './prf.ts'
import { renderSpares, renderWithdraw } from './render-aside.ts'
import { renderConversation } from './render-conversation.ts'

export interface ComingBackNeeds {
  readonly suite: Suite
  readonly page: CodePage
  readonly voice: Voice
  /** The root that the page began with. */
  readonly rootPk: Bytes
}

/** A mailbox that is open: in this memory and nowhere else. */
interface Open {
  readonly mailbox: Mailbox
  /** 32 bytes that stay while nothing was sent: pressing twice sends the same message. */
  seed: Bytes
  changed: Readonly<Record<string, string>>
  found: Found
  typed: Typed
  isShown: boolean
}

interface Memory {
  footing: Footing
  /** Whether the footing's challenge has gone to the guard already. */
  isSpent: boolean
  open: Open | null
  /** She has gone: what still comes back is not kept. */
  isOver: boolean
}

/** How many spare codes a page shows. */
const spares = 3

/** Coming back with a code that never leaves this device. */
export interface ComingBack {
  press(go: string): Promise<void>
  readonly forget: () => void
}

export function startComingBack(needs: ComingBackNeeds, footing: Footing): ComingBack {
  const memory: Memory = { footing, isSpent: false, open: null, isOver: false }
  return {
    async press(go) {
      try {
        const { open } = memory
        await (open === null ? enter(needs, memory) : inside(needs, memory, open, go))
      } catch (error) {
        if (memory.open !== null) showOpen(needs, memory.open, { done: null, problem: notKept })
        throw error
      }
    },
    forget: () => {
      memory.open = null
      memory.isOver = true
      needs.page.clear()
    },
  }
}

/** A code was typed. What is typed stays in the field until it opens. */
async function enter(needs: ComingBackNeeds, memory: Memory): Promise<void> {
  const { suite, page, voice } = needs
  const { code } = page.fields()
  const typed = typeof code === 'string' ? code : ''
  const again = (problems: readonly string[]): void =>
    page.enter(enterView(voice, { typed, pass: '', problems }))
  const read = parseCode(suite, typed)
  if (read === 'mistyped' || 'unknown' in read) {
    again(troubleTexts(voice.say, read))
    return
  }
  page.busy(voice.say('mailbox.script.wait'))
  const output = await outputOf(needs, memory, read.bytes)
  if (output === 'foreign') {
    stop(page, voice)
  } else if (typeof output === 'string') {
    again([voice.say(output === 'busy' ? 'mailbox.problem.busy' : 'mailbox.problem.away')])
  } else {
    const mailbox = mailboxKeys(suite, memory.footing.card.svc, output)
    const found = await tryRead(needs, memory, mailbox)
    if (found === null) again([voice.say('mailbox.problem.away')])
    else openUp(needs, memory, { mailbox, found })
  }
}

function openUp(
  needs: ComingBackNeeds,
  memory: Memory,
  { mailbox, found }: Pick<Open, 'mailbox' | 'found'>,
): void {
  if (memory.isOver) return
  const seed = needs.suite.random(32)
  memory.open = { mailbox, found, seed, changed: {}, typed: {}, isShown: false }
  showOpen(needs, memory.open, { done: null, problem: null })
}

/** What the guard's PRF makes of the code; where the page has been open too long for its challenge, with a fresh one. */
async function outputOf(
  needs: ComingBackNeeds,
  memory: Memory,
  code: Bytes,
): Promise<Bytes | PrfTrouble | 'foreign'> {
  for (const isLast of [false, true]) {
    if (memory.isSpent && !(await renewed(needs, memory))) return 'away'
    memory.isSpent = true
    const { card, challenge } = memory.footing
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
async function renewed({ suite, page, rootPk }: ComingBackNeeds, memory: Memory): Promise<boolean> {
  const beginning = await orNull(fetchBeginning(page.path))
  const footing = beginning === null ? null : footingOf(suite, beginning, rootPk)
  if (footing === null) return false
  memory.footing = footing
  memory.isSpent = false
  return true
}

/** A button on the open page. */
async function inside(
  needs: ComingBackNeeds,
  memory: Memory,
  open: Open,
  go: string,
): Promise<void> {
  const { page, voice } = needs
  const read = readDeed(go, open.isShown ? page.fields() : open.typed)
  open.typed = read.typed.undone
  if (read.problem !== null) {
    showOpen(needs, open, { done: null, problem: read.problem })
  } else if (go === 'withdraw' || go === 'spare') {
    stepAside(needs, open, go)
  } else {
    page.busy(voice.say('mailbox.script.wait'))
    await doAndLook(needs, memory, open, read)
  }
}

/** A page beside the conversation. What she typed into that one is kept. */
function stepAside({ suite, page }: ComingBackNeeds, open: Open, to: 'withdraw' | 'spare'): void {
  const { pen, path } = page
  open.isShown = false
  if (to === 'withdraw') {
    page.put(renderWithdraw(path, pen))
    return
  }
  const codes = Array.from({ length: spares }, () => makeCode(suite))
  page.put(renderSpares(codes, path, pen))
}

/** Does what was asked for, then looks at the board again: the same requests whatever is found. */
async function doAndLook(
  needs: ComingBackNeeds,
  memory: Memory,
  open: Open,
  { deed, typed }: ReadDeed,
): Promise<void> {
  const isDone = await tryDeed(needs, memory, open, deed)
  if (isDone && deed !== null) {
    open.typed = typed.done
    open.seed = needs.suite.random(32)
    open.changed = { ...open.changed, ...deed.said?.consent }
  }
  const found = await tryRead(needs, memory, open.mailbox)
  open.found = found ?? { ...open.found, away: true }
  showOpen(needs, open, {
    done: isDone ? (deed?.done ?? null) : null,
    problem: isDone ? awayIf(found === null) : notKept,
  })
}

interface Problem {
  readonly id: string
  readonly key: MessageKey
}

const notKept: Problem = { id: 'question', key: 'mailbox.problem.not_kept' }

function awayIf(isAway: boolean): Problem | null {
  return isAway ? { id: 'question', key: 'mailbox.problem.away' } : null
}

/** True when it is done, and when there is nothing to do. */
async function tryDeed(
  needs: ComingBackNeeds,
  memory: Memory,
  { mailbox, seed }: Open,
  deed: Deed | null,
): Promise<boolean> {
  const isFresh = await renewed(needs, memory)
  if (deed === null) return true
  if (!isFresh) return false
  return (await orNull(carryOut(needs.suite, memory.footing, { mailbox, seed, deed }))) ?? false
}

function tryRead(needs: ComingBackNeeds, memory: Memory, mailbox: Mailbox): Promise<Found | null> {
  return orNull(read(needs.suite, memory.footing, mailbox))
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

function showOpen(
  { page, voice }: ComingBackNeeds,
  open: Open,
  said: { readonly done: MessageKey | null; readonly problem: Problem | null },
): void {
  const view = conversationView(voice, { ...open, ...said, pass: '' })
  open.isShown = true
  page.put(renderConversation(view, page.path, page.pen))
}

/** The keys that came are not those of the people who run this: her code must not be typed here. */
export function stop(page: CodePage, { say }: Voice): void {
  page.put([
    element('h1', { id: 'question', tabindex: -1 }, say('common.wrong')),
    element('p', { class: 'lead' }, say('mailbox.script.stop')),
  ])
}
