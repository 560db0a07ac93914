import { isContent } from './content-words.ts'
import { plainText } from './folded.ts'
import type { Lexicon, Mark } from './mark.ts'
import { makes } from './words/makes.ts'
import { firstNames, isFirstName, wordNames } from './words/names.ts'

/** A word of a text, with what stands around it. */
interface Word {
  text: string
  plain: string
  start: number
  end: number
  /** The first of its sentence: its capital says nothing. */
  isFirst: boolean
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu
const CAPITAL = /^\p{Lu}/u
const SHOUTED = /^\p{Lu}[\p{Lu}'’-]+$/u
/** What ends a sentence, with quotation marks and list signs that may stand before the next word. */
const START = /(?:^|[.!?…:\n;]["'”’»)\]\s]*|[-–•*"“„«(]\s*)$/u
/** A text in which more of the words are shouted says nothing by its capitals. */
const SHOUTING = 0.4
const SHORT = 12
/** Shorter words mean too much else to be marked wherever they stand. */
const LONG = 4

/** Names and places by their capital, by lists, and by the words around them. */
export function capitalMarks(text: string, lexicons: readonly Lexicon[]): Mark[] {
  const all = wordsOf(text)
  const shouted = all.filter((word) => SHOUTED.test(word.text)).length
  const readsCapitals = lexicons.length > 0 && shouted <= Math.max(3, all.length * SHOUTING)
  const marks = all.flatMap((_, at) => markOf(all, at, { lexicons, readsCapitals }) ?? [])
  return [...marks, ...repeated(all, marks, text)]
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => ({
    text: found[0],
    plain: plainText(found[0]).replace(/'s$/, ''),
    start: found.index,
    end: found.index + found[0].length,
    isFirst: START.test(text.slice(Math.max(0, found.index - SHORT), found.index)),
  }))
}

interface Reading {
  lexicons: readonly Lexicon[]
  readsCapitals: boolean
}

function markOf(all: readonly Word[], at: number, reading: Reading): Mark | null {
  const word = all[at]
  if (word === undefined) return null
  const { start, end } = word
  const isCapital = CAPITAL.test(word.text)
  const isNamed = isListed(word, all[at - 1], { isCapital, reading })
  if (isNamed) return { kind: 'name', why: 'known_name', start, end }
  if (!isCapital || !reading.readsCapitals || isOrdinary(word, reading)) return null
  if (word.isFirst) {
    return isSaidAfter(word, all[at + 1], reading)
      ? { kind: 'name', why: 'capital', start, end }
      : null
  }
  const isPlace = reading.lexicons.some(({ placeWords }) =>
    placeWords.has(all[at - 1]?.plain ?? ''),
  )
  return { kind: isPlace ? 'place' : 'name', why: isPlace ? 'street' : 'capital', start, end }
}

/** A first name of the lists: by its capital, by being no other word, or by what stands before it ("my mate poppy"). */
function isListed(
  { plain, isFirst }: Word,
  before: Word | undefined,
  { isCapital, reading }: { isCapital: boolean; reading: Reading },
): boolean {
  if (firstNames.has(plain)) return isCapital || plain.length >= LONG
  const isAwaited = reading.lexicons.some(({ naming }) => naming.has(before?.plain ?? ''))
  if (wordNames.has(plain)) return isAwaited || (isCapital && !isFirst)
  return isCapital && isFirstName(plain)
}

/** What stands in capitals throughout is emphasis, an abbreviation or part of a plate. */
function isOrdinary({ text, plain }: Word, { lexicons }: Reading): boolean {
  if (makes.has(plain) || lexicons.some(({ ordinary }) => ordinary.has(plain))) return true
  const bare = plain.replace(/'(?:m|ve|d|ll|s|re)$/, '')
  return bare.length === 1 || SHOUTED.test(text) || /\p{N}/u.test(text)
}

/** "Shaz saw the van": the first word of a sentence, and what only somebody does. */
function isSaidAfter(word: Word, next: Word | undefined, { lexicons }: Reading): boolean {
  if (next === undefined) return false
  return lexicons.some(
    ({ said, naming, notNames, common }) =>
      (said.has(next.plain) || (naming.has(next.plain) && isContent(next.plain))) &&
      !notNames.has(word.plain) &&
      !common.has(word.plain),
  )
}

/** What was a name or place once is one wherever it stands, also at the start of a sentence or in small letters. */
function repeated(all: readonly Word[], marks: readonly Mark[], text: string): Mark[] {
  const found = new Map<string, Mark>()
  for (const mark of marks) {
    const plain = plainText(text.slice(mark.start, mark.end))
    if (plain.length >= LONG) found.set(plain, mark)
  }
  const marked = new Set(marks.map(({ start }) => start))
  return all.flatMap(({ plain, start, end }) => {
    const like = found.get(plain)
    return like === undefined || marked.has(start) ? [] : [{ ...like, start, end }]
  })
}
