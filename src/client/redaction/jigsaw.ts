import { reaches } from '../../sealing/online-area.ts'

/** One thing that a warning says in its ticked or short answers. */
export interface Fact {
  group: 'category' | 'person' | 'vehicle' | 'identifier' | 'part'
  key: string
  value: string
}

/** The structured part of a warning, as far as readers could put it together with another's. */
export interface WarningFacts {
  id: string
  nickname: string
  areas: readonly string[]
  /** 'YYYY-MM'. */
  month: string
  facts: readonly Fact[]
}

/** An earlier warning that, beside the draft, narrows down whom it happened to. */
export interface Jigsaw {
  with: Pick<WarningFacts, 'id' | 'nickname' | 'month'>
  /** What both say and hardly any other warning does. */
  shared: Fact[]
  /** What only the other one says: a reader of both knows it of this one too. */
  adds: Fact[]
}

/** A fact that at most so many of the warnings around say is rare. */
const RARE = 2
/** So many rare facts in common let a reader put two warnings together. */
const JOINED = 2
/** An identifier or a name of a thing in free words joins by itself. */
const JOINS_ALONE: ReadonlySet<Fact['group']> = new Set(['identifier'])

/**
 * Which earlier warnings a reader could put together with this one: the same area (who is met online is read of in every
 * one), the same month or the one beside it, and rare facts in common. Together they say more of when and where it happened
 * than either, to fewer people.
 * @param earlier the warnings that can be read, without the draft's own earlier versions
 */
export function jigsaw(draft: WarningFacts, earlier: readonly WarningFacts[]): Jigsaw[] {
  const around = earlier.filter((one) => isNear(draft, one))
  const counts = new Map<string, number>()
  for (const one of around) {
    for (const key of new Set(one.facts.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const isRare = (fact: Fact): boolean => (counts.get(keyOf(fact)) ?? 0) <= RARE
  const own = new Set(draft.facts.map(keyOf))
  return around.flatMap((one) => {
    const shared = one.facts.filter((fact) => own.has(keyOf(fact)) && isRare(fact))
    const isJoined = shared.length >= JOINED || shared.some(({ group }) => JOINS_ALONE.has(group))
    if (!isJoined) return []
    const { id, nickname, month } = one
    const adds = one.facts.filter((fact) => !own.has(keyOf(fact)))
    return [{ with: { id, nickname, month }, shared, adds }]
  })
}

function isNear(draft: WarningFacts, other: WarningFacts): boolean {
  if (other.id === draft.id) return false
  if (!reaches(draft.areas, other.areas) && !reaches(other.areas, draft.areas)) return false
  return Math.abs(monthNumber(draft.month) - monthNumber(other.month)) <= 1
}

/** Months since the year 0, so that January follows December. */
function monthNumber(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return year * 12 + number
}

function keyOf({ group, key, value }: Fact): string {
  return `${group}/${key}/${value.trim().toLowerCase()}`
}
