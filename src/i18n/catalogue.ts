import { choicesEn } from './en/choices.ts'
import { cardEn } from './en/card.ts'
import { commonEn } from './en/common.ts'
import { consoleEn } from './en/console.ts'
import { demoEn } from './en/demo.ts'
import { errorsEn } from './en/errors.ts'
import { feedsEn } from './en/feeds.ts'
import { mailEn } from './en/mail.ts'
import { mailboxEn } from './en/mailbox.ts'
import { membersEn } from './en/members.ts'
import { pagesEn } from './en/pages.ts'
import { printEn } from './en/print.ts'
import { promisesEn } from './en/promises.ts'
import { metBeforeEn } from './en/met-before.ts'
import { pushNoticesEn } from './en/push-notices.ts'
import { pushEn } from './en/push.ts'
import { reportEn } from './en/report.ts'
import { talkBackEn } from './en/talk-back.ts'
import { twoCodesEn } from './en/two-codes.ts'
import { vouchingEn } from './en/vouching.ts'
import { warningWordsEn } from './en/warning-words.ts'
import { workEn } from './en/work.ts'
import type { Language } from './locale.ts'
import { speak, type AskableKey, type MessageParams } from './messages.ts'
import { choicesRo } from './ro/choices.ts'
import { cardRo } from './ro/card.ts'
import { commonRo } from './ro/common.ts'
import { consoleRo } from './ro/console.ts'
import { demoRo } from './ro/demo.ts'
import { errorsRo } from './ro/errors.ts'
import { feedsRo } from './ro/feeds.ts'
import { mailRo } from './ro/mail.ts'
import { mailboxRo } from './ro/mailbox.ts'
import { membersRo } from './ro/members.ts'
import { pagesRo } from './ro/pages.ts'
import { printRo } from './ro/print.ts'
import { promisesRo } from './ro/promises.ts'
import { metBeforeRo } from './ro/met-before.ts'
import { pushNoticesRo } from './ro/push-notices.ts'
import { pushRo } from './ro/push.ts'
import { reportRo } from './ro/report.ts'
import { talkBackRo } from './ro/talk-back.ts'
import { twoCodesRo } from './ro/two-codes.ts'
import { vouchingRo } from './ro/vouching.ts'
import { warningWordsRo } from './ro/warning-words.ts'
import { workRo } from './ro/work.ts'

const en = {
  ...commonEn,
  ...pagesEn,
  ...printEn,
  ...cardEn,
  ...metBeforeEn,
  ...promisesEn,
  ...errorsEn,
  ...reportEn,
  ...consoleEn,
  ...demoEn,
  ...membersEn,
  ...choicesEn,
  ...feedsEn,
  ...mailEn,
  ...mailboxEn,
  ...talkBackEn,
  ...twoCodesEn,
  ...vouchingEn,
  ...warningWordsEn,
  ...workEn,
  ...pushEn,
  ...pushNoticesEn,
}

/** The shape every language fills: the flat keys of the English texts. */
export type Messages = Readonly<Record<keyof typeof en, string>>

/** What code may ask `translate` for: any key, and plurals by their base. */
export type MessageKey = AskableKey<keyof typeof en>

const ro = {
  ...commonRo,
  ...pagesRo,
  ...printRo,
  ...cardRo,
  ...metBeforeRo,
  ...promisesRo,
  ...errorsRo,
  ...reportRo,
  ...consoleRo,
  ...demoRo,
  ...membersRo,
  ...choicesRo,
  ...feedsRo,
  ...mailRo,
  ...mailboxRo,
  ...talkBackRo,
  ...twoCodesRo,
  ...vouchingRo,
  ...warningWordsRo,
  ...workRo,
  ...pushRo,
  ...pushNoticesRo,
} satisfies Messages

/** Every text a person can see, per language. */
export const catalogue: Readonly<Record<Language, Messages>> = { en, ro }

const voices = { en: speak('en', en), ro: speak('ro', ro as Messages) }

/**
 * Says one message in one language.
 * @param params fills the placeholders; a number under `count` chooses the plural form of a key given by its base
 * @throws RangeError for an unknown key or a placeholder without a value
 */
export function translate(language: Language, key: MessageKey, params?: MessageParams): string {
  return voices[language](key, params)
}
