import { gsmText, smsParts } from './gsm7.ts'

/** A message of more parts arrives in pieces, and costs as many. */
const mostParts = 3
const cut = '...'

/**
 * What stands in a text message: letters every phone has, and no more than three parts. What is too long loses its longest
 * paragraph first, because level, area and name are the short ones; three dots stand in its place. There is no link: a
 * phone shows where it leads to whoever holds it.
 */
export function smsText(lines: readonly string[]): string {
  const kept = lines.map(gsmText)
  while (!fits(kept) && kept.some((line) => line.length > cut.length)) {
    const longest = Math.max(...kept.map((line) => line.length))
    const at = kept.findIndex((line) => line.length === longest)
    // The last one that says anything is cut short instead of left out.
    const isOnly = kept.every((line, i) => i === at || line === cut)
    kept[at] = isOnly ? shortened(kept[at] ?? '') : cut
  }
  return kept.join('\n')
}

const fits = (lines: readonly string[]): boolean => smsParts(lines.join('\n')).parts <= mostParts

function shortened(line: string): string {
  let letters = Array.from(line)
  while (smsParts(letters.join('') + cut).parts > mostParts - 1) letters = letters.slice(0, -20)
  return letters.join('') + cut
}
