import type { MessageKey } from '../i18n/catalogue.ts'
import { monthName } from '../i18n/dates.ts'
import type { Reply } from '../sealing/reply.ts'
import { choices, type Choice } from './choices.ts'
import {
  supportFields,
  textField,
  type FieldView,
  type Problem,
  type Say,
  type Typed,
  type Voice,
} from './fields.ts'

export interface ButtonView {
  readonly go: string
  readonly label: string
  readonly primary: boolean
}

/** One answer as it stands in the conversation. */
export interface AnswerView {
  readonly n: number
  readonly month: string
  readonly heading: string
  readonly said: string
  /** What the moderator wrote, in the nearest language there is; its code, for reading aloud. */
  readonly text: string
  readonly lang: string
  readonly draft: {
    readonly nickname: string
    readonly level: number
    readonly headline: string
    readonly body: string
    readonly advice: string
  } | null
  readonly buttons: readonly ButtonView[]
}

export interface ChoiceView {
  readonly name: string
  readonly title: string
  readonly now: string
  readonly means: string
  readonly undo: string
  readonly buttons: readonly ButtonView[]
}

/** The page behind a code: the same parts for every code, whether anything was ever said under it or not. */
export interface ConversationView {
  readonly pass: string
  readonly done: string | null
  readonly errors: readonly Problem[]
  readonly answers: readonly AnswerView[]
  readonly unproven: boolean
  readonly away: boolean
  readonly message: FieldView
  readonly choices: readonly ChoiceView[]
  readonly support: readonly FieldView[]
  /** Something stands in the fields about support, or is wrong with them: they are not folded away then. */
  readonly supportOpen: boolean
}

/** What the board gave: answers, the oldest first, and whether one was not ours. */
export interface Found {
  readonly replies: readonly Reply[]
  readonly unproven: boolean
  /** True while the board cannot be read. */
  readonly away: boolean
}

export interface Standing {
  readonly pass: string
  readonly found: Found
  /** Choices changed since the page was opened. */
  readonly changed: Readonly<Record<string, string>>
  readonly typed: Typed
  readonly done: MessageKey | null
  readonly problem: { readonly id: string; readonly key: MessageKey } | null
}

export function conversationView(voice: Voice, standing: Standing): ConversationView {
  const { pass, found, changed, typed, done, problem } = standing
  const { say } = voice
  const known = found.replies.findLast((reply) => reply.consents !== null)?.consents ?? {}
  const errorAt = (id: string): string | null => (problem?.id === id ? say(problem.key) : null)
  const support = supportFields(say, typed, errorAt('safe-contact'))
  return {
    pass,
    done: done === null ? null : say(done),
    errors: problem === null ? [] : [{ id: problem.id, text: say(problem.key) }],
    answers: found.replies.map((reply) => answerView(voice, reply)),
    unproven: found.unproven,
    away: found.away,
    message: {
      ...textField(say('mailbox.message.label'), 'message', typed),
      kind: 'long-text',
      help: say('mailbox.message.help'),
      error: errorAt('message'),
    },
    choices: choices.map((choice) => choiceView(say, choice, { known, changed })),
    support,
    supportOpen: support.some(isInUse),
  }
}

function isInUse({ value, error, options }: FieldView): boolean {
  return value !== '' || error !== null || options.some(({ checked }) => checked)
}

/** Text in this language, or in another that there is. */
function nearest(texts: Readonly<Record<string, string>>, language: string): [string, string] {
  const lang = [language, 'en', ...Object.keys(texts)].find((one) => Object.hasOwn(texts, one))
  return [lang === undefined ? '' : (texts[lang] ?? ''), lang ?? language]
}

function answerView({ say, language }: Voice, reply: Reply): AnswerView {
  const { kind, n, alert } = reply
  const [text, lang] = nearest(reply.text, language)
  const told = (texts: Readonly<Record<string, string>>): string => nearest(texts, language)[0]
  const isAsked = kind === 'draft' && alert !== null
  const asked: ButtonView[] = [
    { go: `draft:${n}:yes`, label: say('mailbox.draft.yes'), primary: true },
    { go: `draft:${n}:no`, label: say('mailbox.draft.no'), primary: true },
  ]
  return {
    ...{ n, text, lang },
    month: monthName(language, reply.month),
    heading: say(`mailbox.kind.${kind}`),
    said: say(`mailbox.said.${kind}`),
    draft:
      alert === null
        ? null
        : {
            nickname: alert.nickname,
            level: alert.level,
            headline: told(alert.headline),
            body: told(alert.body),
            advice: told(alert.advice),
          },
    buttons: [
      ...(isAsked ? asked : []),
      { go: `burn:${n}`, label: say('mailbox.delete'), primary: false },
    ],
  }
}

function choiceView(
  say: Say,
  { name, values, lowest }: Choice,
  told: {
    readonly known: Readonly<Record<string, string>>
    readonly changed: Readonly<Record<string, string>>
  },
): ChoiceView {
  const titleOf = `report.consent_${name}.label` as MessageKey
  return {
    name,
    title: say(titleOf),
    now: nowText(say, name, told),
    means: say(`mailbox.means.${name}`),
    undo: say(`mailbox.undo.${name}`),
    buttons: [lowest, ...values].map((value) => ({
      go: `choose:${name}:${value}`,
      label: say(`mailbox.set.${name}.${value}` as MessageKey),
      primary: false,
    })),
  }
}

/** The values that a sentence is written for. */
const spoken: Readonly<Record<Choice['name'], readonly string[]>> = {
  alert: ['yes', 'show_me_first', 'no', 'decide_later'],
  check: ['yes', 'only_if_someone_else', 'no', 'decide_later'],
  police: ['no', 'anonymous', 'ask_through_you', 'talk_with_support', 'decide_later'],
  meeting: ['yes', 'no'],
  stats: ['yes', 'no'],
  support: ['code_only', 'email', 'text', 'call'],
}

function nowText(
  say: Say,
  name: Choice['name'],
  { known, changed }: { known: Readonly<Record<string, string>>; changed: typeof known },
): string {
  const sentence = (value: string | undefined): string | null =>
    value !== undefined && spoken[name].includes(value)
      ? say(`mailbox.now.${name}.${value}` as MessageKey)
      : null
  const fresh = sentence(changed[name])
  if (fresh !== null) return say('mailbox.now.changed', { value: fresh })
  return sentence(known[name]) ?? say('mailbox.now.unknown')
}
