import { wordParts, type WordPart } from '../../../i18n/word-parts.ts'

/**
 * The parts of the script, each with the words that its screens need: in her own language, and in all others, where a screen
 * shows what somebody else reads.
 */
export const wordsOf = {
  account: { own: ['first'], others: [] },
  desk: { own: wordParts, others: [] },
  report: { own: wordParts, others: ['told'] },
  places: { own: wordParts, others: ['told'] },
  'one-page': { own: wordParts, others: ['told'] },
} as const satisfies Record<string, { own: readonly WordPart[]; others: readonly WordPart[] }>

export type PartName = keyof typeof wordsOf
