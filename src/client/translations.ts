import type { WarningDraft } from './draft.ts'

/** The languages a warning can be written in besides those of the pages: what members of the schemes read. */
export const warningLanguages = [
  'en',
  'ro',
  'pl',
  'pt',
  'es',
  'hu',
  'bg',
  'sq',
  'uk',
  'ru',
  'th',
  'zh',
  'cy',
] as const

/** The text the others are held against: English where it is among them, since most moderators read it. */
export function firstLanguage({ texts }: Pick<WarningDraft, 'texts'>): string {
  const tongues = Object.keys(texts).sort()
  return tongues.includes('en') ? 'en' : (tongues[0] ?? 'en')
}
