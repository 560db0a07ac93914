import { allWords, isContent } from '../../../src/client/redaction/content-words.ts'
import { marks } from '../../../src/client/redaction/marks.ts'

/** An invented report in which identifiers are planted: "... ⟦name:Anna⟧ ...". */
export interface PlantedReport {
  language: string
  text: string
}

/** A planted identifier: where it stands in the text without brackets. */
export interface Planted {
  kind: string
  start: number
  end: number
}

/** What a report shows of the marks. */
export interface Score {
  /** By kind: how many were planted, and which were not marked. */
  kinds: Record<string, { planted: number; missed: string[] }>
  /** Words outside what was planted, and those of them that were marked. */
  others: number
  wrong: string[]
}

/** Takes the brackets out. */
export function readPlanted(planted: string): { text: string; spans: Planted[] } {
  const spans: Planted[] = []
  let text = ''
  let from = 0
  for (const found of planted.matchAll(/⟦([a-z-]+):([^⟧]*)⟧/gu)) {
    const [whole, kind = '', words = ''] = found
    text += planted.slice(from, found.index)
    spans.push({ kind, start: text.length, end: text.length + words.length })
    text += words
    from = found.index + whole.length
  }
  return { text: text + planted.slice(from), spans }
}

/**
 * Counts: an identifier is found when at least half of its words are marked, under whatever kind; articles,
 * prepositions and the like are not counted inside it, but they are counted outside. Only what is known
 * of a report's language goes in beside its text: no red lines and no places of a scheme.
 */
export function score({ language, text: planted }: PlantedReport): Score {
  const { text, spans } = readPlanted(planted)
  const found = marks(text, { language, neverPublish: '', places: [] })
  const all = allWords(text)
  const isMarked = (word: { start: number; end: number }): boolean =>
    found.some((mark) => mark.start < word.end && word.start < mark.end)
  const kinds: Score['kinds'] = {}
  for (const span of spans) {
    const within = all.filter((word) => word.start < span.end && span.start < word.end)
    const telling = within.filter(({ plain }) => isContent(plain))
    const inside = telling.length > 0 ? telling : within
    const row = (kinds[span.kind] ??= { planted: 0, missed: [] })
    row.planted += 1
    if (inside.filter(isMarked).length * 2 < Math.max(1, inside.length))
      row.missed.push(text.slice(span.start, span.end))
  }
  const outside = all.filter((word) => !spans.some((s) => s.start < word.end && word.start < s.end))
  return { kinds, others: outside.length, wrong: outside.filter(isMarked).map(({ word }) => word) }
}

/** Several reports as one. */
export function total(scores: readonly Score[]): Score {
  const sum: Score = { kinds: {}, others: 0, wrong: [] }
  for (const one of scores) {
    for (const [kind, { planted, missed }] of Object.entries(one.kinds)) {
      const row = (sum.kinds[kind] ??= { planted: 0, missed: [] })
      row.planted += planted
      row.missed.push(...missed)
    }
    sum.others += one.others
    sum.wrong.push(...one.wrong)
  }
  return sum
}

/** The share of planted identifiers that were marked, 0 to 1; 1 where none was planted. */
export function recall({ kinds }: Score): number {
  const rows = Object.values(kinds)
  const planted = rows.reduce((sum, row) => sum + row.planted, 0)
  const missed = rows.reduce((sum, row) => sum + row.missed.length, 0)
  return planted === 0 ? 1 : 1 - missed / planted
}

/** The share of other words that were marked, 0 to 1. */
export function excess({ others, wrong }: Score): number {
  return others === 0 ? 0 : wrong.length / others
}
