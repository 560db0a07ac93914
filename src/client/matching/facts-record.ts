import type { Identifier } from '../../sealing/identifier.ts'

/** How much of an identifier is known; what is known in part is compared in the client alone. */
export type Known = 'whole' | 'part'

/** An identifier of a report, and what a moderator said to it. */
export interface Found {
  identifier: Identifier
  known: Known
  /** Only what somebody confirmed is looked up; 'no' keeps it from being proposed again. */
  state: 'proposed' | 'yes' | 'no'
}

/**
 * What a report says of the man and his vehicle, as the vault keeps it so that reports can be compared without being
 * opened. Her own words about herself are not among it.
 */
export interface Facts {
  /** 'YYYY-MM': when it happened, as far as she said, or when it was first opened. */
  month: string
  area: string
  weapon: string
  vehicle: Record<string, string>
  persons: Record<string, string>[]
  found: Found[]
  /** How many rows are kept for it, fillers among them; 0 while nothing was confirmed. */
  rows: number
}
