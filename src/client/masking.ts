/** How many known characters of a number plate a warning may carry (protocol 10.3). */
const PLATE_KNOWN = 4
const PHONE_END = 3
const NAME_START = 2

/**
 * The part of a number plate that a warning may show: upper case, at most four known characters, `?` for
 * each other one. The whole plate is for the check, where nobody can read it off.
 */
export function maskPlate(plate: string): string {
  let known = 0
  const letters = plate.toUpperCase().replace(/[^A-Z0-9? ]/g, '')
  return Array.from(letters.trim().replace(/ +/g, ' '), (letter) => {
    if (letter === ' ' || letter === '?') return letter
    known += 1
    return known <= PLATE_KNOWN ? letter : '?'
  }).join('')
}

/**
 * The part of an identifier that a warning may show: the last three digits of a phone number, the first
 * two characters of anything else. '' when that would be the whole of it.
 */
export function maskIdentifier(kind: string, value: string): string {
  if (kind === 'phone') {
    const digits = value.replace(/\D/g, '')
    return digits.length > PHONE_END ? `…${digits.slice(-PHONE_END)}` : ''
  }
  const letters = Array.from(value.trim())
  return letters.length > NAME_START ? `${letters.slice(0, NAME_START).join('')}…` : ''
}
