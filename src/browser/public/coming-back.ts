import type { MessageKey } from '../../i18n/catalogue.ts'
import { enterView, troubleTexts } from '../../mailbox/enter-view.ts'
import { readDeed, type ReadDeed } from '../../mailbox/deeds.ts'
import type { Typed, Voice } from '../../mailbox/fields.ts'
import { spareCodes } from '../../mailbox/spare-codes.ts'
import { conversationView, type Found } from '../../mailbox/views.ts'
import { parseCode } from '../../sealing/code.ts'
import { mailboxKeys, type Mailbox } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { startExchange, type CodeExchange } from './code-exchange.ts'
import type { CodePage } from './code-page.ts'
import { element } from './element.ts'
import type { Footing } from './footing.ts'
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
  readonly exchange: CodeExchange
  open: Open | null
  /** She has gone: what still comes back is not kept. */
  isOver: boolean
}

/** Coming back with a code that never leaves this device. */
export interface ComingBack {
  press(go: string): Promise<void>
  readonly forget: () => void
}

export function startComingBack(needs: ComingBackNeeds, footing: Footing): ComingBack {
  const { suite, page, rootPk } = needs
  const exchange = startExchange({ suite, path: page.path, rootPk }, footing)
  const memory: Memory = { exchange, open: null, isOver: false }
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
      page.clear()
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
  const output = await memory.exchange.output(read.bytes)
  if (output === 'foreign') {
    stop(page, voice)
  } else if (typeof output === 'string') {
    again([voice.say(output === 'busy' ? 'mailbox.problem.busy' : 'mailbox.problem.away')])
  } else {
    const mailbox = mailboxKeys(suite, memory.exchange.svc(), output)
    const found = await memory.exchange.read(mailbox)
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
  page.put(renderSpares(spareCodes(suite), path, pen))
}

/** Does what was asked for, then looks at the board again: the same requests whatever is found. */
async function doAndLook(
  needs: ComingBackNeeds,
  memory: Memory,
  open: Open,
  { deed, typed }: ReadDeed,
): Promise<void> {
  const { exchange } = memory
  const { mailbox, seed } = open
  const isDone = await exchange.carryOut({ mailbox, seed, deed })
  if (isDone && deed !== null) {
    open.typed = typed.done
    open.seed = needs.suite.random(32)
    open.changed = { ...open.changed, ...deed.said?.consent }
  }
  const found = await exchange.read(mailbox)
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
