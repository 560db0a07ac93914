import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'
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
  readonly identifiers: readonly { readonly masked: string }[]
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
 * but that there is something to read, `coarse` adds level and area, `full` the whole warning. The subject never says more
 * than the nudge.
 */
export function warningText(warning: ToldWarning, telling: Telling): TellingText {
  const { language, discretion, reads } = telling
  const subject = translate(language, 'mail.subject')
  if (discretion === 'nudge') return { subject, lines: [translate(language, 'mail.nudge')] }
  const head = headOf(warning, telling)
  if (discretion === 'coarse' || warning.kind === 'recall') return { subject, lines: [head] }
  const lines = [head, ...ownWords(warning, language, reads)]
  return { subject, lines: [...lines, translate(language, 'mail.never_safe')] }
}

function headOf(warning: ToldWarning, { language, areaName, discretion }: Telling): string {
  const areas = warning.areas.map(areaName).join(', ')
  if (warning.kind === 'recall') {
    if (discretion === 'coarse') return translate(language, 'mail.recalled', { areas })
    return translate(language, 'mail.recalled_named', { areas, name: warning.nickname })
  }
  return translate(language, 'mail.head', {
    level: translate(language, `common.level.${warning.level}`),
    areas,
  })
}
