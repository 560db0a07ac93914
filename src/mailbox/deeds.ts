import type { MessageKey } from '../i18n/catalogue.ts'
import type { WithdrawalScope } from '../sealing/mailbox.ts'
import { MOST_REPLIES } from '../sealing/reply.ts'
import { chosen, contactWays, supportKinds } from './choices.ts'
import type { Typed } from './fields.ts'
import type { Said } from './follow-up.ts'

/** What a button on the open page asks for. */
export interface Deed {
  readonly said: Said | null
  readonly scopes: readonly WithdrawalScope[]
  readonly burn: readonly number[] | 'all'
  /** What the page says when it is done. */
  readonly done: MessageKey
}

export interface ReadDeed {
  /** Null where there is nothing to do, or something is missing. */
  readonly deed: Deed | null
  readonly problem: { readonly id: string; readonly key: MessageKey } | null
  /** What stands in the fields afterwards: everything while it is not done, then only what it was not about. */
  readonly typed: { readonly undone: Typed; readonly done: Typed }
}

const allScopes: readonly WithdrawalScope[] = ['report', 'check', 'alert', 'liaison']

/** Characters of one message, and of one line about safe contact. */
const longest = { message: 5000, line: 300 } as const

const messageNames = ['message']
const lineNames = ['safe_contact', 'safe_words', 'safe_times', 'sender_name']
const supportNames = [...lineNames, 'contact_how', 'support_kind', 'voicemail']

/** Reads a press on the open page. Buttons that we did not make do nothing. */
export function readDeed(go: string, posted: Readonly<Record<string, unknown>>): ReadDeed {
  const typed = typedIn(posted)
  if (go === 'message') return message(typed)
  if (go === 'support') return support(typed)
  if (go === 'withdraw:yes') {
    return ready(
      { ...quiet, scopes: allScopes, burn: 'all', done: 'mailbox.done.withdrawn' },
      typed,
    )
  }
  return aboutAnswer(go, typed) ?? choice(go, typed)
}

/** `burn:3` deletes an answer, `draft:3:yes` lets the warning in it go out. */
function aboutAnswer(go: string, typed: Typed): ReadDeed | null {
  const [, burn] = /^burn:(\d{1,2})$/.exec(go) ?? []
  if (burn !== undefined && Number(burn) < MOST_REPLIES) {
    return ready({ ...quiet, burn: [Number(burn)], done: 'mailbox.done.deleted' }, typed)
  }
  const [, draft, answer] = /^draft:(\d{1,2}):(yes|no)$/.exec(go) ?? []
  if (draft === undefined || answer === undefined) return null
  const said = { form: { draft, draft_answer: answer }, consent: {} }
  // A no holds from this moment, whether anybody has read it or not: it takes back what a warning goes out under.
  return answer === 'no'
    ? ready({ ...quiet, said, scopes: ['alert'], done: 'mailbox.done.stopped' }, typed)
    : ready({ ...quiet, said, done: 'mailbox.done.sent' }, typed)
}

const quiet = { said: null, scopes: [], burn: [] } as const

/** The fields as they were typed: NUL goes, and what is no text at all. */
function typedIn(posted: Readonly<Record<string, unknown>>): Typed {
  const clean = (value: unknown): string =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n') : ''
  const pairs = [...messageNames, ...supportNames].map((name) => {
    const value = posted[name]
    return [name, name === 'support_kind' ? [value ?? []].flat().map(clean) : clean(value)] as const
  })
  return Object.fromEntries(pairs)
}

function without(typed: Typed, names: readonly string[]): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)))
}

function ready(deed: Deed, typed: Typed, used: readonly string[] = []): ReadDeed {
  return { deed, problem: null, typed: { undone: typed, done: without(typed, used) } }
}

function refused(typed: Typed, id: string, key: MessageKey): ReadDeed {
  return { deed: null, problem: { id, key }, typed: { undone: typed, done: typed } }
}

function textOf(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value.trim() : ''
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

function message(typed: Typed): ReadDeed {
  const text = textOf(typed, 'message')
  if (text === '') return refused(typed, 'message', 'mailbox.problem.empty')
  if (lengthOf(text) > longest.message) return refused(typed, 'message', 'mailbox.problem.too_long')
  const said = { form: { message: text }, consent: {} }
  return ready({ ...quiet, said, done: 'mailbox.done.sent' }, typed, messageNames)
}

function support(typed: Typed): ReadDeed {
  const lines = lineNames.map((name) => [name, textOf(typed, name)] as const)
  if (lines.some(([, text]) => lengthOf(text) > longest.line)) {
    return refused(typed, 'safe-contact', 'mailbox.problem.too_long')
  }
  const how = contactWays.find((way) => way === textOf(typed, 'contact_how'))
  if (how === undefined || textOf(typed, 'safe_contact') === '') {
    return refused(typed, 'safe-contact', 'mailbox.problem.contact')
  }
  const kinds = [typed['support_kind'] ?? []].flat()
  const voicemail = textOf(typed, 'voicemail')
  const form = {
    ...Object.fromEntries(lines.filter(([, text]) => text !== '')),
    support_kind: supportKinds.filter((kind) => kinds.includes(kind)),
    ...(voicemail === 'yes' || voicemail === 'no' ? { voicemail } : {}),
  }
  const said = { form, consent: { support: how } }
  return ready({ ...quiet, said, done: 'mailbox.done.sent' }, typed, supportNames)
}

/** Lowering takes effect at once and is told to the team as well, so that nothing new is made; raising is only told. */
function choice(go: string, typed: Typed): ReadDeed {
  const asked = chosen(go)
  if (asked === null) return { deed: null, problem: null, typed: { undone: typed, done: typed } }
  const { name, lowest, scope } = asked.choice
  const said = { form: {}, consent: { [name]: asked.value } }
  const isLowered = asked.value === lowest
  const scopes = isLowered && scope !== null ? [scope] : []
  const done = isLowered ? 'mailbox.done.lowered' : 'mailbox.done.raised'
  return ready({ ...quiet, said, scopes, done }, typed)
}
