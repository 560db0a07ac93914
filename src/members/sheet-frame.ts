import type { Language } from '../i18n/locale.ts'
import type { Area, Looking } from './views.ts'

/** For whom and for where a sheet of paper is made. */
export interface SheetFrame {
  readonly language: Language
  readonly looking: Looking
  readonly areas: readonly Area[]
  readonly now: Date
}

/** The last day of this month: then the next sheet takes its place. 'YYYY-MM-DD' */
export function lastDayOf(now: Date): string {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}
