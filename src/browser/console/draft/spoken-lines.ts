import { typedFacts, typedIn, type TypedFact } from '../../../client/spoken-facts.ts'
import { languages } from '../../../i18n/locale.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { languageName } from './editor-words.ts'
import { element } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import type { Say } from '../page/say.ts'

/**
 * What each language shows of the features that were typed, for whoever signs: what nobody put into a language is read there as it
 * was typed, and says so.
 */
export function spokenLines(view: { say: Say; words: AnswerWords; alert: Alert }): HTMLElement[] {
  const { say, words, alert } = view
  const typed = typedFacts(alert)
  const tongue = typedIn(alert)
  if (typed.length === 0) return []
  const { facts = {}, headline, body } = alert
  const all = new Set([...languages, ...Object.keys({ ...headline, ...body, ...facts })])
  all.delete(tongue ?? '')
  return [...all].map((language) =>
    element(
      'div',
      { class: 'spoken', 'data-spoken': language },
      element(
        'details',
        { class: 'more' },
        element(
          'summary',
          {},
          say('console.tongues.read', {
            ...{ language: languageName(language), number: asTyped(alert, language).length },
          }),
        ),
        factList(typed.map((fact) => [termOf(words, fact), shownIn(say, alert, fact, language)])),
      ),
    ),
  )
}

/** Names the features that readers of a language get as they were typed; hidden where there is none. */
export function asTypedLine(say: Say, facts: readonly TypedFact[], language: string): HTMLElement {
  const words = facts.map(({ text }) => `“${text}”`).join(', ')
  const attributes = { class: 'help', 'data-field': 'as-typed', hidden: facts.length === 0 }
  const text = say('console.tongues.preview', { language: languageName(language), words })
  return element('p', attributes, text)
}

/** The features that a reader of `language` gets as they were typed in another one. */
export function asTyped(alert: Alert, language: string): TypedFact[] {
  if (typedIn(alert) === language) return []
  return typedFacts(alert).filter(({ id }) => alert.facts?.[language]?.[id] === undefined)
}

function shownIn(say: Say, alert: Alert, { id, text }: TypedFact, language: string): string {
  const said = alert.facts?.[language]?.[id]
  if (said !== undefined) return said
  const tongue = typedIn(alert)
  if (tongue === undefined) return say('console.tongues.as_typed_short', { words: text })
  return say('console.tongues.as_typed_short_in', { words: text, typed: languageName(tongue) })
}

function termOf(words: AnswerWords, { group, key }: TypedFact): string {
  return words.question(`${group === 'person' ? 'persons' : group}.${key}`)
}
