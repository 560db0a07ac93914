import type { MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { translate } from '../i18n/catalogue.ts'
import { refuse } from '../platform/errors.ts'
import { isOtherTongue } from '../platform/http/language.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { parseCode, type Code, type ReadCode } from '../sealing/code.ts'
import { codeInput, mailboxKeys } from '../sealing/mailbox.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { blind, type Blinded } from '../sealing/voprf.ts'
import { enterView, troubleTexts, type EnterView } from './enter-view.ts'
import type { Typed, Voice } from './fields.ts'
import type { IntakeParts } from './parts.ts'
import type { OpenPass, Pass, Passes } from './pass.ts'
import { readDeed, type Deed } from './deeds.ts'
import { sealDeed, type SealedDeed } from './sealed-deed.ts'
import { spareCodes } from './spare-codes.ts'

/**
 * Coming back for browsers that run no script: with the report form the one place where somebody's words cross the
 * server (protocol 8.3, 9.2). `press` awaits nothing: what she wrote is sealed, and her code blinded, when it returns.
 */
export interface Unscripted {
  /** The page on which a code is typed: the same for everybody. */
  enter(language: Language): EnterView
  press(language: Language, posted: Posted): Pressed
  /** The same code once more, locked, when it could not be opened. */
  again(language: Language, ticket: Ticket, problem: MessageKey): EnterView
}

export type Posted = Readonly<Record<string, unknown>>

/** A mailbox to open, and what to do in it first; no word in it can be read. */
export interface Ticket {
  /** A code to take through the guard's PRF, or the mailbox that came of it before. */
  readonly by: { readonly code: Bytes; readonly blinded: Blinded } | { readonly output: Bytes }
  readonly pass: OpenPass | null
  readonly deed: SealedDeed | null
  /** What is put back into the fields if the deed cannot be done, and what of it in any case. */
  readonly typed: { readonly undone: Typed; readonly done: Typed }
  readonly problem: { readonly id: string; readonly key: MessageKey } | null
}

export type Pressed =
  | { readonly kind: 'enter'; readonly view: EnterView }
  | { readonly kind: 'withdraw'; readonly pass: string }
  | {
      readonly kind: 'spare'
      readonly pass: string
      readonly codes: readonly { words: string; digits: string }[]
    }
  | { readonly kind: 'open'; readonly ticket: Ticket }

export interface UnscriptedNeeds {
  readonly suite: Suite
  readonly passes: Passes
  readonly intake: Pick<IntakeParts, 'card' | 'epoch' | 'makeChallenge'>
}

export function voiceOf(language: Language): Voice {
  return { language, say: (key, params) => translate(language, key, params) }
}

const blank = { typed: '', pass: '', problems: [] }

export function createUnscripted(needs: UnscriptedNeeds): Unscripted {
  const { passes } = needs
  return {
    enter: (language) => enterView(voiceOf(language), blank),
    press(language, posted) {
      const pass = passes.open(posted['d'])
      if (pass?.kind === 'open') return inside(needs, pass, posted)
      return outside(needs, voiceOf(language), { pass, posted })
    },
    again(language, { by }, problem) {
      const voice = voiceOf(language)
      const held: Pass | null = 'code' in by ? { kind: 'typed', code: base64url(by.code) } : null
      const pass = held === null ? '' : passes.lock(held)
      return enterView(voice, { typed: '', pass, problems: [voice.say(problem)] })
    },
  }
}

function textIn(posted: Posted, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** A press on the page where a code is typed. What was typed is shown again only as long as it is no code. */
function outside(
  needs: UnscriptedNeeds,
  voice: Voice,
  { pass, posted }: { readonly pass: Pass | null; readonly posted: Posted },
): Pressed {
  const { suite, intake } = needs
  const typed = textIn(posted, 'code')
  const enter = (problems: readonly string[]): Pressed => {
    const view = enterView(voice, { typed: typed.slice(0, 400), pass: '', problems })
    return { kind: 'enter', view }
  }
  if (isOtherTongue(textIn(posted, 'go'))) return asItStands(needs, voice, { pass, typed })
  const isOld = pass === null && textIn(posted, 'd') !== ''
  if (typed === '' && isOld) return enter([voice.say('mailbox.problem.old')])
  const read = typed === '' ? keptIn(pass) : parseCode(suite, typed)
  if (read === 'mistyped' || 'unknown' in read) return enter(troubleTexts(voice.say, read))
  const blinded = blind(suite, codeInput(intake.card()?.svc ?? '', 'mbx', read.bytes))
  const ticket = { by: { code: read.bytes, blinded }, pass: null, deed: null, problem: null }
  return { kind: 'open', ticket: { ...ticket, typed: { undone: {}, done: {} } } }
}

/** The page on which a code is typed, in another language: a whole code is held for her, and not shown. */
function asItStands(
  { suite, passes }: UnscriptedNeeds,
  voice: Voice,
  { pass, typed }: { readonly pass: Pass | null; readonly typed: string },
): Pressed {
  const read = typed === '' ? keptIn(pass) : parseCode(suite, typed)
  const code = read === 'mistyped' || 'unknown' in read ? null : base64url(read.bytes)
  const held = code === null ? '' : passes.lock({ kind: 'typed', code })
  const shown = code === null ? typed.slice(0, 400) : ''
  return { kind: 'enter', view: enterView(voice, { typed: shown, pass: held, problems: [] }) }
}

/** The code that a page held for her while it could not be opened. */
function keptIn(pass: Pass | null): ReadCode {
  return pass?.kind === 'typed' ? { bytes: fromBase64url(pass.code, 9) } : 'mistyped'
}

/** A press on the open page. */
function inside(needs: UnscriptedNeeds, pass: OpenPass, posted: Posted): Pressed {
  const pressed = textIn(posted, 'go')
  // In another language it is the same page: the one that says so itself, or the conversation.
  const go = isOtherTongue(pressed) ? (shownAside(posted) ?? 'look') : pressed
  const { suite, passes } = needs
  if (go === 'withdraw') return { kind: 'withdraw', pass: passes.lock(pass) }
  if (go === 'spare')
    return { kind: 'spare', pass: passes.lock(pass), codes: spareCodes(suite).map(written) }
  const { deed, typed, problem } = readDeed(go, posted)
  const by = { output: fromBase64url(pass.output, 64) }
  const sealed = deed === null ? null : sealDeedOf(needs, pass, deed)
  return { kind: 'open', ticket: { by, pass, deed: sealed, typed, problem } }
}

/** The page beside the conversation that a form stands on, if it does. */
function shownAside(posted: Posted): string | undefined {
  return ['spare', 'withdraw'].find((page) => page === posted['at'])
}

function written({ words, digits }: Code): { words: string; digits: string } {
  return { words: words.join(' '), digits }
}

function sealDeedOf(
  { suite, intake }: UnscriptedNeeds,
  { output, seed }: OpenPass,
  deed: Deed,
): SealedDeed {
  const svc = intake.card()?.svc ?? ''
  const mailbox = mailboxKeys(suite, svc, fromBase64url(output, 64))
  return sealDeed(suite, mailbox, deed, () => {
    const epoch = intake.epoch()
    if (epoch === null) throw refuse('unavailable')
    return { svc, epoch, challenge: intake.makeChallenge(), seed: fromBase64url(seed, 32) }
  })
}
