import { translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { sentWays, type SentWay, type WayDoubt } from './ending-ways.ts'
import { foldOf, foldOfHours } from './folds.ts'
import { hoursView } from './hours-view.ts'
import { several, type Posted } from './posted.ts'
import { discretions, type ChoiceTrouble } from './rules.ts'
import { codeField, settingsFields, type SettingsFields } from './settings-fields.ts'
import type { TriedOut } from './trying-out.ts'
import type { Area } from './views.ts'
import { addressStates, numberStates } from './way-states.ts'

/** What the page of choices knows beside the form. */
export interface SettingsState {
  /** What is known of what she chose before. */
  standing: readonly MessageKey[]
  /** What was typed a moment ago; empty otherwise, because what was chosen before is locked. */
  posted: Posted
  troubles: readonly ChoiceTrouble[]
  isKept: boolean
  /** What is kept has no way in it by which she could be told. */
  isUntold: boolean
  isSending: boolean
  isSentAgain: boolean
  /** A mail to confirm her address does not go, because a day has only so many. */
  isMailTooOften: boolean
  isWaiting: boolean
  /** A code is on its way to her number; or it is not, because a day has only so many. */
  isTooOften: boolean
  isNumberWaiting: boolean
  isNumberDone: boolean
  isCodeWrong: boolean
  /** The browser she had chosen is gone. */
  isWayLost: boolean
  /** What the worker found out about her address and her number: `addressStates`, `numberStates`. */
  addressState: number
  numberState: number
  /** The ways she gave before, what is to be asked about them, and those that ended just now. */
  ways: readonly SentWay[]
  doubts: Partial<Record<SentWay, WayDoubt>>
  ended: readonly SentWay[]
  /** More was chosen than has room in what is locked. */
  isTooLong: boolean
  /** What came of her wish to see a message; null when she had none. */
  triedOut: TriedOut | null
}

/** A page of choices that nothing was done on yet. */
export const freshSettings: SettingsState = {
  ...{
    standing: [],
    posted: {},
    troubles: [],
    isKept: false,
    isUntold: false,
    isSending: false,
    isSentAgain: false,
    isMailTooOften: false,
    isWaiting: false,
    isTooOften: false,
    isNumberWaiting: false,
    isNumberDone: false,
    isCodeWrong: false,
    isWayLost: false,
    addressState: addressStates.fine,
    numberState: numberStates.fine,
    ...{ ways: [], doubts: {}, ended: [] },
    isTooLong: false,
    triedOut: null,
  },
}

export type Previews = Readonly<
  Record<
    (typeof discretions)[number],
    { subject: string; lines: readonly string[]; sms: readonly string[] }
  >
>

/** What can be chosen here. */
interface Offered {
  readonly areas: readonly Area[]
  readonly previews: Previews
  /** Whether text messages can leave at all. */
  readonly canText: boolean
  /** What browsers subscribe with; null where none is told. */
  readonly pushKey: string | null
}

export function settingsView(
  language: Language,
  { areas, previews, canText, pushKey }: Offered,
  state: SettingsState,
) {
  const needs = { language, ...state }
  const fields = settingsFields(needs, { areas, canText })
  const hours = hoursView(needs)
  const code = codeField(language, state.isCodeWrong)
  const { areas: where, what, tongues, mail, mailWords, sms, smsWords } = fields
  const asked = [where, what, mail, mailWords, sms, smsWords, hours, tongues, [code]].flat()
  const errors = [...asked, ...otherErrors(language, state)].flatMap(({ id, error }) =>
    error === null ? [] : [{ id, text: error }],
  )
  const shown = discretions.map((name) => ({
    label: translate(language, `members.settings.discretion.${name}`),
    ...previews[name],
  }))
  const notices = noticesOf(state).map((key) => translate(language, key))
  const tried = state.triedOut === null ? null : triedKeys[state.triedOut]
  const triedOut = tried === null ? null : translate(language, tried)
  return {
    ...{ ...state, fields, codeField: code, errors, canText, pushKey, notices, triedOut },
    ...{
      folds: { ...foldsOf(language, fields), hours: foldOfHours(language, hours) },
      previews: shown,
    },
    standing: state.standing.map((key) => translate(language, key)),
    ends: endsOf(language, state),
    ended: state.ended.map((way) => translate(language, `members.ends.${way}.done`)),
    isTyped: Object.keys(state.posted).length > 0,
    ...wordsOfKeeping(language),
  }
}

function wordsOfKeeping(language: Language) {
  const keep = translate(language, 'members.settings.save')
  return {
    whole: translate(language, 'members.now.whole', { keep }),
    typed: translate(language, 'members.now.typed', { keep }),
  }
}

/** Where a way can be ended that she gave before; null where there is none. */
function endsOf(language: Language, { ways, posted }: SettingsState) {
  const boxes = sentWays.map((way) => {
    const label = translate(language, `members.ends.${way}.box`)
    const isChecked = several(posted['ends']).includes(way)
    return [way, ways.includes(way) ? { way, label, isChecked } : null] as const
  })
  return Object.fromEntries(boxes)
}

/** What is folded away, each part behind what is chosen in it. */
function foldsOf(language: Language, fields: SettingsFields) {
  const say = (key: MessageKey) => translate(language, key)
  return {
    what: foldOf(say('members.fold.what'), fields.what, say('members.fold.all_work')),
    mail: foldOf(say('members.fold.mail'), fields.mailWords),
    sms: foldOf(say('members.fold.sms'), fields.smsWords),
    tongues: foldOf(say('members.fold.tongues'), fields.tongues),
  }
}

/** What is wrong beside the fields: with the browser that was noted, or with all of it together. */
function otherErrors(language: Language, { troubles, isTooLong }: SettingsState) {
  const browser = { id: 'browser', error: translate(language, 'members.push.trouble') }
  const tooLong = { id: 'email', error: translate(language, 'members.trouble.too_long') }
  return [...(troubles.includes('browser') ? [browser] : []), ...(isTooLong ? [tooLong] : [])]
}

const triedKeys = {
  underway: 'members.choices.try.underway',
  too_often: 'members.choices.try.too_often',
  no_way: 'members.choices.try.no_way',
} as const

/** What she should know about her ways before anything else. */
function noticesOf(state: SettingsState): MessageKey[] {
  const { addressState, numberState, isWayLost, isMailTooOften } = state
  return [
    ...(isMailTooOften ? (['members.choices.mail_too_often'] as const) : []),
    ...(addressState === addressStates.tooManyMails
      ? (['members.choices.address_busy'] as const)
      : []),
    ...(addressState === addressStates.takesNothing
      ? (['members.choices.address_gone'] as const)
      : []),
    ...(numberState === numberStates.takesNothing
      ? (['members.choices.number_gone'] as const)
      : []),
    ...(numberState === numberStates.stopped ? (['members.choices.number_stopped'] as const) : []),
    ...(numberState === numberStates.tooManyCodes
      ? (['members.choices.number_busy'] as const)
      : []),
    ...(isWayLost ? (['members.push.lost'] as const) : []),
  ]
}
