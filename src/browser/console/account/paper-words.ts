import { parseRecoveryWords } from '../../../sealing/passphrase.ts'
import type { Bytes, Primitives } from '../../../sealing/suite.ts'
import { Mendable } from '../page/failure.ts'
import { longField } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** How many words stand on the paper of a root or of an account. */
const wordsOnPaper = 24

/** Where somebody types 24 words from paper. */
export function paperField(
  say: Say,
  field: { name: string; label: string; help?: string; dataField?: string },
): HTMLElement {
  const { name, label, help = say('console.words.help'), dataField = name } = field
  const attributes = { 'data-field': dataField, autocapitalize: 'none' }
  return longField({ name, label, help, rows: 3, attributes })
}

/**
 * The 32 bytes behind 24 typed words. What is wrong with them is said kindly: how many there are, which are not in the
 * list and what they may have been, or that two have changed places.
 * Throws `Mendable`.
 */
export function readPaperWords(s: Primitives, say: Say, text: string): Bytes {
  const typed = text.match(/[^\s,.;:\-_/|]+/g) ?? []
  // Numbers in front of the words are read off the paper with them.
  const words = typed.filter((word) => !/^\d+$/.test(word))
  if (words.length !== wordsOnPaper)
    throw new Mendable(say('console.words.count', { count: words.length }))
  const read = parseRecoveryWords(s, words.join(' '))
  if (read === 'mistyped') throw new Mendable(say('console.words.mistyped'))
  if ('key' in read) return read.key
  const lines = read.unknown.map(({ word, suggestions }) => {
    const number = words.findIndex((one) => one.toLowerCase() === word) + 1
    return suggestions.length === 0
      ? say('console.words.unknown', { number, word })
      : say('console.words.nearly', { number, word, words: suggestions.join(', ') })
  })
  throw new Mendable(lines.join(' '))
}
