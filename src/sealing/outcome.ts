/** What may have come of a package: codes alone, so that no word about anybody passes with them. */
export const outcomes = [
  'no_action',
  'investigating',
  'spoken_to',
  'arrested',
  'charged',
  'convicted',
  'other',
] as const
export type Outcome = (typeof outcomes)[number]
