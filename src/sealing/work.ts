/**
 * Kinds of work, as a warning's audience and a member's choices name them: on the street; in a place of her own or one she
 * shares; going to where clients are, a hotel or their home; online alone. One list for both, because a warning reaches
 * those who chose the same word.
 */
export const kindsOfWork = ['street', 'indoor', 'outcall', 'online'] as const
export type KindOfWork = (typeof kindsOfWork)[number]

/**
 * Whether what is for some kinds of work concerns somebody who does others. An empty list means all kinds, on either side:
 * a warning that names none is for everybody, and a member who named none is told of every warning.
 */
export function concernsWork(audience: readonly string[], chosen: readonly string[]): boolean {
  if (audience.length === 0 || chosen.length === 0) return true
  return audience.some((kind) => chosen.includes(kind))
}

/** The kinds that a later version is for, at the least: whoever was told of a warning is told of what changes in it. */
export function atLeastFor(
  before: readonly KindOfWork[],
  chosen: readonly KindOfWork[],
): KindOfWork[] {
  if (before.length === 0 || chosen.length === 0) return []
  return kindsOfWork.filter((kind) => before.includes(kind) || chosen.includes(kind))
}
