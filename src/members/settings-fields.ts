import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { languageNames, languages, type Language } from '../i18n/locale.ts'
import { kindsOfWork } from '../sealing/work.ts'
import type { SentWay, WayDoubt } from './ending-ways.ts'
import { one, several, type Posted } from './posted.ts'
import { discretions, mailLevels, type ChoiceTrouble } from './rules.ts'
import type { Area, FieldView } from './views.ts'

/** What the fields are drawn from. */
export interface FieldNeeds {
  readonly language: Language
  readonly posted: Posted
  readonly troubles: readonly ChoiceTrouble[]
  /** The ways she gave before, and what is to be asked about them. */
  readonly ways: readonly SentWay[]
  readonly doubts: Partial<Record<SentWay, WayDoubt>>
}

/** The fields of the page of choices, by what they are about. */
export interface SettingsFields {
  readonly areas: FieldView[]
  readonly what: FieldView[]
  readonly tongues: FieldView[]
  readonly mail: FieldView[]
  readonly mailWords: FieldView[]
  /** Empty where no text messages leave. */
  readonly sms: FieldView[]
  readonly smsWords: FieldView[]
}

export function settingsFields(
  needs: FieldNeeds,
  { areas, canText }: { readonly areas: readonly Area[]; readonly canText: boolean },
): SettingsFields {
  const options = discretionsIn(needs.language)
  return {
    areas: [
      manyOf(needs, 'areas', {
        options: areas.map(({ id, name }) => [id, name] as const),
        help: 'warning.area.online_for_all',
      }),
    ],
    what: [workOf(needs), levelOf(needs)],
    tongues: tonguesOf(needs),
    mail: [textOf(needs, 'email')],
    mailWords: [oneOf(needs, 'discretion', { otherwise: 'nudge', options })],
    sms: canText ? [textOf(needs, 'number')] : [],
    smsWords: canText ? [oneOf(needs, 'number_discretion', { otherwise: 'nudge', options })] : [],
  }
}

type Options = readonly (readonly [value: string, label: string])[]
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
  work: 'members.choices.work',
  from_level: 'members.settings.level',
  email: 'members.settings.email',
  discretion: 'members.settings.discretion',
  number: 'members.settings.number',
  number_discretion: 'members.settings.number_discretion',
  language: 'members.settings.language',
  reads: 'members.choices.reads',
  quiet: 'members.choices.quiet',
  digest: 'members.choices.digest',
  browser: 'members.push.legend',
} as const

/** What is said of an answer that cannot be taken. */
export function troubleKey(name: ChoiceTrouble): MessageKey {
  if (name === 'email' || name === 'areas' || name === 'number') return `members.trouble.${name}`
  if (name === 'quiet' || name === 'digest') return `members.trouble.${name}`
  return 'members.trouble.choice'
}

/** A choice of one answer; `otherwise` is ticked when nothing was posted. */
function oneOf(
  needs: FieldNeeds,
  name: ChoiceTrouble,
  answers: { otherwise: string; options: Options },
): FieldView {
  const chosen = one(needs.posted[name]) || answers.otherwise
  const options = answers.options.map(([value, label]) => ({
    ...{ value, label, icon: null },
    checked: value === chosen,
  }))
  return fieldOf(needs, name, { kind: 'one', options })
}

/** A choice of several answers; `otherwise` are ticked when nothing was posted. */
function manyOf(
  needs: FieldNeeds,
  name: ChoiceTrouble,
  answers: { otherwise?: readonly string[]; options: Options; help?: MessageKey },
): FieldView {
  const { otherwise = [], options, help } = answers
  const posted = several(needs.posted[name])
  const chosen = posted.length === 0 ? otherwise : posted
  return fieldOf(needs, name, {
    kind: 'many',
    help: help === undefined ? null : translate(needs.language, help),
    options: options.map(([value, label]) => ({
      ...{ value, label, icon: null },
      checked: chosen.includes(value),
    })),
  })
}

function textOf(needs: FieldNeeds, name: SentWay): FieldView {
  const { language, posted, ways, doubts } = needs
  const doubt = doubts[name]
  return fieldOf(needs, name, {
    kind: 'text',
    help: translate(
      language,
      ways.includes(name) ? `members.ends.${name}.help` : `members.settings.${name}.help`,
    ),
    see: translate(language, `members.settings.${name}.see`),
    value: one(posted[name]),
    ...(doubt === undefined ? {} : { error: translate(language, `members.ends.${name}.${doubt}`) }),
  })
}

function workOf(needs: FieldNeeds): FieldView {
  const { language } = needs
  return manyOf(needs, 'work', {
    options: kindsOfWork.map((kind) => [kind, translate(language, `common.work.${kind}`)] as const),
    otherwise: kindsOfWork,
    help: 'members.choices.work.help',
  })
}

function levelOf(needs: FieldNeeds): FieldView {
  const { language } = needs
  const options = mailLevels.map((n) => {
    const level = translate(language, `common.level.${n}`)
    return [String(n), translate(language, `members.settings.level.${n}`, { level })] as const
  })
  return oneOf(needs, 'from_level', { otherwise: '2', options })
}

function tonguesOf(needs: FieldNeeds): FieldView[] {
  const options = languages.map((code) => [code, languageNames[code]] as const)
  return [
    oneOf(needs, 'language', { otherwise: needs.language, options }),
    manyOf(needs, 'reads', { options, help: 'members.choices.reads.help' }),
  ]
}

function discretionsIn(language: Language): Options {
  return discretions.map((name) => [
    name,
    translate(language, `members.settings.discretion.${name}`),
  ])
}

/** Where the six digits are typed. */
export function codeField(language: Language, isWrong: boolean): FieldView {
  return {
    ...{ kind: 'text', name: 'code', id: 'code', value: '', see: null, options: [], help: null },
    label: translate(language, 'members.settings.code'),
    error: isWrong ? translate(language, 'members.trouble.code') : null,
  }
}
