import { translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'

/** A sentence that the service may say about itself, and the tests that hold it. */
export interface Promised {
  readonly text: MessageKey
  /** Where the promise ends; null when it has no limit worth a sentence. */
  readonly limit: MessageKey | null
  /** Each a test file and words of a test in it. While there is none, the sentence is not shown. */
  readonly heldBy: readonly (readonly [file: string, test: string])[]
}

/**
 * What `/promises` may say (protocol 19). `test/pages/promises.test.ts` fails for a sentence that names a test which is not
 * there, and the suite fails for one whose tests are red: so a promise that no longer holds has to go before a release can.
 */
export const promises: readonly Promised[] = [
  { text: 'promises.locked', limit: 'promises.locked.limit', heldBy: [] },
  { text: 'promises.unscripted', limit: 'promises.unscripted.limit', heldBy: [] },
  { text: 'promises.traces', limit: 'promises.traces.limit', heldBy: [] },
  {
    text: 'promises.two',
    limit: 'promises.two.limit',
    heldBy: [
      ['test/sealing/alert.test.ts', 'A warning does not go out with one signature'],
      ['test/sealing/alert.test.ts', 'A package needs two moderators'],
      ['test/guard/shred.test.ts', 'without two moderators'],
    ],
  },
  {
    text: 'promises.log',
    limit: null,
    heldBy: [
      ['test/guard/release.test.ts', 'every opening is in a chain that verifies'],
      ['test/sealing/audit-chain.test.ts', 'sees every edit, deletion, swap and insertion'],
    ],
  },
  {
    text: 'promises.hour',
    limit: null,
    heldBy: [['test/guard/release.test.ts', 'the sixty-first report within an hour stays shut']],
  },
  { text: 'promises.code', limit: null, heldBy: [] },
  { text: 'promises.withdraw', limit: 'promises.withdraw.limit', heldBy: [] },
  { text: 'promises.police', limit: 'promises.police.limit', heldBy: [] },
  {
    text: 'promises.contact',
    limit: 'promises.contact.limit',
    heldBy: [
      ['test/sealing/locks.test.ts', 'only the worker opens it'],
      ['test/guard/keys.test.ts', 'contacts come to the worker alone'],
    ],
  },
  { text: 'promises.ordinary', limit: 'promises.ordinary.limit', heldBy: [] },
  { text: 'promises.stop', limit: null, heldBy: [] },
  {
    text: 'promises.exit',
    limit: 'promises.exit.limit',
    heldBy: [
      ['test/pages/exit.test.ts', 'leaving leads to the neutral page'],
      ['test/pages/in-browser.test.ts', 'one press leaves without a script'],
    ],
  },
]

/** The promises that tests hold, in words. */
export function promisesView(language: Language): {
  promises: readonly { text: string; limit: string | null }[]
} {
  const held = promises.filter(({ heldBy }) => heldBy.length > 0)
  return {
    promises: held.map(({ text, limit }) => ({
      text: translate(language, text),
      limit: limit === null ? null : translate(language, limit),
    })),
  }
}
