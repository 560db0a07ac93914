import type { Alert } from '../sealing/alert.ts'

/** One page of a month's warnings. */
export interface FoundWarnings {
  readonly alerts: readonly Alert[]
  /** What stood in this month and was changed or recalled in another, with the month of the newest version. */
  readonly moved: readonly { readonly alert: Alert; readonly month: string }[]
  readonly pages: number
  readonly months: readonly string[]
}
