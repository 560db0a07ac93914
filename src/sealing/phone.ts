import { plainDigits, plainText } from './plain-text.ts'

/** Numbers that are written without a country are British. */
const COUNTRY = '+44'

/**
 * A phone number in one spelling, E.164 (norm-1, protocol 12.1): digits of any script, "(0)", 00 for +, and +44 for numbers
 * that begin with 0, 44 or a bare 7. Null for everything else, also for a number of which a part is missing: its possible
 * endings could be tried one by one.
 */
export function normalPhone(text: string): string | null {
  const written = plainDigits(plainText(text))
    .replace(/\(0\)/g, '')
    .replace(/[\s().,'’:;/\\·|\p{Pd}]/gu, '')
  if (!/^\+?\d{1,20}$/.test(written)) return null
  const number = withCountry(written.replace(/^00/, '+'))
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : null
}

/** Between country and number a British zero is dropped: "+44 07700" is a common slip. */
function withCountry(number: string): string {
  if (number.startsWith('+440')) return COUNTRY + number.slice(4)
  if (number.startsWith('+')) return number
  if (number.startsWith('440')) return COUNTRY + number.slice(3)
  if (/^0[1-9]/.test(number)) return COUNTRY + number.slice(1)
  if (/^7\d{9}$/.test(number)) return COUNTRY + number
  return /^44\d{9,10}$/.test(number) ? `+${number}` : ''
}

/** What a number is looked up by. */
export function phoneViews(phone: string): string[] {
  return [`phone:${phone}`]
}
