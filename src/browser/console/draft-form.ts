import { HEADLINE_LENGTH, BODY_LENGTH } from '../../client/draft-checks.ts'
import {
  confidences,
  expiry,
  personKeys,
  vehicleKeys,
  type Confidence,
  type Level,
  type WarningDraft,
} from '../../client/draft.ts'
import { languageNames, languages } from '../../i18n/locale.ts'
import type { AnswerWords, Area } from './answer-words.ts'
import { factsOf } from './draft-facts.ts'
import { element } from './element.ts'
import { choiceField, isTicked, longField, textField, valueOf } from './field.ts'
import { levelWords } from './level-badge.ts'
import type { Say } from './say.ts'

interface Needs {
  say: Say
  words: AnswerWords
  areas: readonly Area[]
  draft: WarningDraft
  today: Date
  changed: () => void
}

/** The fields of a warning, and the draft they hold now. */
export interface DraftForm {
  root: HTMLFormElement
  read: () => WarningDraft
}

/** Parts of a month and of a day; codes, so that they read the same in every language. */
const PARTS = ['', 'early', 'mid', 'late'] as const

/** The draft as a form. Its fields are named after the alert's; what is typed stays in this page until saved. */
export function draftForm(needs: Needs): DraftForm {
  const { say, draft, changed } = needs
  const root = element(
    'form',
    { class: 'draft-form', input: changed, change: changed, submit: stop, novalidate: true },
    element('div', { class: 'side' }, levelField(needs), confidenceField(needs)),
    element('div', { class: 'side' }, areaField(needs), monthField(needs), partField(needs)),
    ...languages.map((language) => textsOf(needs, language)),
    factsOf(say, needs.words, draft),
    element('div', { class: 'side' }, expiresField(needs), nicknameField(needs)),
    longField({
      name: 'reason',
      label: say('console.draft.reason'),
      help: say('console.draft.reason_help'),
      value: draft.reason,
      rows: 2,
    }),
  )
  root.querySelector('[name="level"]')?.addEventListener('change', () => {
    const field = root.querySelector<HTMLInputElement>('[name="expires"]')
    if (field !== null) field.value = expiry(levelOf(root), needs.today)
  })
  return { root, read: () => readDraft(root, draft) }
}

function stop(event: Event): void {
  event.preventDefault()
}

function readDraft(root: HTMLFormElement, before: WarningDraft): WarningDraft {
  const confidence = valueOf(root, 'confidence')
  return {
    level: levelOf(root),
    confidence:
      confidences.find((one): one is Confidence => one === confidence) ?? before.confidence,
    categories: before.categories.filter((code) => isTicked(root, `category-${code}`)),
    area: valueOf(root, 'area'),
    when: { month: valueOf(root, 'month'), part: valueOf(root, 'part') },
    nickname: valueOf(root, 'nickname').trim(),
    texts: textsIn(root, before),
    person: valuesOf(root, 'person', personKeys),
    vehicle: valuesOf(root, 'vehicle', vehicleKeys),
    identifiers: before.identifiers.filter((_, i) => isTicked(root, `identifier-${String(i)}`)),
    expires: valueOf(root, 'expires'),
    reason: valueOf(root, 'reason').trim(),
  }
}

function levelOf(root: ParentNode): Level {
  const value = Number(valueOf(root, 'level'))
  return value === 1 || value === 3 || value === 4 ? value : 2
}

/** Only languages in which something was written; the reader's own always. */
function textsIn(root: HTMLFormElement, before: WarningDraft): WarningDraft['texts'] {
  const written = languages.map((language) => {
    const part = (name: string): string => valueOf(root, fieldName(name, language)).trim()
    return [
      language,
      { headline: part('headline'), body: part('body'), advice: part('advice') },
    ] as const
  })
  const kept = written.filter(
    ([language, text]) => language === mainLanguage(before) || text.headline + text.body !== '',
  )
  return Object.fromEntries(kept)
}

function valuesOf(
  root: ParentNode,
  group: string,
  keys: readonly string[],
): Record<string, string> {
  const pairs = keys.map((key) => [key, valueOf(root, `${group}-${key}`).trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

/** The language a draft was begun in. */
function mainLanguage(draft: WarningDraft): string {
  return Object.keys(draft.texts)[0] ?? 'en'
}

/** English has the plain names, `headline` and `body`, since scripts rely on them. */
function fieldName(part: string, language: string): string {
  return language === 'en' ? part : `${part}-${language}`
}

function textsOf({ say, draft }: Needs, language: 'en' | 'ro'): HTMLElement {
  const text = draft.texts[language] ?? { headline: '', body: '', advice: '' }
  const open = language === mainLanguage(draft) || text.headline + text.body !== ''
  const limit = (max: number): string => say('console.draft.limit', { count: max })
  return element(
    'details',
    { class: 'texts', open, 'data-language': language },
    element('summary', {}, say('console.draft.in_language', { language: languageNames[language] })),
    textField({
      name: fieldName('headline', language),
      label: say('console.draft.headline'),
      help: limit(HEADLINE_LENGTH),
      value: text.headline,
      attributes: { lang: language },
    }),
    longField({
      name: fieldName('body', language),
      label: say('console.draft.body'),
      help: say('console.draft.body_help', { count: BODY_LENGTH }),
      value: text.body,
      rows: 7,
      attributes: { lang: language },
    }),
    longField({
      name: fieldName('advice', language),
      label: say('console.draft.advice'),
      value: text.advice,
      rows: 2,
      attributes: { lang: language },
    }),
  )
}

function levelField({ say, draft }: Needs): HTMLElement {
  const levels = [1, 2, 3, 4] as const
  const options = levels.map((level) => ({
    value: String(level),
    label: levelWords(say, level),
  }))
  return choiceField({
    name: 'level',
    label: say('console.draft.level'),
    value: String(draft.level),
    options,
  })
}

function confidenceField({ say, draft }: Needs): HTMLElement {
  const options = confidences.map((value) => ({ value, label: say(`console.confidence.${value}`) }))
  const label = say('console.draft.confidence')
  return choiceField({ name: 'confidence', label, value: draft.confidence, options })
}

function areaField({ say, areas, draft }: Needs): HTMLElement {
  const none = { value: '', label: say('console.draft.area_none') }
  const options = [none, ...areas.map(({ id, name }) => ({ value: id, label: name }))]
  return choiceField({ name: 'area', label: say('console.draft.area'), value: draft.area, options })
}

function monthField({ say, draft, today }: Needs): HTMLElement {
  const attributes = { type: 'month', max: today.toISOString().slice(0, 7) }
  return textField({
    name: 'month',
    label: say('console.draft.month'),
    value: draft.when.month,
    attributes,
  })
}

function partField({ say, draft }: Needs): HTMLElement {
  const options = PARTS.map((value) => ({
    value,
    label: say(`console.part.${value === '' ? 'open' : value}`),
  }))
  return choiceField({
    name: 'part',
    label: say('console.draft.part'),
    value: draft.when.part,
    options,
  })
}

function expiresField({ say, draft }: Needs): HTMLElement {
  const attributes = { type: 'date' }
  return textField({
    name: 'expires',
    label: say('console.draft.expires'),
    value: draft.expires,
    attributes,
  })
}

function nicknameField({ say, draft }: Needs): HTMLElement {
  return textField({
    name: 'nickname',
    label: say('console.draft.nickname'),
    value: draft.nickname,
  })
}
