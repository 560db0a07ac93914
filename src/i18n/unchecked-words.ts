import { translate } from './catalogue.ts'
import { dayName } from './dates.ts'
import type { Language } from './locale.ts'

/** Says of a holding warning that nobody has checked it yet, and when it ends; empty for any other. */
export function uncheckedWords(
  { kind, expires }: { readonly kind: string; readonly expires: string },
  language: Language,
): string {
  if (kind !== 'holding') return ''
  return translate(language, 'warning.unchecked', { day: dayName(language, expires) })
}
