/** A text as rules read it: lower case, no marks above or below letters, western digits; and where each unit stood. */
export interface Folded {
  plain: string
  /** For each unit of `plain`, and one past its end, the index in the text it came from. */
  at: number[]
}

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '–': '-',
  '\u00a0': ' ',
}

/** Where the digits of other scripts begin (Unicode: each ten stand together). */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]

/**
 * Folds a text for the rules: "Mașină" is read as "masina", "๐๗" as "07". Works on NFC and NFD alike; the result can
 * be shorter or longer than the text, so places are told by `at`.
 */
export function folded(text: string): Folded {
  let plain = ''
  const at: number[] = []
  let place = 0
  for (const letter of text) {
    const kept = letter < '\u0080' ? letter.toLowerCase() : foldLetter(letter)
    for (let unit = 0; unit < kept.length; unit += 1) at.push(place)
    plain += kept
    place += letter.length
  }
  at.push(text.length)
  return { plain, at }
}

/** The text alone, for comparing words. */
export function plainText(text: string): string {
  return folded(text).plain
}

function foldLetter(letter: string): string {
  const low = letter.toLowerCase()
  const known = PLAIN[low] ?? digitOf(letter)
  if (known !== undefined) return known
  const bare = low.normalize('NFD').replace(/\p{M}/gu, '')
  return PLAIN[bare] ?? bare
}

function digitOf(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  const zero = ZEROS.find((one) => code >= one && code < one + 10)
  return zero === undefined ? undefined : String(code - zero)
}
