import { onlineArea } from '../sealing/online-area.ts'
import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'

/** Areas by the names that people use; the one of men met online has its name in each language, and in no scheme's file. */
export function areaNamer(
  areas: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): (id: string) => string {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return alsoOnline((id) => names.get(id) ?? id, language)
}

/** The same for a scheme's own names that are known already. */
export function alsoOnline(
  areaName: (id: string) => string,
  language: Language,
): (id: string) => string {
  return (id) => (id === onlineArea ? translate(language, 'warning.area.online') : areaName(id))
}
