/** More turns than any text needs; a text that still changes then is taken as it is. */
const TURNS = 4

/**
 * A text as it is compared: compatibility forms made plain (NFKC), and no marks that cannot be seen, such as those that
 * phones put around a copied number. Done to its own result it changes nothing.
 */
export function plainText(text: string): string {
  return settled(text, (one) =>
    one
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/ +/g, ' '),
  )
}

/** The same in lower case and without spaces at its ends. */
export function foldedText(text: string): string {
  return settled(text, (one) => plainText(one).toLowerCase().trim())
}

/** Digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** The value of one decimal digit of any script: Unicode puts the ten of a script in a row, and zero first. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code < 128) return code - 48
  let first = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (code - first) % 10
}

function settled(text: string, step: (text: string) => string): string {
  let before = text
  for (let turn = 0; turn < TURNS; turn += 1) {
    const after = step(before)
    if (after === before) return after
    before = after
  }
  return before
}
