import type { Outcome } from '../../../sealing/outcome.ts'
import { isLanguage, type Language } from '../../../i18n/locale.ts'
import type { ReplyKind } from '../../../sealing/reply.ts'
import { saying } from '../page/say.ts'

/** Where a moderator's own words go in a kept text. */
export const GAP = '[…]'

/** What an answer can be about, and the one choice that some need more. */
export interface Theme {
  kind: ReplyKind
  outcome: Outcome
  /** A first answer that also says the news: that we have read it comes before it. */
  isFirst?: boolean
  /** Who was told of the warning, in the language of the text. */
  told?: string
}

/** The text kept for an answer in one of the languages; it is there to be changed. */
export function keptText(language: Language, theme: Theme): string {
  const { kind, outcome, isFirst = false } = theme
  const say = saying(language)
  const told = theme.told ?? say('console.answer.told_some')
  const own =
    kind === 'outcome'
      ? say(`console.answer.outcome_${outcome}`)
      : say(`console.answer.text_${kind}`, { told })
  return isFirst ? `${say('console.answer.text_received')}\n\n${own}` : own
}

/** The language in which she asked to be answered, where we have it; English otherwise. */
export function answerLanguage(asked: string): Language {
  const [tag = ''] = asked.toLowerCase().split('-')
  return isLanguage(tag) ? tag : 'en'
}
