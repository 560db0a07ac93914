import type { Reported } from '../../../src/demo/reporter.ts'
import { sampleAnswers } from '../../../src/demo/samples.ts'
import type { Wording } from '../../../src/demo/stages.ts'
import type { Answers } from '../../../src/intake/step-view.ts'
import { base64url } from '../../../src/sealing/bytes.ts'
import type { Staffed } from './staffed.ts'

/** What somebody sent, with the name that its row in the queue has. */
export interface Sent extends Reported {
  readonly id: string
}

/**
 * Somebody sends a sample.
 * @param more answers that differ from the sample's
 */
export async function sent(
  { reporter }: Pick<Staffed, 'reporter'>,
  sample: string,
  more: Answers = {},
): Promise<Sent> {
  const reported = await reporter.report({ ...sampleAnswers(sample), ...more })
  return { ...reported, id: base64url(reported.oid) }
}

/** A warning about the man of s01. */
export const vanWording: Wording = {
  nickname: 'Copper Wren 4',
  headline: 'White van, took the money back',
  body: 'Reported: a man in a white van took the money back by force.',
  advice: '',
  reason: 'Force was used.',
}

/** A warning about the man of s14. */
export const golfWording: Wording = {
  nickname: 'Slate Martin 2',
  headline: 'Grey Golf, would not let her out',
  body: 'Reported: a driver of a grey VW Golf locked someone in.',
  advice: 'Others suggest trying the door handle from inside.',
  reason: 'Held against her will.',
}
