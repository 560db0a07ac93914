import { contentWords } from './content-words.ts'
import type { Ground } from './grounds.ts'
import { says, unitOf, type SaidUnit, type SaidWord } from './said-words.ts'
import { wordsForAnswer } from './words/features.ts'

/*
 * What a text can say of a man that a reader would look for, by the concepts of the glossary. Words that say something else as
 * often ("a big van", "a glass of wine", "a strong smell") are left out: an alarm that is mostly wrong is not read.
 */
const LOOKS = new Set('beard stubble moustache glasses tattoo scar piercing limp shaved blond curly heavy slim strong'.split(' ')) // prettier-ignore
const AMBIGUOUS =
  /^(?:barbat|glass$|big$|large$|plin|grande?s?$|gros$|strong|fort$|fuerte?$|silny|siln[aey]$)/
const ACCENT = /^(?:accent|akcent|acento|sotaque)/

/** A feature that the form asks for by an answer, and the folded beginnings of the words that say it. */
interface Answered {
  isAnswered: (ground: Ground) => boolean
  stems: readonly string[]
}

/** In the languages of the rules. */
const ANSWERED: readonly Answered[] = [
  weapon('knife', 'knife knives blade machete cutit faca navaja cuchill noz noze nozem'),
  weapon('gun', 'gun guns pistol revolver rifle shotgun arma bron strzelb espingard'),
  weapon('blunt', 'hammer baseball crowbar ciocan martill martelo mlot'),
  {
    isAnswered: ({ persons }) => persons.some(({ height }) => height === 'tall'),
    stems: wordsForAnswer('height', 'tall'),
  },
]

/** What of him a draft's text says that neither a report nor a field says: looks, an accent, a weapon, that he is tall. */
export function unsaidFeatures(
  text: string,
  fields: readonly string[],
  grounds: readonly Ground[],
): string[] {
  const said = [...grounds.flatMap(unitsOf), ...fields.map(unitOf)].flatMap(({ words }) => words)
  const { words } = unitOf(text)
  const unsaid = [...words.filter(isLook), ...accentsIn(text)].filter(
    (word) => !said.some((one) => says(one, word)),
  )
  const unanswered = ANSWERED.filter(
    ({ isAnswered, stems }) =>
      !grounds.some(isAnswered) && !said.some((one) => !one.isDenied && begins(one, stems)),
  )
  const named = unanswered.flatMap(({ stems }) => words.filter((word) => begins(word, stems)))
  return [...unsaid, ...named].map(({ word }) => word)
}

function unitsOf({ typed, clauses }: Ground): SaidUnit[] {
  return [...typed.map(({ unit }) => unit), ...clauses]
}

function isLook({ concept, plain }: SaidWord): boolean {
  return LOOKS.has(concept) && !AMBIGUOUS.test(plain)
}

/** The word beside "accent": "an Irish accent", "un accent irlandez". */
function accentsIn(text: string): SaidWord[] {
  const words = contentWords(text)
  return words
    .flatMap(({ plain }, at) => (ACCENT.test(plain) ? [words[at - 1], words[at + 1]] : []))
    .flatMap((beside) =>
      beside !== undefined && /^\p{Lu}/u.test(beside.word) ? [beside.word] : [],
    )
    .flatMap((word) => unitOf(word).words)
}

function weapon(kind: string, stems: string): Answered {
  return { isAnswered: (ground) => ground.weapon === kind, stems: stems.split(' ') }
}

function begins({ plain }: SaidWord, stems: readonly string[]): boolean {
  return stems.some((stem) => plain.startsWith(stem) && plain.length - stem.length <= 3)
}
