import { answerTo, factId, type FactGroup, type StatedFacts } from '../sealing/alert-facts.ts'
import { tongueOf } from './own-words.ts'

/** What somebody typed of him or his vehicle, as one reader gets it. */
export interface FactWords {
  words: string
  /** The language that it is in; '' where nobody has said which. */
  tongue: string
}

/** A typed feature in her language, in another one that she reads, in English, or as it was typed. */
export function factWords(
  warning: StatedFacts,
  { group, key }: { group: FactGroup; key: string },
  language: string,
  reads: readonly string[] = [],
): FactWords {
  const id = factId(group, key)
  const { facts = {} } = warning
  const written = Object.keys(facts).filter((one) => (facts[one]?.[id] ?? '') !== '')
  const tongue = tongueOf(written, language, reads)
  return { words: facts[tongue]?.[id] ?? answerTo(warning, id) ?? '', tongue }
}
