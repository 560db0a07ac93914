/** The basic alphabet of GSM 7-bit (3GPP TS 23.038, 6.2.1), without its Greek capitals that look like Latin ones. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Characters of the extension table (6.2.1.1): each takes two places. */
const EXTENDED = new Set('\f^{}\\[~]|€')

/** How many places one message has: alone, and as a part of several (3GPP TS 23.040, 9.2.3.24). */
const ROOM = {
  'gsm-7': { alone: 160, part: 153 },
  'ucs-2': { alone: 70, part: 67 },
} as const

/** What a text costs as text messages. */
export interface SmsParts {
  encoding: 'gsm-7' | 'ucs-2'
  /** Places it takes: in GSM-7 an extended character takes two; in UCS-2 they are UTF-16 units. */
  length: number
  parts: number
  /** Places in each of its parts. */
  room: number
  /** Characters that made it UCS-2; empty for GSM-7. */
  foreign: string[]
}

/** Counts the places and parts of a text as a phone network does. One letter outside the alphabet changes all of it. */
export function smsParts(text: string): SmsParts {
  const letters = Array.from(text)
  const foreign = [...new Set(letters.filter((one) => !BASIC.has(one) && !EXTENDED.has(one)))]
  const encoding = foreign.length === 0 ? 'gsm-7' : 'ucs-2'
  const widths = letters.map((one) => widthOf(one, encoding))
  const length = widths.reduce((sum, width) => sum + width, 0)
  const { alone, part } = ROOM[encoding]
  if (length <= alone) return { encoding, length, parts: 1, room: alone, foreign }
  return { encoding, length, parts: partsOf(widths, part), room: part, foreign }
}

function widthOf(letter: string, encoding: SmsParts['encoding']): number {
  if (encoding === 'ucs-2') return letter.length
  return EXTENDED.has(letter) ? 2 : 1
}

/** A character of two places is never cut in two: it begins the next part. */
function partsOf(widths: readonly number[], room: number): number {
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > room) {
      parts += 1
      used = 0
    }
    used += width
  }
  return parts
}

/** Letters and signs that do not come apart into one of the alphabet and a mark. */
const WRITTEN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  œ: 'oe',
  Œ: 'OE',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  '\u00a0': ' ',
}

/**
 * The same text in letters that every phone has: Romanian, Polish and Hungarian lose their marks, quotation marks become
 * straight. What has no such letter (another script) stays, and makes the message UCS-2.
 */
export function gsmText(text: string): string {
  return Array.from(text.normalize('NFC'), gsmLetter).join('')
}

function gsmLetter(letter: string): string {
  if (BASIC.has(letter) || EXTENDED.has(letter)) return letter
  const written = WRITTEN[letter]
  if (written !== undefined) return written
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
  return bare !== '' && Array.from(bare).every((one) => BASIC.has(one)) ? bare : letter
}
