import type { WarningDraft } from '../../../client/draft.ts'
import {
  factLanguages,
  factTongue,
  offeredWords,
  typedFacts,
  type Spoken,
  type TypedFact,
} from '../../../client/spoken-facts.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import { textField } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** What a feature is called in the other languages, a line under its field for each. */
export interface FactTongues {
  /** Shows the lines of what is typed now, in the languages that are written now; fills in what the word list has. */
  settle: (texts: WarningDraft['texts']) => void
  read: () => Pick<WarningDraft, 'tongue' | 'facts'>
}

interface Needs {
  say: Say
  form: HTMLElement
  draft: WarningDraft
  /** What is typed in the fields now. */
  typed: () => Pick<WarningDraft, 'person' | 'vehicle'>
}

export function factTongues(needs: Needs): FactTongues {
  return new Tongues(needs)
}

/** A feature in one language, under its field. */
class Line {
  readonly root: HTMLElement
  readonly input: HTMLInputElement
  readonly #say: Say
  readonly #state: HTMLElement
  readonly #use: HTMLElement
  /** Somebody took the words out: they are not filled in again. */
  #isEmptied: boolean
  /** What the list made of the words that were typed before. */
  #offered = ''

  constructor(say: Say, name: string, { language, stored }: { language: string; stored?: string }) {
    this.#say = say
    this.#isEmptied = stored === ''
    const id = `${name}-state`
    this.#state = element('p', { class: 'help', id, 'data-field': 'tongue-state' })
    const field = textField({
      ...{ name, label: say('console.tongues.in', { language: languageName(language) }) },
      value: stored ?? '',
      attributes: {
        ...{ lang: language, dir: 'auto', maxlength: '200', 'aria-describedby': id },
        input: () => {
          this.#isEmptied = this.words === ''
        },
      },
    })
    this.input = field.querySelector('input') ?? element('input')
    const click = (): void => {
      this.#putIn()
    }
    const attributes = { type: 'button', class: 'button plain', 'data-action': 'use-word', click }
    this.#use = element('button', attributes)
    const own = { class: 'in-tongue', 'data-tongue-line': language }
    this.root = element('div', own, field, this.#state, this.#use)
  }

  get words(): string {
    return this.input.value.trim()
  }

  /** What the list had filled in follows what is typed; what somebody wrote or took out stays. */
  follow(offered: string): void {
    if (this.words === this.#offered && !this.#isEmptied) this.input.value = offered
    this.#offered = offered
  }

  /** @param typed the words in the field, and the language that they are in */
  tell(typed: { words: string; typed: string; language: string }): void {
    const kind = this.#kind()
    this.root.dataset['said'] = kind
    const text = this.#say(`console.tongues.${kind}`, typed)
    if (this.#state.textContent !== text) fill(this.#state, text)
    this.#use.hidden = this.words !== '' || this.#offered === ''
    fill(this.#use, this.#say('console.tongues.use', { words: this.#offered }))
  }

  #kind(): 'as_typed_in' | 'listed' | 'by_hand' {
    if (this.words === '') return 'as_typed_in'
    return this.words === this.#offered ? 'listed' : 'by_hand'
  }

  #putIn(): void {
    this.input.value = this.#offered
    this.input.dispatchEvent(new Event('input', { bubbles: true }))
    this.input.focus()
  }
}

class Tongues implements FactTongues {
  readonly #needs: Needs
  readonly #tongue: string
  readonly #lines = new Map<string, Line>()
  #languages: string[] = []

  constructor(needs: Needs) {
    this.#needs = needs
    this.#tongue = factTongue(needs.draft)
  }

  settle(texts: WarningDraft['texts']): void {
    const now: Spoken = { ...this.#needs.typed(), texts, tongue: this.#tongue }
    this.#languages = factLanguages(now)
    const shown = new Set<Line>()
    for (const fact of typedFacts(now))
      for (const language of this.#languages) {
        const line = this.#lineOf(fact, language)
        if (line === null) continue
        shown.add(line)
        line.follow(offeredWords(now, fact, language))
        const names = { language: languageName(language), typed: languageName(this.#tongue) }
        line.tell({ ...names, words: fact.text })
      }
    for (const line of this.#lines.values()) line.root.hidden = !shown.has(line)
  }

  read(): Pick<WarningDraft, 'tongue' | 'facts'> {
    const facts: Record<string, Record<string, string>> = {}
    for (const { id } of typedFacts(this.#needs.typed()))
      for (const language of this.#languages) {
        const line = this.#lines.get(placeOf(id, language))
        if (line !== undefined) facts[language] = { ...facts[language], [id]: line.words }
      }
    const tongue = this.#tongue
    return Object.keys(facts).length === 0 ? { tongue } : { tongue, facts }
  }

  #lineOf({ id, group, key }: TypedFact, language: string): Line | null {
    const place = placeOf(id, language)
    const known = this.#lines.get(place)
    if (known !== undefined) return known
    const { say, form, draft } = this.#needs
    const host = form.querySelector(`[name="${group}-${key}"]`)?.closest('.fact')
    if (!host) return null
    const stored = draft.facts?.[language]?.[id]
    const made = new Line(say, `${group}-${key}-${language}`, {
      ...{ language, ...(stored === undefined ? {} : { stored }) },
    })
    host.append(made.root)
    this.#lines.set(place, made)
    return made
  }
}

function placeOf(id: string, language: string): string {
  return `${language} ${id}`
}
