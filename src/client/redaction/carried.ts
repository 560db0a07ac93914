import { allWords, isContent, isSameWord, type ContentWord } from './content-words.ts'
import type { MarkKind } from './mark.ts'
import {
  QUOTED_LETTERS,
  QUOTED_WORDS,
  rowsOf,
  type MarkedWords,
  type SourceIndex,
} from './source-index.ts'

/** Words of a draft that stand in the report too, where they were marked. */
export interface Repeat {
  kind: MarkKind
  words: string[]
}

/** What was marked in the report and is said again: the words as the draft has them, each once. */
export function repeats(index: Pick<SourceIndex, 'marked'>, draft: string): Repeat[] {
  const words = allWords(draft).filter(({ plain }) => isContent(plain))
  const byKind = new Map<MarkKind, Set<string>>()
  for (const marked of index.marked) {
    const said = saidAgain(marked, words)
    const kept = byKind.get(marked.kind) ?? new Set()
    for (const word of said) kept.add(word)
    if (kept.size > 0) byKind.set(marked.kind, kept)
  }
  return [...byKind].map(([kind, kept]) => ({ kind, words: [...kept] }))
}

function saidAgain({ strong, weak }: MarkedWords, words: readonly ContentWord[]): string[] {
  const hits = (keys: readonly string[]): ContentWord[] =>
    words.filter(({ plain }) => keys.some((key) => isSameWord(key, plain)))
  const found = hits(strong)
  const weakFound = weak.filter((key) => words.some(({ plain }) => isSameWord(key, plain)))
  if (weakFound.length * 2 > weak.length) found.push(...hits(weakFound))
  return found.map(({ word }) => word)
}

/**
 * Exact quotations: at least five words in a row, or 25 letters, that stand so in the report. Case, marks and punctuation
 * do not count. As the draft has them, the longest stretches.
 */
export function quotes({ rows, stretches }: SourceIndex, draft: string): string[] {
  const words = allWords(draft)
  const plain = words.map((word) => word.plain)
  const quoted = new Array<boolean>(words.length).fill(false)
  rowsOf(plain).forEach((row, at) => {
    if (rows.has(row)) quoted.fill(true, at, at + QUOTED_WORDS)
  })
  markStretches(plain, stretches, quoted)
  return runs(quoted).map(([from, to]) =>
    draft.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
  )
}

/** Quotations of few but long words, and in scripts without spaces: the words that lie wholly inside one. */
function markStretches(
  plain: readonly string[],
  stretches: ReadonlySet<string>,
  quoted: boolean[],
): void {
  const joined = plain.join(' ')
  const covered = new Array<boolean>(joined.length).fill(false)
  for (let at = 0; at + QUOTED_LETTERS <= joined.length; at += 1) {
    if (stretches.has(joined.slice(at, at + QUOTED_LETTERS)))
      covered.fill(true, at, at + QUOTED_LETTERS)
  }
  let start = 0
  plain.forEach((word, at) => {
    if (covered.slice(start, start + word.length).every(Boolean)) quoted[at] = true
    start += word.length + 1
  })
}

function runs(flags: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = []
  flags.forEach((flag, at) => {
    if (!flag) return
    const last = found.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  })
  return found
}
