import { allWords, contentWords, type ContentWord } from './content-words.ts'
import type { FreeText } from './free-texts.ts'
import type { Mark, MarkKind } from './mark.ts'
import { marking, type MarkContext } from './marks.ts'

/** How many words in a row are a quotation, and how many letters when the words are few or not parted by spaces. */
export const QUOTED_WORDS = 5
export const QUOTED_LETTERS = 25

/** A marked place as it is looked for in a draft. */
export interface MarkedWords {
  kind: MarkKind
  /** Folded; any one of them gives it away: a name, a number, a word with a capital. */
  strong: string[]
  /** Folded; most of them together do. */
  weak: string[]
}

/** A report's free text, prepared once for holding drafts against it. */
export interface SourceIndex {
  marked: MarkedWords[]
  /** Rows of `QUOTED_WORDS` folded words, joined by spaces. */
  rows: Set<string>
  /** Every stretch of `QUOTED_LETTERS` of the folded words, joined by spaces. */
  stretches: Set<string>
}

/** Every kind of which one word is enough. */
const TELLING: ReadonlySet<MarkKind> = new Set(['name', 'handle', 'number', 'relation'])
/** A mark of a red line is left to the check that stops the draft. */
const ELSEWHERE: ReadonlySet<MarkKind> = new Set(['red-line'])

/** Prepares the free texts of one report, in steps for idle moments; the last value is the index. */
export function* indexing(
  texts: readonly FreeText[],
  context: MarkContext,
): Generator<SourceIndex, void, void> {
  const index: SourceIndex = { marked: [], rows: new Set(), stretches: new Set() }
  for (const { text, named } of texts) {
    let marks: Mark[] = []
    for (const found of marking(text, context, named)) {
      marks = found
      yield index
    }
    index.marked = distinct([...index.marked, ...marks.flatMap((mark) => markedWords(text, mark))])
    const plain = allWords(text).map((word) => word.plain)
    for (const row of rowsOf(plain)) index.rows.add(row)
    yield index
    for (const stretch of stretchesOf(plain.join(' '))) index.stretches.add(stretch)
    yield index
  }
}

/** The same at once. */
export function indexOf(texts: readonly FreeText[], context: MarkContext): SourceIndex {
  const steps = [...indexing(texts, context)]
  return steps.at(-1) ?? { marked: [], rows: new Set(), stretches: new Set() }
}

/** What she says ten times is looked for once. */
function distinct(marked: readonly MarkedWords[]): MarkedWords[] {
  return [...new Map(marked.map((one) => [JSON.stringify(one), one])).values()]
}

function markedWords(text: string, mark: Mark): MarkedWords[] {
  if (ELSEWHERE.has(mark.kind)) return []
  const words = contentWords(text.slice(mark.start, mark.end))
  const isStrong = (word: ContentWord): boolean =>
    TELLING.has(mark.kind) || /\p{Lu}|\p{N}/u.test(word.word)
  const strong = words.filter(isStrong).map(({ plain }) => plain)
  const weak = words.filter((word) => !isStrong(word)).map(({ plain }) => plain)
  return words.length === 0 ? [] : [{ kind: mark.kind, strong, weak }]
}

export function rowsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - QUOTED_WORDS + 1))
    .map((_, at) => words.slice(at, at + QUOTED_WORDS).join(' '))
}

function stretchesOf(joined: string): string[] {
  const count = Math.max(0, joined.length - QUOTED_LETTERS + 1)
  return Array.from({ length: count }, (_, at) => joined.slice(at, at + QUOTED_LETTERS))
}
