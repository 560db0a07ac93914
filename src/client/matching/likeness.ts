import {
  comparedDescriptions,
  described,
  type Described,
  type DescriptionReason,
} from './description-likeness.ts'
import type { Facts } from './facts-record.ts'
import {
  readyIdentifiers,
  sharedBy,
  type Evidence,
  type IdentifierReason,
  type ReadyIdentifier,
} from './identifier-likeness.ts'

export type Reason = IdentifierReason | DescriptionReason
export type Grade = 'strong' | 'likely' | 'possible'

/** How much two reports speak of one man, and why. It says nothing by itself: a person looks at both and decides. */
export interface Likeness {
  points: number
  /** Null when it is not worth anybody's look. */
  grade: Grade | null
  agree: Evidence<Reason>[]
  against: Evidence<Reason>[]
}

const STRONG = 5
const LIKELY = 3.5
const POSSIBLE = 2.3

/** A summary made ready: preparing one costs more than comparing two. */
interface Ready {
  found: readonly ReadyIdentifier[]
  told: Described
}

const prepared = new WeakMap<Facts, Ready>()

/** Compares what two reports say of a man, his vehicle and how he is reached. The order does not matter. */
export function likeness(a: Facts, b: Facts): Likeness {
  const [one, other] = [ready(a), ready(b)]
  const shared = sharedIdentifiers(one.found, other.found)
  const compared = comparedDescriptions(one.told, other.told)
  const evidence = [...shared, ...compared]
  const points = evidence.reduce((total, one) => total + one.points, 0)
  return {
    points,
    grade: gradeOf(points, shared),
    agree: evidence.filter((one) => one.points > 0).sort((x, y) => y.points - x.points),
    against: evidence.filter((one) => one.points < 0).sort((x, y) => x.points - y.points),
  }
}

/** Only what is one man's alone makes it strong; a description never does, however much of it agrees. */
function gradeOf(points: number, shared: readonly Evidence[]): Grade | null {
  const most = Math.max(0, ...shared.map((one) => one.points))
  if (most >= STRONG) return 'strong'
  if (points >= LIKELY || most >= LIKELY) return 'likely'
  return points >= POSSIBLE ? 'possible' : null
}

/** Each reason once, the strongest of its kind. */
function sharedIdentifiers(
  a: readonly ReadyIdentifier[],
  b: readonly ReadyIdentifier[],
): Evidence<IdentifierReason>[] {
  const found = new Map<IdentifierReason, Evidence<IdentifierReason>>()
  for (const one of a) {
    for (const other of b) {
      const evidence = sharedBy(one, other)
      if (evidence === null) continue
      const known = found.get(evidence.code)
      if (known === undefined || known.points < evidence.points) found.set(evidence.code, evidence)
    }
  }
  return [...found.values()]
}

function ready(facts: Facts): Ready {
  const known = prepared.get(facts)
  if (known !== undefined) return known
  const made = { found: readyIdentifiers(facts.found), told: described(facts) }
  prepared.set(facts, made)
  return made
}
