import type { AlertFacts } from '../sealing/alert-facts.ts'
import type { AlertNews } from '../sealing/alert-news.ts'
import type { ShownPart } from '../sealing/alert-parts.ts'
import { alsoOnline } from './area-names.ts'
import { translate } from './catalogue.ts'
import { dayName } from './dates.ts'
import { harmWords, knownBy, whenWords } from './known-by.ts'
import type { Language } from './locale.ts'
import { newsWords } from './news-words.ts'
import { ownWords, type Spoken } from './own-words.ts'
import { partsWords } from './part-words.ts'
import { uncheckedWords } from './unchecked-words.ts'

/** What of a warning stands in a message that tells of it. */
export interface ToldWarning {
  readonly kind: 'full' | 'holding' | 'update' | 'recall'
  readonly level: 1 | 2 | 3 | 4
  readonly confidence:
    'single_first_hand' | 'single_second_hand' | 'corroborated' | 'police_confirmed' | 'disputed'
  readonly categories: readonly string[]
  readonly areas: readonly string[]
  readonly when: { readonly month: string; readonly part: string }
  readonly nickname: string
  readonly headline: Spoken
  readonly body: Spoken
  readonly advice: Spoken
  readonly person: Readonly<Record<string, string>>
  readonly vehicle: Readonly<Record<string, string>>
  readonly facts?: AlertFacts
  readonly identifiers: readonly ShownPart[]
  /** 'YYYY-MM-DD' */
  readonly expires: string
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

/**
 * A message's words: paragraphs without any mark-up; some have several lines. A text message has no subject and shows the
 * paragraphs alone.
 */
export interface TellingText {
  readonly subject: string
  readonly lines: readonly string[]
  /** Those of the paragraphs that a text message gives up first, where it has no room for all. */
  readonly spare?: readonly string[]
}

/**
 * What tells of a warning (protocol 11.3), word for word, on every way and in the console beforehand: `nudge` says nothing
 * but that there is something to read, `coarse` adds level and area, `full` the whole warning. A later version begins with
 * what is new, so that whoever had the one before reads no further than she has to. The subject never says more than the nudge.
 */
export function warningText(warning: ToldWarning, telling: Telling): TellingText {
  const { language, discretion } = telling
  const subject = translate(language, 'mail.subject')
  if (discretion === 'nudge') return { subject, lines: [translate(language, 'mail.nudge')] }
  if (discretion === 'coarse') return { subject, lines: [coarseWords(warning, telling)] }
  if (warning.kind === 'recall') return { subject, lines: [recallLine(warning, telling)] }
  return { subject, ...wholeText(warning, telling) }
}

/** Whether it follows another version. What ended a holding warning does too: a second person has looked. */
export function isLater({ kind, version }: Pick<ToldWarning, 'kind' | 'version'>): boolean {
  return kind === 'update' || (kind === 'full' && version > 1)
}

/** Level and area and no more: what may be read over a shoulder. One that nobody has checked yet says so. */
export function coarseWords(
  warning: Pick<ToldWarning, 'kind' | 'version' | 'level' | 'areas'>,
  told: Pick<Telling, 'language' | 'areaName'>,
): string {
  const { language } = told
  const areas = areasOf(warning, told)
  if (warning.kind === 'recall') return translate(language, 'mail.recalled', { areas })
  const level = translate(language, `common.level.${warning.level}`)
  const head = translate(language, isLater(warning) ? 'mail.head_later' : 'mail.head', {
    ...{ level, areas },
  })
  if (warning.kind !== 'holding') return head
  return `${head}. ${translate(language, 'warning.unchecked_short')}`
}

function areasOf(
  { areas }: Pick<ToldWarning, 'areas'>,
  { language, areaName }: Pick<Telling, 'language' | 'areaName'>,
): string {
  return areas.map(alsoOnline(areaName, language)).join(', ')
}

function recallLine(warning: ToldWarning, telling: Telling): string {
  const areas = areasOf(warning, telling)
  return translate(telling.language, 'mail.recalled_named', { areas, name: warning.nickname })
}

/** The whole warning, in the order in which it helps: where, who, how to know him within seconds, then the story. */
function wholeText(warning: ToldWarning, telling: Telling): Pick<TellingText, 'lines' | 'spare'> {
  const { language, reads } = telling
  const { onlyIn, headline, body, advice } = ownWords(warning, language, reads)
  const level = translate(language, `common.level.${warning.level}`)
  const head = translate(language, 'mail.head', { level, areas: areasOf(warning, telling) })
  const neverSafe = translate(language, 'mail.never_safe')
  const facts = factsText(warning, language, headline === '')
  const lines = [
    ...(isLater(warning) ? [newsLine(warning, language), head] : [head]),
    uncheckedWords(warning, language),
    // A later version has named him in what is new.
    isLater(warning) ? '' : warning.nickname,
    onlyIn,
    headline === '' ? harmWords(warning.categories, language) : headline,
    ...knownText(warning, telling),
    body,
    advice,
    facts,
    neverSafe,
  ]
  const said = (line: string): boolean => line !== ''
  return {
    lines: lines.filter(said),
    spare: [onlyIn, body, advice, facts, neverSafe].filter(said),
  }
}

function newsLine({ nickname, news }: ToldWarning, language: Language): string {
  const said = newsWords(news, language)
  return nickname === ''
    ? translate(language, 'mail.news', { news: said })
    : translate(language, 'mail.news_named', { name: nickname, news: said })
}

/** How to know him, a line for each feature; then his vehicle, and parts of what he is called or drives under. */
function knownText(warning: ToldWarning, { language, reads }: Telling): string[] {
  const person = knownBy(warning, 'person', language, reads)
  const vehicle = knownBy(warning, 'vehicle', language, reads)
  const parts = partsWords(warning.identifiers, language)
  return [
    titled(translate(language, 'mail.known_by'), person),
    titled(translate(language, 'members.fact.vehicle'), vehicle),
    parts === '' ? '' : translate(language, 'mail.parts', { parts }),
  ]
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n')
}

/** What the rest of it does not say: what happened where a headline says something else, when, how sure, and until when. */
function factsText(warning: ToldWarning, language: Language, isHarmSaid: boolean): string {
  const { categories, when, confidence, expires, kind } = warning
  const facts = [
    [translate(language, 'members.fact.what'), isHarmSaid ? '' : harmWords(categories, language)],
    [translate(language, 'members.fact.when'), whenWords(when, language)],
    [translate(language, 'members.fact.sure'), translate(language, `members.sure.${confidence}`)],
    [
      translate(language, 'members.fact.until'),
      kind === 'holding' ? '' : dayName(language, expires),
    ],
  ]
  return facts.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`])).join('\n')
}
