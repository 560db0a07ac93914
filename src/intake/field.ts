export type FieldKind = 'one' | 'many' | 'text' | 'long-text' | 'partial-date'

/** Who may see an answer: the team alone, the team and (with consent) police, or also readers of a warning. */
export type Seen = 'team' | 'police' | 'warning'

/** A question that is asked only while another one of the same step has one of these answers. */
export interface Condition {
  readonly key: string
  readonly values: readonly string[]
}

export interface Field {
  readonly key: string
  readonly kind: FieldKind
  /** The answers to choose from; empty for words. */
  readonly values: readonly string[]
  /** The most characters (code points) words may have. */
  readonly max: number | null
  readonly required: boolean
  readonly seen: Seen
  readonly when: Condition | null
}

/** One page of the form. `repeat` holds a list of things with the same fields, `group` one such thing. */
export interface Step {
  readonly step: string
  readonly repeat: { readonly name: string; readonly max: number } | null
  readonly group: string | null
  readonly fields: readonly Field[]
}

const plain = { values: [], max: null, required: false, when: null }

/** A question with one answer out of a few. */
export function one(key: string, seen: Seen, values: readonly string[]): Field {
  return { ...plain, key, kind: 'one', seen, values }
}

/** A question where several answers may be ticked. */
export function many(key: string, seen: Seen, values: readonly string[]): Field {
  return { ...plain, key, kind: 'many', seen, values }
}

/** A line of her own words, of at most `max` characters. */
export function text(key: string, seen: Seen, max: number): Field {
  return { ...plain, key, kind: 'text', seen, max }
}

/** As much as she likes, of at most `max` characters. */
export function longText(key: string, seen: Seen, max: number): Field {
  return { ...plain, key, kind: 'long-text', seen, max }
}

/** The same question, with an answer that the service cannot do without. */
export function required(field: Field): Field {
  return { ...field, required: true }
}

/** The same question, asked only while `condition` holds. */
export function onlyWhen(condition: Condition, field: Field): Field {
  return { ...field, when: condition }
}

/** A page of plain questions. */
export function step(name: string, fields: readonly Field[]): Step {
  return { step: name, repeat: null, group: null, fields }
}

/** The two ways round that every question of fact has. */
export const openEnd = ['dont_know', 'rather_not_say'] as const

/** Yes, no, and the two ways round. */
export const yesNo = ['yes', 'no', ...openEnd] as const
