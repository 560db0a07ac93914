/** What somebody typed to know him by, by language and by fact ('person.build'), the language it was typed in among them. */
export type AlertFacts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A warning's answers about him and his vehicle, and what is said of them by language. */
export interface StatedFacts {
  readonly person: Readonly<Record<string, string>>
  readonly vehicle: Readonly<Record<string, string>>
  readonly facts?: AlertFacts
}

const groups = ['person', 'vehicle'] as const
export type FactGroup = (typeof groups)[number]

/** The name of a fact, the same in every language. */
export function factId(group: FactGroup, key: string): string {
  return `${group}.${key}`
}

/** A warning's answer by the name of the fact; undefined where it has none. */
export function answerTo(alert: StatedFacts, id: string): string | undefined {
  const group = groups.find((one) => id.startsWith(`${one}.`))
  if (group === undefined) return undefined
  const { [group]: answers } = alert
  const key = id.slice(group.length + 1)
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}

/**
 * Whether each of its facts by language says something, and is one that it states: nobody signs a word that stands nowhere, and
 * nobody reads an empty line.
 */
export function statesItsFacts(alert: StatedFacts): boolean {
  return Object.values(alert.facts ?? {}).every((said) =>
    Object.entries(said).every(([id, words]) => words !== '' && (answerTo(alert, id) ?? '') !== ''),
  )
}

/**
 * What readers of other languages get of `group` in other words than it was typed in, by language and fact. Two versions that
 * agree in the answers and in this read the same to everybody.
 */
export function reworded(alert: StatedFacts, group: FactGroup): Record<string, string> {
  const pairs = Object.entries(alert.facts ?? {}).flatMap(([language, said]) =>
    Object.entries(said)
      .filter(([id, words]) => id.startsWith(`${group}.`) && words !== answerTo(alert, id))
      .map(([id, words]) => [`${language} ${id}`, words] as const),
  )
  return Object.fromEntries(pairs)
}

/** Everything that is said in words of somebody's own, in any language. */
export function wordsOfFacts({ facts = {} }: { readonly facts?: AlertFacts }): string[] {
  return Object.values(facts).flatMap((said) => Object.values(said))
}
