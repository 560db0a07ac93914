/** What a marked place may give away. `body` is what is hers alone: age, pregnancy, origin, clothes, injuries. */
export const markKinds = [
  'red-line',
  'name',
  'handle',
  'number',
  'place',
  'time',
  'relation',
  'body',
] as const
export type MarkKind = (typeof markKinds)[number]

/** By what it was found; the words for it are the catalogue's `console.mark.<why>`. */
export type MarkWhy =
  | 'her_red_line'
  | 'capital'
  | 'known_name'
  | 'called'
  | 'address'
  | 'account'
  | 'site'
  | 'phone'
  | 'plate'
  | 'money'
  | 'door'
  | 'digits'
  | 'street'
  | 'postcode'
  | 'venue'
  | 'own_place'
  | 'area'
  | 'clock'
  | 'weekday'
  | 'date'
  | 'month'
  | 'relative'
  | 'near_her'
  | 'others_there'
  | 'hers_alone'

/** A place in a text that probably identifies somebody: from `start` up to `end`, in UTF-16 units. */
export interface Mark {
  kind: MarkKind
  why: MarkWhy
  start: number
  end: number
}

/** One rule of a language: everything that its pattern finds in the folded text is marked. */
export interface Rule {
  kind: MarkKind
  why: MarkWhy
  pattern: RegExp
}

/** What the rules have to know of one language. All words are folded (see `folded.ts`). */
export interface Lexicon {
  language: string
  /** Small words that are frequent, by which a text's language is told. */
  common: ReadonlySet<string>
  /** Written with a capital without naming anybody: peoples, languages, feasts. */
  ordinary: ReadonlySet<string>
  /** Stand before the name of a place. */
  placeWords: ReadonlySet<string>
  /** At the start of a sentence, a word before one of these is somebody's name. */
  said: ReadonlySet<string>
  /** People around her: a name may follow ("my mate poppy"), or stand before ("Shanice, my mate"). */
  naming: ReadonlySet<string>
  /** Begin sentences and stand before those verbs without being names. */
  notNames: ReadonlySet<string>
  rules: readonly Rule[]
}

/** A pattern over whole words of the folded text. Parts are given as alternatives of plain expressions. */
export function rule(kind: MarkKind, why: MarkWhy, ...sources: string[]): Rule {
  const body = sources.join('|')
  return { kind, why, pattern: new RegExp(`(?<![a-z0-9])(?:${body})(?![a-z0-9])`, 'g') }
}

/** Words of a list written with spaces between them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

/** A list of words as alternatives of a pattern; `_` stands for a space inside one. */
export function either(list: string): string {
  const all = list.split(/\s+/).filter((word) => word !== '')
  return `(?:${all.map((word) => word.replaceAll('_', ' ')).join('|')})`
}

/** Up to `most` words, ending before one of `stop`: what stands after "near the ...". */
export function upTo(most: number, stop: string): string {
  const one = `(?!${either(stop)}(?![a-z0-9]))[a-z0-9][a-z0-9'&-]*`
  return `${one}(?: ${one}){0,${most - 1}}`
}
