import { text, texts } from './answers.ts'

/** The kinds of harm a reader is told of before she reads. They name what it is about and none of it. */
export const harms = [
  'sexual',
  'violence',
  'weapon',
  'held',
  'drugged',
  'threats',
  'outing',
  'forced',
  'child',
  'police',
  'injury',
] as const

export type Harm = (typeof harms)[number]

const BY_CATEGORY: Readonly<Record<string, readonly Harm[]>> = {
  RA: ['sexual'],
  SA: ['sexual'],
  ST: ['sexual'],
  CV: ['sexual'],
  CR: ['sexual'],
  PA: ['violence'],
  WE: ['weapon'],
  KI: ['held'],
  DR: ['drugged'],
  RO: ['violence'],
  TR: ['threats'],
  BL: ['threats', 'outing'],
  HA: ['threats'],
  SK: ['threats'],
  IM: ['outing'],
  OU: ['outing'],
  PO: ['police'],
  CO: ['forced'],
  CH: ['child'],
  OB: ['violence'],
}

const ARMED = new Set(['knife', 'gun', 'blunt', 'other'])
const DRUGGED = new Set(['forced', 'spiked'])

/**
 * The kinds of harm that the ticked answers of a report name, always in the same order. Her own words may tell of more:
 * nobody can know before they are read.
 */
export function harmsIn(form: Readonly<Record<string, unknown>>): Harm[] {
  const found = new Set(texts(form['what_category']).flatMap((code) => BY_CATEGORY[code] ?? []))
  if (ARMED.has(text(form['weapon']))) found.add('weapon')
  if (DRUGGED.has(text(form['drugs']))) found.add('drugged')
  if (text(form['exploitation']) === 'yes') found.add('forced')
  if (text(form['under18']) === 'yes') found.add('child')
  if (texts(form['injury_need']).includes('medical')) found.add('injury')
  return harms.filter((harm) => found.has(harm))
}
