import type { Language } from '../../i18n/locale.ts'

/** What a browser shows when a message comes: one of a few sentences that its script already has. */
export interface Notice {
  readonly language: Language
  readonly words: string
}
