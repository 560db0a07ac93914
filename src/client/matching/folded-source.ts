/** A text made plain for searching, with the way back to where each letter stood. */
export interface FoldedSource {
  /** Lower case, without accents and invisible marks, digits of any script as 0 to 9. */
  text: string
  /** The place in the source of each unit of `text`, and of its end. */
  from: readonly number[]
  source: string
}

/** Where something stands in a source, counted in UTF-16 units, the end not included. */
export interface Span {
  start: number
  end: number
}

/** Letters that Unicode does not take apart. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ı: 'i',
  '’': "'",
}

/** Makes a source plain, letter by letter, so that nothing hostile in it costs more than its length. */
export function foldSource(source: string): FoldedSource {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const letter of source) {
    const plain = plainLetter(letter)
    parts.push(plain)
    for (let i = 0; i < plain.length; i += 1) from.push(at)
    at += letter.length
  }
  from.push(source.length)
  return { text: parts.join(''), from, source }
}

/** The place in the source of a piece of the folded text. */
export function spanIn({ from, source }: FoldedSource, start: number, end: number): Span {
  const first = from[start] ?? source.length
  const last = from[end - 1] ?? first
  const width = (source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
  return { start: first, end: Math.min(source.length, last + width) }
}

/** What stands in a span. */
export function writtenAt({ source }: FoldedSource, { start, end }: Span): string {
  return source.slice(start, end)
}

function plainLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase()
  if (/^[\p{Cf}\p{M}]$/u.test(letter)) return ''
  if (/^\p{Nd}$/u.test(letter)) return decimal(letter)
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return WHOLE[bare] ?? bare
}

/** Unicode puts the ten digits of a script in a row, and zero first. */
function decimal(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return String((code - first) % 10)
}
