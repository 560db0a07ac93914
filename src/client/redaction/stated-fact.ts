/** Where a report says something: in an answer of the form, in her own words, or by nothing but the month in which it came. */
export interface Said {
  /** Which report, counted from 0 in the order they were given. */
  report: number
  by: 'answer' | 'text' | 'came'
  /** Her words around it; '' where an answer says it. */
  words: string
}

/** One fact of a warning. */
export interface StatedFact {
  /** The same as long as it stands in the same place: 'person.hair', 'identifier.phone.…417'. */
  id: string
  group: 'person' | 'vehicle' | 'identifier' | 'category' | 'when' | 'area'
  key: string
  value: string
}

/** A fact of a warning, and where it is from. */
export interface Founding extends StatedFact {
  is: 'said' | 'otherwise' | 'unsaid'
  /** The reports that say it, each place once; all of them together where none says the whole. */
  where: Said[]
  /** What the reports answer instead, each answer once; empty where they answer nothing. */
  instead: string[]
  /** The words of it that no report says; empty where it is one answer of the form. */
  missing: string[]
}

/** What was found of one fact. */
export type Found = Pick<Founding, 'where' | 'instead' | 'missing'>
