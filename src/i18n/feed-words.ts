import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'
import { coarseWords, type Telling, type ToldWarning } from './warning-text.ts'

/** What a person's feed reader shows of one warning. */
export interface FeedWords {
  readonly title: string
  readonly text: string
}

/** What a feed is called; one of a training instance says so. */
export function feedTitle(language: Language, isExercise: boolean): string {
  return translate(language, isExercise ? 'feeds.exercise' : 'feeds.title')
}

/** Above an entry: no more than a nudge would tell. */
export function entryTitle(language: Language, isWithdrawn: boolean): string {
  return translate(language, isWithdrawn ? 'feeds.withdrawn' : 'mail.subject')
}

/** An entry of the feed for a person's reader: level and area and no more, as anybody may read it over her shoulder. */
export function feedWords(
  alert: Pick<ToldWarning, 'kind' | 'version' | 'level' | 'areas'>,
  isWithdrawn: boolean,
  words: Pick<Telling, 'language' | 'areaName'>,
): FeedWords {
  const text = coarseWords(isWithdrawn ? { ...alert, kind: 'recall' } : alert, words)
  return { title: entryTitle(words.language, isWithdrawn), text }
}
