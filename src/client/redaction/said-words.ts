import { foldSource } from '../matching/folded-source.ts'
import { conceptsOf } from '../matching/glossary.ts'
import { madeBy } from '../matching/vehicle-words.ts'
import { isContent } from './content-words.ts'
import { words } from './mark.ts'
import { aroundFeatures } from './words/features.ts'

/** A word of an answer or a text, as it is held against a fact of a warning. */
export interface SaidWord {
  /** As it was written. */
  word: string
  plain: string
  /** The same in every language where the glossary knows it. */
  concept: string
  /** "no beard", "without a scar". */
  isDenied: boolean
  /** "my coat", "I have a scar": said of herself. */
  isHers: boolean
}

/** An answer, or a part of a sentence, with its words. */
export interface SaidUnit {
  text: string
  plain: string
  words: readonly SaidWord[]
}

const DENYING = words(
  'not none without never nu fara niciun nicio nie bez nao sem sin ningun ninguna nenhum nenhuma',
)
/** "no" denies at the beginning and behind these; in Portuguese it means "in the" ("cicatriz no queixo"). */
const BEFORE_NO = words('has had have with and but there was is of tiene tenia llevaba y')
/** So many words behind it are denied. */
const DENIED = 2
/** So many words behind one of these are about herself. */
const HERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'my mine mea meu mei mele mis minha minhas meus moj moja moje mojej mojego moim moich'
    .split(' ')
    .map((word) => [word, 4]),
  ...'tengo tenho mam mialam'.split(' ').map((word) => [word, 2]),
  ...'jestem soy sou'.split(' ').map((word) => [word, 8]),
]) as Record<string, number>
const I_HAVE = words('have had ve')
const I_AM = words('am m')
/** "Dark" and "light" say something of hair, though they add nothing to a colour. */
const SHADES = words('dark light')

/** The parts of a text's sentences, each with its words. */
export function clausesOf(text: string): SaidUnit[] {
  return text
    .split(/[.,;:!?()\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(unitOf)
}

/** A text as one unit. */
export function unitOf(text: string): SaidUnit {
  const pairs = writtenWords(text)
  const about = aboutHer(pairs.map(({ plain }) => plain))
  const denying = pairs.map((one, at) => denies(one, pairs[at - 1]))
  return {
    text,
    plain: plainOf(text),
    words: pairs.flatMap(({ word, plain }, at) => {
      if (!isContent(plain)) return []
      const isDenied = denying.slice(Math.max(0, at - DENIED), at).includes(true)
      return [{ word, plain, concept: conceptOf(plain), isDenied, isHers: about[at] ?? false }]
    }),
  }
}

/** Whether a text says that something is not so. */
export function isDenial(text: string): boolean {
  const pairs = writtenWords(text)
  return pairs.some((one, at) => denies(one, pairs[at - 1]))
}

interface WrittenWord {
  word: string
  plain: string
  /** It begins the text, or stands behind a comma. */
  isFirst: boolean
}

function writtenWords(text: string): WrittenWord[] {
  let end = 0
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu)].flatMap((found) => {
    const [word] = found
    const isFirst = end === 0 || /[^\s]/.test(text.slice(end, found.index))
    end = found.index + word.length
    const plain = plainOf(word)
    return plain === '' ? [] : [{ word, plain, isFirst }]
  })
}

function denies({ plain, isFirst }: WrittenWord, before: WrittenWord | undefined): boolean {
  if (DENYING.has(plain)) return true
  return plain === 'no' && (isFirst || BEFORE_NO.has(before?.plain ?? ''))
}

/** Lower case without accents and marks; what is left of broken letters is the same on both sides. */
export function plainOf(text: string): string {
  return foldSource(text.replace(/\p{Cs}/gu, '\ufffd').trim()).text
}

/** The words that a fact stands or falls with: without "man", "hair", "build" around them, if that leaves any. */
export function tellingWords(value: string): readonly SaidWord[] {
  const all = unitOf(value).words
  const telling = all.filter(({ plain }) => !aroundFeatures.has(plain) || SHADES.has(plain))
  return telling.length > 0 ? telling : all
}

/** Whether a word of a report says a word of a fact, in another language or with another ending too. */
export function says(report: SaidWord, fact: SaidWord): boolean {
  if (report.isHers || report.isDenied !== fact.isDenied) return false
  return report.concept === fact.concept || isAlike(report.plain, fact.plain)
}

/** The same for a make: a model says its make, and a make goes by several names. */
export function saysMake(report: SaidWord, fact: SaidWord): boolean {
  if (says(report, fact)) return true
  const wanted = makeOf(fact.plain)
  if (report.isHers || wanted.make === '' || wanted.model !== '') return false
  return makeOf(report.plain).make === wanted.make
}

/** A make by one word of it; what is too short for the list of makes is known here. */
export function makeOf(plain: string): { make: string; model: string } {
  return madeBy(plain === 'vw' ? 'volkswagen' : plain)
}

function conceptOf(plain: string): string {
  return [...conceptsOf(plain)][0] ?? plain
}

/** Which words are about whoever writes. */
function aboutHer(plain: readonly string[]): boolean[] {
  let left = 0
  return plain.map((word, at) => {
    const isHers = left > 0
    left = Math.max(left - 1, opened(plain, at), HERS[word] ?? 0)
    return isHers
  })
}

function opened(plain: readonly string[], at: number): number {
  if (plain[at - 1] !== 'i') return 0
  if (I_AM.has(plain[at] ?? '')) return 8
  return I_HAVE.has(plain[at] ?? '') ? 2 : 0
}

/** From this length on a word may have another ending. */
const STEM = 4
const ENDING = 2

/** "ladder" and "ladders", "dent" and "dented"; never two numbers, and not "Polish" and "police". */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  if (/\p{N}/u.test(one + other)) return false
  const short = Math.min(one.length, other.length)
  let same = 0
  while (same < short && one[same] === other[same]) same += 1
  if (same < Math.max(STEM, short - 1)) return false
  return Math.max(one.length, other.length) - same <= ENDING
}
