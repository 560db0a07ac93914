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
/** By the form's answers; folded beginnings in the languages of the rules. */
const WEAPONS: Readonly<Record<string, string>> = {
  knife: 'knife knives blade machete cutit faca navaja cuchill noz noze nozem',
  gun: 'gun guns pistol revolver rifle shotgun arma bron strzelb espingard',
  blunt: 'hammer baseball crowbar ciocan martill martelo mlot',
}
const ACCENT = /^(?:accent|akcent|acento|sotaque)/

/** What of him a draft's text says that neither a report nor a field says: looks, a weapon, an accent, that he is tall. */
export function unsaidFeatures(
  text: string,
  fields: readonly string[],
  grounds: readonly Ground[],
): string[] {
  const said = [...grounds.flatMap(unitsOf), ...fields.map(unitOf)].flatMap(({ words }) => words)
  const unit = unitOf(text)
  const isNew = (word: SaidWord): boolean => !said.some((one) => says(one, word))
  const looks = unit.words.filter(
    (word) => LOOKS.has(word.concept) && !AMBIGUOUS.test(word.plain) && isNew(word),
  )
  const accents = accentsIn(unit).filter(isNew)
  const weapons = unit.words.filter((word) => !hasWeapon(word, said, grounds))
  const heights = unit.words.filter((word) => !hasHeight(word, said, grounds))
  return [...looks, ...accents, ...weapons, ...heights].map(({ word }) => word)
}

function unitsOf({ typed, clauses }: Ground): SaidUnit[] {
  return [...typed.map(({ unit }) => unit), ...clauses]
}

/** The word beside "accent": "an Irish accent", "un accent irlandez". */
function accentsIn({ text }: SaidUnit): SaidWord[] {
  const words = contentWords(text)
  const beside = words.flatMap(({ plain }, at) =>
    ACCENT.test(plain) ? [words[at - 1], words[at + 1]] : [],
  )
  const named = beside.filter((one) => one !== undefined && /^\p{Lu}/u.test(one.word))
  return named.flatMap((one) => (one === undefined ? [] : unitOf(one.word).words))
}

/** Whether a word names no weapon, or one that a report says. */
function hasWeapon(
  { plain }: SaidWord,
  said: readonly SaidWord[],
  grounds: readonly Ground[],
): boolean {
  const kind = Object.keys(WEAPONS).find((one) => begins(plain, WEAPONS[one] ?? ''))
  if (kind === undefined || grounds.some(({ weapon }) => weapon === kind)) return true
  return said.some((one) => !one.isDenied && begins(one.plain, WEAPONS[kind] ?? ''))
}

/** Whether a word does not say that he is tall, or a report or a field says it. */
function hasHeight(
  { plain }: SaidWord,
  said: readonly SaidWord[],
  grounds: readonly Ground[],
): boolean {
  const tall = wordsForAnswer('height', 'tall').join(' ')
  if (!begins(plain, tall)) return true
  if (grounds.some(({ persons }) => persons.some(({ height }) => height === 'tall'))) return true
  return said.some((one) => !one.isDenied && begins(one.plain, tall))
}

function begins(plain: string, stems: string): boolean {
  return stems.split(' ').some((stem) => plain.startsWith(stem) && plain.length - stem.length <= 3)
}
