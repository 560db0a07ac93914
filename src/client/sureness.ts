import type { Confidence } from './draft.ts'

/**
 * How sure a warning is when it rests on so many reports: one that says "one report" says "more than one" when there are more.
 * What somebody has chosen beyond that, disputed or confirmed by the police, stays.
 */
export function surenessOf(confidence: Confidence, reports: number): Confidence {
  return isSingle(confidence) && reports > 1 ? 'corroborated' : confidence
}

/** Whether it says more than one report, and no more than one is behind it. */
export function saysTooMuch(confidence: Confidence, reports: number): boolean {
  return confidence === 'corroborated' && reports < 2
}

function isSingle(confidence: Confidence): boolean {
  return confidence === 'single_first_hand' || confidence === 'single_second_hand'
}
