import { personKeys, vehicleKeys, type WarningDraft } from '../draft.ts'
import type { Ground } from './grounds.ts'
import type { Founding, Found, Said, StatedFact } from './stated-fact.ts'
import { maskedFits } from './masked-fits.ts'
import { foundCoded, isCoded } from './said-codes.ts'
import { foundTyped } from './said-facts.ts'
import { saysMonth, saysPart } from './said-when.ts'

type Parts = Pick<
  WarningDraft,
  'categories' | 'area' | 'when' | 'person' | 'vehicle' | 'identifiers'
>

/**
 * Every fact of a draft that reports can be asked for, each with where it is from. "Otherwise" is what they say differently,
 * "unsaid" what none of them says at all: a person has to say where such a fact comes from.
 */
export function foundingsOf(draft: Parts, grounds: readonly Ground[]): Founding[] {
  return factsOf(draft, grounds).map((fact) => ({
    ...fact,
    ...judged(found(fact, grounds, draft)),
  }))
}

/** The facts that no report says, and of which nobody has written where they are from. */
export function unexplained(
  foundings: readonly Founding[],
  explained: Readonly<Record<string, string>> = {},
): Founding[] {
  return unfounded(foundings).filter(({ id }) => (explained[id] ?? '').trim() === '')
}

/** The facts that no report says. */
export function unfounded(foundings: readonly Founding[]): Founding[] {
  return foundings.filter(({ is }) => is !== 'said')
}

/** In how many reports a fact stands. */
export function reportsSaying({ where }: Pick<Founding, 'where'>): number {
  return new Set(where.map(({ report }) => report)).size
}

function factsOf(draft: Parts, grounds: readonly Ground[]): StatedFact[] {
  const { person, vehicle, identifiers, categories, when, area } = draft
  const fact = (group: StatedFact['group'], key: string, value: string): StatedFact => {
    return { id: `${group}.${key}`, group, key, value }
  }
  const all = [
    ...categories.map((code) => fact('category', code, code)),
    ...(isHeld(area, grounds) ? [fact('area', 'area', area)] : []),
    fact('when', 'month', when.month),
    fact('when', 'part', when.part),
    ...personKeys.map((key) => fact('person', key, person[key] ?? '')),
    ...vehicleKeys.map((key) => fact('vehicle', key, vehicle[key] ?? '')),
    ...identifiers.map(({ kind, masked }) => {
      return {
        id: `identifier.${kind}.${masked}`,
        group: 'identifier' as const,
        key: kind,
        value: masked,
      }
    }),
  ]
  return all.filter(({ value }) => value.trim() !== '')
}

const NO_AREA = new Set(['', 'other', 'online', 'not_sure', 'dont_know', 'rather_not_say'])

/** An area is held against the reports where one of them names an area: whoever met him elsewhere leaves the choice to us. */
function isHeld(area: string, grounds: readonly Ground[]): boolean {
  return grounds.some((one) => one.area === area || !NO_AREA.has(one.area))
}

function found(fact: StatedFact, grounds: readonly Ground[], draft: Parts): Found {
  switch (fact.group) {
    case 'person':
    case 'vehicle':
      return isCoded(fact.key) ? foundCoded(fact, grounds) : foundTyped(fact, grounds)
    case 'identifier':
      return foundIdentifier(fact, grounds)
    case 'category':
      return answeredAs(grounds, fact.value, ({ categories }) => categories)
    case 'area':
      return answeredAs(grounds, fact.value, ({ area }) => (NO_AREA.has(area) && area !== fact.value ? [] : [area])) // prettier-ignore
    case 'when':
      return fact.key === 'month' ? foundMonth(fact, grounds) : foundPart(draft, grounds)
  }
}

function answeredAs(
  grounds: readonly Ground[],
  value: string,
  of: (ground: Ground) => readonly string[],
): Found {
  const where = grounds.flatMap((ground, report): Said[] =>
    of(ground).includes(value) ? [{ report, by: 'answer', words: '' }] : [],
  )
  return { where, instead: [...new Set(grounds.flatMap(of))], missing: [] }
}

function foundIdentifier({ key, value }: StatedFact, grounds: readonly Ground[]): Found {
  const where = grounds.flatMap(({ identifiers }, report): Said[] => {
    const fitting = identifiers.filter(
      (one) => one.kind === key && maskedFits(key, value, one.value),
    )
    const first = fitting.find(({ by }) => by === 'answer') ?? fitting[0]
    return first === undefined ? [] : [{ report, by: first.by, words: '' }]
  })
  return { where, instead: [], missing: [] }
}

/** Whoever does not say when is taken at the month in which her report came. */
function foundMonth({ value }: StatedFact, grounds: readonly Ground[]): Found {
  const where = grounds.flatMap(({ days, came }, report): Said[] => {
    if (days !== null) return saysMonth(days, value) ? [{ report, by: 'answer', words: '' }] : []
    return came === value ? [{ report, by: 'came', words: '' }] : []
  })
  const said = grounds.flatMap(({ days }) => (days === null ? [] : [days.to.slice(0, 7)]))
  return { where, instead: [...new Set(said)], missing: [] }
}

function foundPart({ when }: Parts, grounds: readonly Ground[]): Found {
  const where = grounds.flatMap(({ days }, report): Said[] =>
    days !== null && saysPart(days, when) ? [{ report, by: 'answer', words: '' }] : [],
  )
  return { where, instead: [], missing: [] }
}

/** Nothing of it may be said by nobody: one word too many makes another man of him. */
function judged(one: Found): Found & Pick<Founding, 'is'> {
  if (one.where.length > 0 && one.missing.length === 0) return { ...one, instead: [], is: 'said' }
  return { ...one, is: one.instead.length > 0 ? 'otherwise' : 'unsaid' }
}
