import { changedParts, happenings, type AlertNews } from '../sealing/alert-news.ts'
import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'

/**
 * What is new in a later version, in a few words: "another report was added; changed: where, the vehicle". A version that does
 * not say it was changed, and no more is known.
 */
export function newsWords(news: readonly AlertNews[] | undefined, language: Language): string {
  const happened = happenings.filter((one) => news?.includes(one) === true)
  const changed = changedParts.filter((one) => news?.includes(one) === true)
  const said: string[] = happened.map((one) => translate(language, `warning.news.${one}`))
  if (changed.length > 0) {
    const names = changed.map((one) => translate(language, `warning.news.part.${one}`)).join(', ')
    said.push(translate(language, 'warning.news.changed', { parts: names }))
  }
  return said.length === 0 ? translate(language, 'warning.news.unknown') : said.join('; ')
}
