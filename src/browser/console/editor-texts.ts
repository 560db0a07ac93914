import { BODY_LENGTH, HEADLINE_LENGTH } from '../../client/draft-checks.ts'
import type { WarningDraft } from '../../client/draft.ts'
import { firstLanguage, pairPrint, warningLanguages } from '../../client/translations.ts'
import { languages } from '../../i18n/locale.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from './element.ts'
import { choiceField, isTicked, longField, textField, valueOf } from './field.ts'
import type { Say } from './say.ts'

interface Needs {
  say: Say
  draft: WarningDraft
  changed: () => void
}

/** The free texts of a warning, by language, and what they hold now. */
export interface DraftTexts {
  root: HTMLElement
  read: () => Pick<WarningDraft, 'texts' | 'same'>
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
  const written = (): WarningDraft['texts'] => textsIn(list, begun)
  const settle = (): void => {
    settleTicks(list, needs, written())
  }
  const root = element('div', { input: settle }, list, moreLanguages(needs, list))
  settle()
  return {
    root,
    read() {
      const texts = written()
      if (Object.keys(texts).length < 2) return { texts }
      const same = Object.keys(texts)
        .filter((language) => isTicked(list, `same-${language}`))
        .map((language) => [language, pairPrint({ texts }, language)] as const)
      return { texts, same: Object.fromEntries(same) }
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

/** Shows the tick only where there is something to be read, and takes it away where a text has changed since. */
function settleTicks(list: HTMLElement, { say, draft }: Needs, texts: WarningDraft['texts']): void {
  const first = firstLanguage({ texts })
  for (const part of list.querySelectorAll<HTMLElement>('[data-same]')) {
    const language = part.dataset['same'] ?? ''
    part.hidden = language === first || !(language in texts)
    const box = part.querySelector('input')
    const label = part.querySelector('span')
    if (box === null || label === null) continue
    const print = pairPrint({ texts }, language)
    if (box.dataset['print'] !== print) box.checked = draft.same?.[language] === print
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
