import { catalogue, translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { voiceOf } from './unscripted.ts'
import { conversationView } from './views.ts'

/** What the script of this page may say. */
const spoken =
  /^(?:mailbox\.|common\.(?:wrong|level\.|code\.)|report\.(?:consent_|support_kind|safe_|voicemail|sender_name|value\.|button\.back|script\.(?:offline|card|blank|help)))/

/**
 * Every text of the page in one language, as the script gets it: the same bytes for everybody. JSON text
 * `{ texts, blank }`; `blank` is the page behind a code that was never answered, with an empty `pass`.
 */
export function mailboxWords(language: Language): string {
  const keys = (Object.keys(catalogue.en) as MessageKey[]).filter((key) => spoken.test(key))
  const kept = { word: '{word}', near: '{near}', value: '{value}' }
  const texts = Object.fromEntries(keys.map((key) => [key, translate(language, key, kept)]))
  const blank = conversationView(voiceOf(language), {
    pass: '',
    found: { replies: [], unproven: false, away: false },
    changed: {},
    typed: {},
    done: null,
    problem: null,
  })
  return JSON.stringify({ texts, blank })
}
