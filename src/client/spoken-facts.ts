import { factId, type AlertFacts, type FactGroup } from '../sealing/alert-facts.ts'
import type { WarningDraft } from './draft.ts'
import { lexiconLanguages, lexiconWords } from './fact-lexicon.ts'
import { typedKeys } from './own-words.ts'
import { firstLanguage } from './translations.ts'

/** What of a draft says how to know him, in whichever language. */
export type Spoken = Pick<WarningDraft, 'person' | 'vehicle' | 'texts' | 'tongue' | 'facts'>

/** A feature that was typed and not ticked: what is ticked is in every language already. */
export interface TypedFact {
  id: string
  group: FactGroup
  key: string
  text: string
}

/** The typed features of a draft or a warning. */
export function typedFacts(draft: Pick<WarningDraft, FactGroup>): TypedFact[] {
  const of = (group: FactGroup): TypedFact[] =>
    Object.entries(draft[group])
      .filter(([key, text]) => typedKeys.has(key) && text.trim() !== '')
      .map(([key, text]) => ({ id: factId(group, key), group, key, text: text.trim() }))
  return [...of('person'), ...of('vehicle')]
}

/** The language that the features of a draft are typed in. */
export function factTongue(draft: Pick<WarningDraft, 'texts' | 'tongue'>): string {
  return draft.tongue ?? firstLanguage(draft)
}

/** The languages that the features of a draft are to be put into: those of the pages, and those it has a text in. */
export function factLanguages(draft: Pick<WarningDraft, 'texts' | 'tongue'>): string[] {
  const all = new Set<string>([...lexiconLanguages, ...Object.keys(draft.texts)])
  all.delete(factTongue(draft))
  return [...all]
}

/** What the word list makes of a feature in another language; '' where it does not have every word. */
export function offeredWords(draft: Spoken, { key, text }: TypedFact, language: string): string {
  return lexiconWords(text, { key, from: factTongue(draft), to: language })
}

/** Which features of a draft somebody has put into words of `language`, other than the word list would. */
export function handMade(draft: Spoken, language: string): TypedFact[] {
  return typedFacts(draft).filter((fact) => {
    const words = draft.facts?.[language]?.[fact.id]?.trim() ?? ''
    return words !== '' && words !== offeredWords(draft, fact, language)
  })
}

/** Puts the word list's words for every feature that nobody has said anything for in a language. */
export function withOfferedWords<T extends Spoken>(draft: T): T {
  return withFacts(draft, (fact, language) => offeredWords(draft, fact, language))
}

/** The same draft, where what nobody has said in a language is meant to be read there as it was typed. */
export function withoutOffers<T extends Spoken>(draft: T): T {
  return withFacts(draft, () => '')
}

function withFacts<T extends Spoken>(
  draft: T,
  unsaid: (fact: TypedFact, language: string) => string,
): T {
  const typed = typedFacts(draft)
  if (typed.length === 0) return draft
  const facts = factLanguages(draft).map((language) => {
    const said = draft.facts?.[language] ?? {}
    const pairs = typed.map((fact) => [fact.id, said[fact.id] ?? unsaid(fact, language)] as const)
    return [language, Object.fromEntries(pairs)] as const
  })
  return { ...draft, tongue: factTongue(draft), facts: Object.fromEntries(facts) }
}

/** The typed features as a warning carries them: by language, the one they were typed in among them; undefined where there is none. */
export function spokenFacts(draft: Spoken): AlertFacts | undefined {
  const typed = typedFacts(draft)
  if (typed.length === 0) return undefined
  const own = Object.fromEntries(typed.map(({ id, text }) => [id, text]))
  const others = factLanguages(draft).map((language) => {
    const said = typed.map(({ id }) => [id, draft.facts?.[language]?.[id]?.trim() ?? ''] as const)
    return [language, Object.fromEntries(said.filter(([, words]) => words !== ''))] as const
  })
  return Object.fromEntries([
    [factTongue(draft), own],
    ...others.filter(([, said]) => Object.keys(said).length > 0),
  ])
}

/** The language that a warning's features were typed in; undefined where it does not say. */
export function typedIn(
  warning: Pick<WarningDraft, FactGroup> & { facts?: AlertFacts },
): string | undefined {
  const typed = typedFacts(warning)
  const { facts = {} } = warning
  return Object.keys(facts).find((tongue) =>
    typed.every(({ id, text }) => facts[tongue]?.[id] === text),
  )
}
