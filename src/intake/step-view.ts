import type { FieldKind } from './field.ts'

/** Answers by the names their fields have in the page; what is not there was not answered. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** Holds while the field called `name` has one of `values` (among its answers). */
export interface NamedCondition {
  readonly name: string
  readonly values: readonly string[]
}

export interface OptionView {
  readonly value: string
  readonly label: string
  /** The name of a pictogram in the sprite. */
  readonly icon: string | null
  readonly checked: boolean
}

export interface FieldView {
  readonly name: string
  readonly id: string
  readonly kind: FieldKind
  readonly label: string
  readonly help: string | null
  /** Who sees the answer, where that differs from the question before. */
  readonly see: string | null
  readonly required: boolean
  readonly value: string
  readonly options: readonly OptionView[]
  readonly max: number | null
  readonly error: string | null
  /** Without a script the field is always there; with one it shows while this holds. */
  readonly when: NamedCondition | null
}

export interface ItemView {
  readonly index: number
  readonly title: string
  readonly fields: readonly FieldView[]
}

export interface NoticeView {
  readonly kind: 'lamp' | 'gentle' | 'signpost'
  readonly text: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** A notice that is shown while its condition holds; the blank form carries all of them. */
export interface BlankNotice extends NoticeView {
  readonly when: NamedCondition | null
}

export interface ReviewView {
  readonly title: string
  readonly step: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export interface StepView {
  readonly step: string
  readonly number: number
  readonly total: number
  readonly title: string
  readonly lead: string
  readonly fields: readonly FieldView[]
  readonly repeat: {
    readonly name: string
    readonly items: readonly ItemView[]
    readonly canAdd: boolean
  } | null
  readonly notices: readonly NoticeView[]
  readonly errors: readonly { readonly id: string; readonly text: string }[]
  /** The locked answers so far; empty on the first page. */
  readonly draft: string
  readonly review: readonly ReviewView[] | null
  readonly code: { readonly words: readonly string[]; readonly digits: string } | null
  readonly buttons: readonly {
    readonly go: string
    readonly label: string
    readonly primary: boolean
  }[]
}

/**
 * A step before anybody answered: the same for everyone, so it may be made once and sent to every script.
 * A repeated step has one item, number 0, whose title holds `{n}` where its number goes, and says how many there may be.
 */
export interface BlankStep extends Omit<StepView, 'notices' | 'repeat'> {
  readonly notices: readonly BlankNotice[]
  readonly repeat: {
    readonly name: string
    readonly max: number
    readonly item: { readonly title: string; readonly fields: readonly FieldView[] }
  } | null
}
