import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import type { HoursView } from './hours-view.ts'
import type { FieldView } from './views.ts'

/** Questions that most people leave as they are: folded away behind what is chosen. */
export interface FoldView {
  readonly title: string
  /** What is chosen in it now. */
  readonly now: string
  /** Something in it has to be looked at again. */
  readonly isOpen: boolean
  readonly fields: readonly FieldView[]
}

/** Folds some fields; what is chosen in them stands on the outside. */
export function foldOf(title: string, fields: readonly FieldView[], allOf = ''): FoldView {
  return {
    ...{ title, fields },
    now: fields
      .map((field) => chosenIn(field, allOf))
      .filter((said) => said !== '')
      .join(' · '),
    isOpen: fields.some(({ error }) => error !== null),
  }
}

/** @param allOf what is said where everything is ticked; otherwise the answers are named */
function chosenIn({ kind, options }: FieldView, allOf: string): string {
  const chosen = options.filter(({ checked }) => checked)
  const isAll = kind === 'many' && allOf !== '' && chosen.length === options.length
  return isAll ? allOf : chosen.map(({ label }) => label).join(', ')
}

/** Folds the hours: quiet ones, and the one of the message with everything. */
export function foldOfHours(language: Language, questions: readonly HoursView[]) {
  const of = (name: string): string => {
    const list = questions.flatMap(({ selects }) => selects).find((one) => one.name === name)
    const chosen = list?.options.find(({ isChosen }) => isChosen)
    return chosen === undefined || chosen.value === '' ? '' : chosen.label
  }
  const [from, to] = [of('quiet_from'), of('quiet_to')]
  const quiet =
    from === '' || to === ''
      ? translate(language, 'members.fold.no_quiet')
      : translate(language, 'members.fold.quiet', { from, to })
  const day = of('digest_day')
  const digest =
    day === '' ? translate(language, 'members.fold.no_digest') : `${day}, ${of('digest_hour')}`
  return {
    title: translate(language, 'members.fold.hours'),
    now: `${quiet} · ${digest}`,
    isOpen: questions.some(({ error }) => error !== null),
    questions,
  }
}
