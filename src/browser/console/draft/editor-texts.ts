import { BODY_LENGTH, HEADLINE_LENGTH } from '../../../client/draft-checks.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import { languagesToRead, pairPrint, withoutAdvice } from '../../../client/said-the-same.ts'
import type { Spoken } from '../../../client/spoken-facts.ts'
import { firstLanguage, warningLanguages } from '../../../client/translations.ts'
import { languages } from '../../../i18n/locale.ts'
import { tongueOf } from '../../../i18n/own-words.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import { choiceField, isTicked, longField, textField, valueOf } from '../page/field.ts'
import type { Say } from '../page/say.ts'

interface Needs {
  say: Say
  draft: WarningDraft
  changed: () => void
  /** What of him is typed in the fields, in each language. */
  features: () => Omit<Spoken, 'texts'>
}

/** The free texts of a warning, by language, and what they hold now. */
export interface DraftTexts {
  root: HTMLElement
  read: () => Pick<WarningDraft, 'texts' | 'same' | 'unadvised'>
  /** Shows what is to be ticked; a tick falls where a text or a feature has changed since. */
  settle: () => void
}

const NOTHING = { headline: '', body: '', advice: '' }

/**
 * The texts in the languages of the pages, and in others that are added. Each but the first has to be read by somebody who
 * knows both: the tick under it falls when one of the two changes.
 */
export function draftTexts(needs: Needs): DraftTexts {
  const { draft } = needs
  const begun = Object.keys(draft.texts)[0] ?? 'en'
  const list = element('div', { class: 'texts-list' })
  for (const language of new Set([...languages, ...Object.keys(draft.texts)]))
    list.append(textsOf(needs, language, begun))
  const spoken = (): Spoken => ({ ...needs.features(), texts: textsIn(list, begun) })
  const settle = (): void => {
    settleAdvice(list, needs, spoken())
    settleTicks(list, needs, spoken())
  }
  const root = element('div', {}, list, moreLanguages(needs, list))
  return {
    root,
    settle,
    read() {
      const now = spoken()
      const { texts } = now
      const unadvised = meantBare(list, now)
      const bare = unadvised.length === 0 ? {} : { unadvised }
      const toRead = languagesToRead(now)
      if (toRead.length === 0) return { texts, ...bare }
      const same = toRead
        .filter((language) => isTicked(list, `same-${language}`))
        .map((language) => [language, pairPrint(now, language)] as const)
      return { texts, ...bare, same: Object.fromEntries(same) }
    },
  }
}

/** Only languages in which something was written; the one it was begun in always. */
function textsIn(list: HTMLElement, begun: string): WarningDraft['texts'] {
  const all = shownIn(list).map((language) => [language, textIn(list, language)] as const)
  const kept = all.filter(
    ([language, text]) => language === begun || text.headline + text.body !== '',
  )
  return Object.fromEntries(kept)
}

function shownIn(list: HTMLElement): string[] {
  const parts = [...list.querySelectorAll<HTMLElement>('[data-language]')]
  return parts.map((part) => part.dataset['language'] ?? '')
}

/** Languages without an advice, of which somebody has ticked that it is meant so. */
function meantBare(list: HTMLElement, spoken: Spoken): string[] {
  return withoutAdvice(spoken).filter((language) => isTicked(list, `bare-${language}`))
}

/** Where one language has an advice and another has none, that is said there; ticked, it is meant so. */
function settleAdvice(list: HTMLElement, { say }: Needs, spoken: Spoken): void {
  const without = withoutAdvice(spoken)
  const advised = Object.keys(spoken.texts).filter((one) => !without.includes(one))
  for (const part of list.querySelectorAll<HTMLElement>('[data-bare]')) {
    const language = part.dataset['bare'] ?? ''
    part.hidden = !without.includes(language)
    const box = part.querySelector('input')
    const line = part.querySelector('p')
    if (box === null || line === null) continue
    if (part.hidden) box.checked = false
    const first = languageName(tongueOf(advised, language))
    fill(line, say('console.tongues.no_advice', { language: languageName(language), first }))
  }
}

/**
 * Shows the tick only where there is something to be read, and takes it away where a text has changed since. Two languages do
 * not say the same while one of them has an advice that the other one lacks, unless that is meant so.
 */
