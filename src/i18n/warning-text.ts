import type { AlertNews } from '../sealing/alert-news.ts'
import type { ShownPart } from '../sealing/alert-parts.ts'
import { alsoOnline } from './area-names.ts'
import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'
import { newsWords } from './news-words.ts'
import { ownWords, type Spoken } from './own-words.ts'

/** What of a warning stands in a message that tells of it. */
export interface ToldWarning {
  readonly kind: 'full' | 'holding' | 'update' | 'recall'
  readonly level: 1 | 2 | 3 | 4
  readonly areas: readonly string[]
  readonly nickname: string
  readonly headline: Spoken
  readonly body: Spoken
  readonly advice: Spoken
  readonly identifiers: readonly ShownPart[]
  readonly version: number
  readonly news?: readonly AlertNews[]
}

/** How the reader wants to be told. */
export interface Telling {
  readonly language: Language
  readonly discretion: 'nudge' | 'coarse' | 'full'
  /** Further languages that she reads. */
  readonly reads?: readonly string[]
  /** Area ids to the names people use. */
  readonly areaName: (id: string) => string
}

/** A message's words: paragraphs without any mark-up. A text message has no subject and shows the paragraphs alone. */
export interface TellingText {
  readonly subject: string
  readonly lines: readonly string[]
}

/**
 * What tells of a warning (protocol 11.3), word for word, on every way and in the console beforehand: `nudge` says nothing
 * but that there is something to read, `coarse` adds level and area, `full` the whole warning. A later version begins with
 * what is new, so that whoever had the one before reads no further than she has to. The subject never says more than the nudge.
 */
export function warningText(warning: ToldWarning, telling: Telling): TellingText {
  const { language, discretion, reads } = telling
  const subject = translate(language, 'mail.subject')
  if (discretion === 'nudge') return { subject, lines: [translate(language, 'mail.nudge')] }
  const head = headOf(warning, telling)
  if (discretion === 'coarse' || warning.kind === 'recall') return { subject, lines: [head] }
  const neverSafe = translate(language, 'mail.never_safe')
  if (!isLater(warning))
    return { subject, lines: [head, ...ownWords(warning, language, reads), neverSafe] }
  // It is named in what is new: not once more below.
  const own = ownWords({ ...warning, nickname: '' }, language, reads)
  return { subject, lines: [newsLine(warning, language), head, ...own, neverSafe] }
}

/** Whether it follows another version. What ended a holding warning does too: a second person has looked. */
export function isLater({ kind, version }: Pick<ToldWarning, 'kind' | 'version'>): boolean {
  return kind === 'update' || (kind === 'full' && version > 1)
}

function newsLine({ nickname, news }: ToldWarning, language: Language): string {
  const said = newsWords(news, language)
  return nickname === ''
    ? translate(language, 'mail.news', { news: said })
    : translate(language, 'mail.news_named', { name: nickname, news: said })
}

function headOf(warning: ToldWarning, { language, areaName, discretion }: Telling): string {
  const areas = warning.areas.map(alsoOnline(areaName, language)).join(', ')
  if (warning.kind === 'recall') {
    if (discretion === 'coarse') return translate(language, 'mail.recalled', { areas })
    return translate(language, 'mail.recalled_named', { areas, name: warning.nickname })
  }
  const level = translate(language, `common.level.${warning.level}`)
  const isUpdate = discretion === 'coarse' && isLater(warning)
  return translate(language, isUpdate ? 'mail.head_later' : 'mail.head', { level, areas })
}
