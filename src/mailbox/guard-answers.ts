import { Refusal, refuse } from '../platform/errors.ts'
import { RefusalError } from '../sealing/errors.ts'

const told: Readonly<Record<string, () => Refusal>> = {
  guard_down: () => refuse('unavailable'),
  busy: () => refuse('too_many'),
}

/** Says in our words what the guard refused: nothing in a refusal depends on whose code it was. */
export async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    throw told[error.code]?.() ?? new Refusal('not_accepted', 400)
  }
}
