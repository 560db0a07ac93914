import { folded } from './folded.ts'
import type { Lexicon } from './mark.ts'
import { english } from './words/en.ts'
import { spanish } from './words/es.ts'
import { polish } from './words/pl.ts'
import { portuguese } from './words/pt.ts'
import { romanian } from './words/ro.ts'

const all: readonly Lexicon[] = [english, romanian, spanish, polish, portuguese]

/** As much of a text as is looked at to tell its language. */
const LOOK = 4_000
/** Another language counts too when it has this share of the first one's frequent words: people mix. */
const SECOND = 0.6

/**
 * The languages a text is written in, as far as they are known here, by their frequent words. `language` is what the
 * writer said and decides where the words do not: it is the language she wants answers in, not always hers.
 */
export function lexiconsFor(text: string, language: string): Lexicon[] {
  const said = folded(text.slice(0, LOOK)).plain.match(/[a-z'-]+/g) ?? []
  const scored = all.map((lexicon) => ({
    lexicon,
    score: said.filter((word) => lexicon.common.has(word)).length,
  }))
  const best = Math.max(...scored.map(({ score }) => score))
  if (best < 2) return all.filter((lexicon) => language.toLowerCase().startsWith(lexicon.language))
  return scored.filter(({ score }) => score >= best * SECOND).map(({ lexicon }) => lexicon)
}

/** The lexicon of a language by its tag, where there is one. */
export function lexiconOf(language: string): Lexicon | undefined {
  return all.find((lexicon) => language.toLowerCase().startsWith(lexicon.language))
}