function settleTicks(list: HTMLElement, { say, draft }: Needs, spoken: Spoken): void {
  const first = firstLanguage(spoken)
  const toRead = languagesToRead(spoken)
  const meant = meantBare(list, spoken)
  const uneven = withoutAdvice(spoken).filter((one) => !meant.includes(one))
  for (const part of list.querySelectorAll<HTMLElement>('[data-same]')) {
    const language = part.dataset['same'] ?? ''
    const isUneven = uneven.includes(first) || uneven.includes(language)
    part.hidden = !toRead.includes(language) || isUneven
    const box = part.querySelector('input')
    const label = part.querySelector('span')
    if (box === null || label === null) continue
    const print = pairPrint(spoken, language)
    if (box.dataset['print'] !== print) box.checked = draft.same?.[language] === print
    if (isUneven) box.checked = false
    box.dataset['print'] = print
    fill(label, say('console.draft.same_text', { language: languageName(first) }))
  }
}

function moreLanguages(needs: Needs, list: HTMLElement): HTMLElement {
  const { say, changed } = needs
  const more = element('div', { class: 'side more-languages' })
  draw()
  return more

  function draw(): void {
    const shown = shownIn(list)
    const left = warningLanguages.filter((language) => !shown.includes(language))
    const options = left.map((value) => ({ value, label: languageName(value) }))
    const label = say('console.draft.more_languages')
    const choice = choiceField({ name: 'more-language', label, options })
    const add = element(
      'button',
      { type: 'button', class: 'button', 'data-action': 'add-language', click: added },
      say('console.draft.add_language'),
    )
    fill(more, ...(left.length === 0 ? [] : [choice, add]))
  }

  function added(): void {
    const language = valueOf(more, 'more-language')
    const part = textsOf(needs, language, language)
    list.append(part)
    draw()
    part.querySelector('input')?.focus()
    changed()
  }
}

function textIn(root: ParentNode, language: string): WarningDraft['texts'][string] {
  const part = (name: string): string => valueOf(root, fieldName(name, language)).trim()
  return { headline: part('headline'), body: part('body'), advice: part('advice') }
}

/** English has the plain names, `headline` and `body`, since scripts rely on them. */
function fieldName(part: string, language: string): string {
  return language === 'en' ? part : `${part}-${language}`
}

function textsOf({ say, draft }: Needs, language: string, begun: string): HTMLElement {
  const text = draft.texts[language] ?? NOTHING
  const open = language === begun || text.headline + text.body !== ''
  const limit = (max: number): string => say('console.draft.limit', { count: max })
  const attributes = { lang: language, dir: 'auto' }
  return element(
    'details',
    { class: 'texts', open, 'data-language': language },
    element('summary', {}, say('console.draft.in_language', { language: languageName(language) })),
    textField({
      name: fieldName('headline', language),
      label: say('console.draft.headline'),
      help: limit(HEADLINE_LENGTH),
      value: text.headline,
      attributes,
    }),
    longField({
      name: fieldName('body', language),
      label: say('console.draft.body'),
      help: say('console.draft.body_help', { count: BODY_LENGTH }),
      value: text.body,
      rows: 7,
      attributes,
    }),
    longField({
      name: fieldName('advice', language),
      label: say('console.draft.advice'),
      value: text.advice,
      rows: 2,
      attributes,
    }),
    bareBox(say, language, draft.unadvised?.includes(language) === true),
    sameBox(language),
  )
}

function sameBox(language: string): HTMLElement {
  const name = `same-${language}`
  const box = element('input', { type: 'checkbox', name, 'data-field': name })
  return element(
    'label',
    { class: 'tick', 'data-same': language, hidden: true },
    box,
    ' ',
    element('span'),
  )
}

function bareBox(say: Say, language: string, checked: boolean): HTMLElement {
  const name = `bare-${language}`
  return element(
    'div',
    { class: 'notice', 'data-bare': language, hidden: true },
    element('p'),
    element(
      'label',
      { class: 'tick' },
      element('input', { type: 'checkbox', name, 'data-field': name, checked }),
      ' ',
      say('console.tongues.no_advice_meant', { language: languageName(language) }),
    ),
  )
}
