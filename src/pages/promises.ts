import { translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'

/** A sentence that the service may say about itself, and the tests that hold it. */
export interface Promised {
  readonly text: MessageKey
  /** Where the promise ends; null when it has no limit worth a sentence. */
  readonly limit: MessageKey | null
  /** Each a test file and words of a test in it; the sentence goes when one of them goes. */
  readonly heldBy: readonly (readonly [file: string, test: string])[]
}

/**
 * What `/promises` says (protocol 19). A promise is added together with its test: `test/pages/promises.test.ts` fails for a
 * sentence whose tests are not there, and the suite fails for a sentence whose tests are red.
 */
export const promises: readonly Promised[] = [
  {
    text: 'promises.exit',
    limit: 'promises.exit.limit',
    heldBy: [['test/pages/exit.test.ts', 'leaving']],
  },
]

/** The promises in words. */
export function promisesView(language: Language): {
  promises: readonly { text: string; limit: string | null }[]
} {
  return {
    promises: promises.map(({ text, limit }) => ({
      text: translate(language, text),
      limit: limit === null ? null : translate(language, limit),
    })),
  }
}
