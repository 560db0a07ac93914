import { personKeys, vehicleKeys, type WarningDraft } from '../../../client/draft.ts'
import { partAlone } from '../../../i18n/part-words.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { element } from '../page/element.ts'
import { choiceField, textField } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** What to know him by: categories and identifiers to leave out, and every fact to put into words. */
export function factsOf(say: Say, words: AnswerWords, draft: WarningDraft): HTMLElement {
  const facts = (group: 'person' | 'vehicle', keys: readonly string[]): HTMLElement[] =>
    keys.map((key) => factField(words, draft[group][key] ?? '', { group, key }))
  return element(
    'details',
    { class: 'known', open: true },
    element('summary', {}, say('console.draft.facts')),
    tickGroup(
      say('console.draft.categories'),
      draft.categories.map((code) => ({
        name: `category-${code}`,
        label: words.harm(code),
      })),
    ),
    tickGroup(
      say('console.draft.identifiers'),
      draft.identifiers.map((one, i) => ({
        name: `identifier-${String(i)}`,
        label: `${say(`console.identifier.${identifierKind(one.kind)}`)}: ${partAlone(one, words.language)}`,
      })),
    ),
    element('div', { class: 'side' }, ...facts('person', personKeys)),
    element('div', { class: 'side' }, ...facts('vehicle', vehicleKeys)),
  )
}

/** A fact as the form asks for it: one of its answers where it has some, else a line of text. */
function factField(
  words: AnswerWords,
  value: string,
  { group, key }: { group: 'person' | 'vehicle'; key: string },
): HTMLElement {
  const path = `${group === 'person' ? 'persons' : group}.${key}`
  const field = { name: `${group}-${key}`, label: words.question(path), value }
  const choices = words.choices(path)
  if (choices.length === 0) return element('div', { class: 'fact' }, textField(field))
  const own = choices.some((choice) => choice.value === value) ? [] : [{ value, label: value }]
  const options = value === '' ? [] : own
  return choiceField({ ...field, options: [{ value: '', label: '–' }, ...options, ...choices] })
}

const KINDS = ['plate', 'phone', 'email', 'username', 'payment', 'website'] as const

/** The kind of an identifier, as the catalogue knows it. */
export function identifierKind(kind: string): (typeof KINDS)[number] | 'other' {
  return KINDS.find((one) => one === kind) ?? 'other'
}

function tickGroup(title: string, ticks: { name: string; label: string }[]): HTMLElement | null {
  if (ticks.length === 0) return null
  const boxes = ticks.map(({ name, label }) =>
    element(
      'label',
      { class: 'tick' },
      element('input', { type: 'checkbox', name, checked: true }),
      ' ',
      label,
    ),
  )
  return element('fieldset', { class: 'ticks' }, element('legend', {}, title), ...boxes)
}
