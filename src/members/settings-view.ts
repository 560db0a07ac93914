import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { languageNames, languages, type Language } from '../i18n/locale.ts'
import { discretions, mailLevels, one, several, type ChoiceTrouble, type Posted } from './rules.ts'
import type { Area, FieldView } from './views.ts'

/** What the page of choices knows beside the form. */
export interface SettingsState {
  /** What was typed a moment ago; empty otherwise, because what was chosen before is locked. */
  posted: Posted
  troubles: readonly ChoiceTrouble[]
  isKept: boolean
  isSending: boolean
  isSentAgain: boolean
  isWaiting: boolean
  /** A code is on its way to her number; or it is not, because a day has only so many. */
  isTexting: boolean
  isTooOften: boolean
  isNumberWaiting: boolean
  isNumberDone: boolean
  isCodeWrong: boolean
  /** The browser she had chosen is gone. */
  isWayLost: boolean
}

/** A page of choices that nothing was done on yet. */
export const freshSettings: SettingsState = {
  ...{
    posted: {},
    troubles: [],
    isKept: false,
    isSending: false,
    isSentAgain: false,
    isWaiting: false,
    isTexting: false,
    isTooOften: false,
    isNumberWaiting: false,
    isNumberDone: false,
    isCodeWrong: false,
    isWayLost: false,
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
  const fields = settingsFields({ language, ...state }, { areas, canText })
  const codeField = codeFieldOf(language, state.isCodeWrong)
  const browserTrouble = state.troubles.includes('browser')
  const errors = [
    ...fields,
    codeField,
    ...(browserTrouble ? [browserError(language)] : []),
  ].flatMap(({ id, error }) => (error === null ? [] : [{ id, text: error }]))
  const shown = discretions.map((name) => ({
    label: translate(language, `members.settings.discretion.${name}`),
    ...previews[name],
  }))
  return { ...state, fields, codeField, errors, previews: shown, canText, pushKey }
}

function browserError(language: Language): Pick<FieldView, 'id' | 'error'> {
  return { id: 'browser', error: translate(language, 'members.push.trouble') }
}

interface FieldNeeds {
  readonly language: Language
  readonly posted: Posted
  readonly troubles: readonly ChoiceTrouble[]
}

type About = Partial<FieldView> & Pick<FieldView, 'kind'>

function fieldOf({ language, troubles }: FieldNeeds, name: ChoiceTrouble, about: About): FieldView {
  return {
    ...{ name, id: name, help: null, see: null, value: '', options: [] },
    label: translate(language, labels[name]),
    error: troubles.includes(name) ? translate(language, troubleKey(name)) : null,
    ...about,
  }
}

const labels = {
  areas: 'members.settings.areas',
  from_level: 'members.settings.level',
  email: 'members.settings.email',
  discretion: 'members.settings.discretion',
  number: 'members.settings.number',
  number_discretion: 'members.settings.number_discretion',
  language: 'members.settings.language',
  browser: 'members.push.legend',
} as const

/** A choice of one answer; `otherwise` is ticked when nothing was posted. */
function choiceOf(
  needs: FieldNeeds,
  name: ChoiceTrouble,
  answers: { otherwise: string; options: readonly (readonly [value: string, label: string])[] },
): FieldView {
  const chosen = one(needs.posted[name]) || answers.otherwise
  const options = answers.options.map(([value, label]) => ({
    value,
    label,
    icon: null,
    checked: value === chosen,
  }))
  return fieldOf(needs, name, { kind: 'one', options })
}

/** Where the six digits are typed. */
function codeFieldOf(language: Language, isWrong: boolean): FieldView {
  return {
    ...{ kind: 'text', name: 'code', id: 'code', value: '', see: null, options: [], help: null },
    label: translate(language, 'members.settings.code'),
    error: isWrong ? translate(language, 'members.trouble.code') : null,
  }
}

function settingsFields(
  needs: FieldNeeds,
  { areas, canText }: Pick<Offered, 'areas' | 'canText'>,
): FieldView[] {
  const { language, posted } = needs
  const say = (key: MessageKey) => translate(language, key)
  const picked = several(posted['areas'])
  const levels = mailLevels.map((n) => {
    const level = say(`common.level.${n}`)
    return [String(n), translate(language, `members.settings.level.${n}`, { level })] as const
  })
  const discreet = discretions.map(
    (name) => [name, say(`members.settings.discretion.${name}`)] as const,
  )
  const texting = [
    fieldOf(needs, 'number', {
      kind: 'text',
      help: say('members.settings.number.help'),
      see: say('members.settings.number.see'),
      value: one(posted['number']),
    }),
    choiceOf(needs, 'number_discretion', { otherwise: 'nudge', options: discreet }),
  ]
  const tongues = languages.map((code) => [code, languageNames[code]] as const)
  return [
    fieldOf(needs, 'areas', {
      kind: 'many',
      options: areas.map(({ id, name }) => ({
        value: id,
        label: name,
        icon: null,
        checked: picked.includes(id),
      })),
    }),
    choiceOf(needs, 'from_level', { otherwise: '2', options: levels }),
    fieldOf(needs, 'email', {
      kind: 'text',
      help: say('members.settings.email.help'),
      see: say('members.settings.email.see'),
      value: one(posted['email']),
    }),
    choiceOf(needs, 'discretion', { otherwise: 'nudge', options: discreet }),
    ...(canText ? texting : []),
    choiceOf(needs, 'language', { otherwise: language, options: tongues }),
  ]
}

function troubleKey(name: ChoiceTrouble): MessageKey {
  if (name === 'email' || name === 'areas' || name === 'number') return `members.trouble.${name}`
  return 'members.trouble.choice'
}
