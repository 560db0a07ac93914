import { emailViews, nameViews, normalEmail, normalName, normalWebsite } from './online-name.ts'
import { normalPhone, phoneViews } from './phone.ts'
import { normalPlate, plateViews } from './plate.ts'

export const identifierKinds = [
  'plate',
  'phone',
  'email',
  'username',
  'payment',
  'website',
] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** Something a person can be found by, as it was written or as `normalIdentifier` gives it. */
export interface Identifier {
  kind: IdentifierKind
  value: string
  /** Of a name: the site or app, or ''. */
  platform: string
  /** Of a plate: the car's colour as a code of the form, or ''. */
  colour: string
}

const NORMAL: Readonly<Record<IdentifierKind, (text: string) => string | null>> = {
  plate: normalPlate,
  phone: normalPhone,
  email: normalEmail,
  username: normalName,
  // Money is sent to a number, an address or a name.
  payment: (text) => normalPhone(text) ?? normalEmail(text) ?? normalName(text),
  website: normalWebsite,
}

/**
 * The same identifier always in the same spelling, however it was written: norm-1 of protocol 12.1, and for payments and
 * pages likewise. Null when it is none of its kind, or too little of it is known.
 */
export function normalIdentifier({
  kind,
  value,
}: Pick<Identifier, 'kind' | 'value'>): string | null {
  return NORMAL[kind](value)
}

/**
 * What an identifier is looked up by: inputs of the pseudo-random function, each for itself. The same man under another
 * view of the same identifier shares at least one. None for what is no identifier, or too little of one.
 */
export function viewsOf(identifier: Identifier): string[] {
  const value = normalIdentifier(identifier)
  return value === null ? [] : viewsOfNormal({ ...identifier, value })
}

function viewsOfNormal({ kind, value, platform, colour }: Identifier): string[] {
  switch (kind) {
    case 'plate':
      return plateViews(value, colour)
    case 'phone':
      return phoneViews(value)
    case 'email':
      return emailViews(value)
    case 'username':
      return nameViews(value, platform)
    case 'payment':
      return paymentViews(value)
    case 'website':
      return [`site:${value}`]
  }
}

function paymentViews(value: string): string[] {
  if (/^\+\d+$/.test(value)) return phoneViews(value)
  return value.includes('@') ? emailViews(value) : nameViews(value, 'payment')
}
