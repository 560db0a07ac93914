/** What the checklist is gone through for. */
export interface Occasion {
  kind: 'warning' | 'package'
  level: number
  redLines: boolean
  showFirst: boolean
  vehicle: boolean
  phone: boolean
  appearance: boolean
  identifiers: boolean
  policeConsent: boolean
  account: boolean
  languages: number
}

type Applies = (occasion: Occasion) => boolean
const always: Applies = () => true
const warning: Applies = (occasion) => occasion.kind === 'warning'
const handOver: Applies = (occasion) => occasion.kind === 'package'

/**
 * The redaction checklist: which item applies when. Principle: assume that the man reads it, and one
 * colleague, partner, landlord and police officer too. Items of media are left out, since there are none.
 */
const ITEMS = {
  her_identity: always,
  her_contact: always,
  her_place: always,
  exact_time: always,
  only_she_knows: always,
  others_present: always,
  her_writing: (o) => o.kind === 'warning' || o.account,
  red_lines: (o) => o.redLines || o.showFirst,
  few_reporters: always,
  jigsaw: warning,
  audience: warning,
  third_parties: always,
  shared_vehicle: (o) => o.vehicle,
  recycled_number: (o) => o.phone,
  says_reported: always,
  ethnicity: (o) => o.appearance,
  real_name: always,
  identifiers: (o) => o.identifiers,
  necessity: always,
  recognisable: warning,
  police_is_not_warning: always,
  no_police_operation: always,
  safeguarding: always,
  police_audience: handOver,
  level_reason: warning,
  over_the_shoulder: warning,
  translation: (o) => o.kind === 'warning' && o.languages > 1,
} as const satisfies Record<string, Applies>

export type ItemId = keyof typeof ITEMS
/** 'ask' is "not sure": the question goes to the second person, who has to settle it. */
export type Tick = 'done' | 'na' | 'ask'
export type Ticks = Partial<Record<ItemId, Tick>>

/** The items that apply, in the order they are gone through. */
export function itemsFor(occasion: Occasion): ItemId[] {
  return itemIds.filter((id) => ITEMS[id](occasion))
}

/** The items without any answer: while there is one, nothing can be proposed. */
export function missingItems(occasion: Occasion, ticks: Ticks): ItemId[] {
  return itemsFor(occasion).filter((id) => ticks[id] === undefined)
}

/** The items that somebody was not sure of. */
export function askedItems(occasion: Occasion, ticks: Ticks): ItemId[] {
  return itemsFor(occasion).filter((id) => ticks[id] === 'ask')
}

/** The items that are not settled, unanswered or not sure: while there is one, the last signature cannot be given. */
export function unsettledItems(occasion: Occasion, ticks: Ticks): ItemId[] {
  return itemsFor(occasion).filter((id) => ticks[id] === undefined || ticks[id] === 'ask')
}

export const itemIds = Object.keys(ITEMS) as ItemId[]
