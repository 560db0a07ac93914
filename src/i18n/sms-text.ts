import { gsmText, smsParts } from './gsm7.ts'

/** A message of more parts arrives in pieces, and costs as many. */
const mostParts = 3
const cut = '...'

interface Paragraph {
  readonly text: string
  readonly isSpare: boolean
}

/**
 * What stands in a text message: letters every phone has, and no more than three parts. What is too long loses the longest of
 * its spare paragraphs first, then, of the longest that is left, the last line: level, area and name are the short ones, and
 * how to know somebody begins with what tells most. Three dots stand for what is left out. There is no link: a phone shows
 * where it leads to whoever holds it.
 * @param spare those of the paragraphs that are given up before any other
 */
export function smsText(lines: readonly string[], spare: readonly string[] = []): string {
  let kept = lines.map((line) => ({ text: gsmText(line), isSpare: spare.includes(line) }))
  while (!fits(kept) && kept.some(saysMore)) kept = withLess(kept)
  return joined(kept)
}

const saysMore = ({ text }: Paragraph): boolean => text.length > cut.length
const fits = (kept: readonly Paragraph[]): boolean => smsParts(joined(kept)).parts <= mostParts

/** One gap is enough to see that something is left out. */
function joined(kept: readonly Paragraph[]): string {
  const texts = kept.map(({ text }) => text)
  const lines = texts.join('\n').split('\n')
  return lines.filter((line, i) => line !== cut || lines[i - 1] !== cut).join('\n')
}

function withLess(kept: readonly Paragraph[]): Paragraph[] {
  const more = kept.filter(saysMore)
  const spare = more.filter(({ isSpare }) => isSpare)
  const from = spare.length > 0 && spare.length < more.length ? spare : more
  const longest = from.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  return kept.map((one) => (one === longest ? { ...one, text: less(one, more.length === 1) } : one))
}

/** @param isLast whether it is the last that says anything: that is cut short instead of left out */
function less({ text, isSpare }: Paragraph, isLast: boolean): string {
  const lines = text.split('\n').filter((line) => line !== cut)
  if (!isSpare && lines.length > 2) return [...lines.slice(0, -1), cut].join('\n')
  return isLast ? shortened(text) : cut
}

function shortened(line: string): string {
  let letters = Array.from(line)
  while (smsParts(letters.join('') + cut).parts > mostParts - 1) letters = letters.slice(0, -20)
  return letters.join('') + cut
}
