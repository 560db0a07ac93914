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
  {
    text: 'promises.locked',
    limit: 'promises.locked.limit',
    heldBy: [
      ['test/browser/form.test.ts', 'locks a report on the device'],
      ['test/stories/canary.test.ts', 'nothing that people typed is found anywhere on the server'],
    ],
  },
  {
    text: 'promises.unscripted',
    limit: 'promises.unscripted.limit',
    heldBy: [
      ['test/stories/canary.test.ts', 'nothing that people typed is found anywhere on the server'],
      ['test/intake/form-journeys.test.ts', 'nothing lies readable'],
    ],
  },
  {
    text: 'promises.traces',
    limit: 'promises.traces.limit',
    heldBy: [
      ['test/stories/canary.test.ts', 'nothing that people typed is found anywhere on the server'],
      ['test/architecture/stored.test.ts', 'no table keeps a time of anything'],
      ['test/intake/upkeep.test.ts', 'nothing tells in which order reports came'],
    ],
  },
  {
    text: 'promises.thief',
    limit: 'promises.thief.limit',
    heldBy: [['test/stories/two-locks.test.ts', 'either alone opens nothing']],
  },
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
  {
    text: 'promises.code',
    limit: null,
    heldBy: [
      ['test/mailbox/board.test.ts', 'every code gets the same status, size and headers'],
      ['test/sealing/code.test.ts', 'The same code gives the same mailbox through the guard'],
    ],
  },
  {
    text: 'promises.spare',
    limit: 'promises.spare.limit',
    heldBy: [
      ['test/mailbox/board.test.ts', 'every code gets the same status, size and headers'],
      ['test/mailbox/board.test.ts', 'a spare code from the page opens a page like any other'],
      ['test/browser/code-sizes.test.ts', 'every code gives the same requests and answers'],
    ],
  },
  {
    text: 'promises.guess',
    limit: 'promises.guess.limit',
    heldBy: [
      ['test/mailbox/guessing.test.ts', 'from the stolen tables whether a code is right'],
      ['test/guard/codes.test.ts', 'a flood of reporters'],
    ],
  },
  {
    text: 'promises.pairing',
    limit: 'promises.pairing.limit',
    heldBy: [['test/mailbox/pairing.test.ts', 'which answer belongs to which report']],
  },
  {
    text: 'promises.first',
    limit: null,
    heldBy: [['test/client/messages.test.ts', 'silence is a no, and so is a yes to other words']],
  },
  {
    text: 'promises.no',
    limit: 'promises.no.limit',
    heldBy: [
      ['test/client/taken-back.test.ts', 'a no that nobody has opened yet stops'],
      ['test/guard/taken-back.test.ts', 'what a reporter takes back before it went out'],
      ['test/mailbox/lowering.test.ts', 'a warning that is just being released is hidden as well'],
    ],
  },
  {
    text: 'promises.withdraw',
    limit: 'promises.withdraw.limit',
    heldBy: [
      ['test/mailbox/withdrawal.test.ts', 'without a script and without a moderator'],
      ['test/mailbox/withdrawal.test.ts', 'put back from a backup, with every secret'],
      ['test/mailbox/lowering.test.ts', 'the answer never says what matched'],
    ],
  },
  {
    text: 'promises.backups',
    limit: 'promises.backups.limit',
    heldBy: [
      ['test/mailbox/withdrawal.test.ts', 'put back from a backup, with every secret'],
      ['test/mailbox/withdrawal.test.ts', 'the keys are gone from the folder of the guard'],
      ['test/cli/shredded.test.ts', 'stays erased when an older backup comes back'],
    ],
  },
  {
    text: 'promises.police',
    limit: 'promises.police.limit',
    heldBy: [
      ['test/client/hand-over.test.ts', 'is refused where she did not allow it'],
      ['test/client/hand-over.test.ts', 'is stopped by the second person when it says more'],
      ['test/sealing/package.test.ts', 'a report of police misconduct can be made into no package'],
    ],
  },
  {
    text: 'promises.contact',
    limit: 'promises.contact.limit',
    heldBy: [
      ['test/sealing/locks.test.ts', 'only the worker opens it'],
      ['test/guard/keys.test.ts', 'contacts come to the worker alone'],
    ],
  },
  {
    text: 'promises.vouching',
    limit: 'promises.vouching.limit',
    heldBy: [
      ['test/vouching/vouching.test.ts', 'learns from no door who came in, and reads no warning'],
      ['test/vouching/vouching.test.ts', 'ends a slip, and reads the same whether'],
      ['test/vouching/vouching.test.ts', 'gets no report, from the console or from the guard'],
    ],
  },
  {
    text: 'promises.ordinary',
    limit: 'promises.ordinary.limit',
    heldBy: [
      ['test/members/settings.test.ts', 'the quiet one says nothing'],
      ['test/worker/mails.test.ts', 'no header says what sent the mail'],
      ['test/browser/push.test.ts', 'whatever else comes, no word of it is shown'],
    ],
  },
  {
    text: 'promises.stop',
    limit: null,
    heldBy: [
      ['test/members/choices.test.ts', 'the second press ends everything'],
      ['test/members/settings.test.ts', 'stopping everything deletes her at once'],
      ['test/worker/mails.test.ts', 'what was queued for her goes nowhere'],
    ],
  },
  {
    text: 'promises.exit',
    limit: 'promises.exit.limit',
    heldBy: [
      ['test/pages/exit.test.ts', 'leaving leads to the neutral page'],
      ['test/pages/in-browser.test.ts', 'one press leaves without a script'],
      ['test/browser/push.test.ts', 'the browser has nothing of it any more'],
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
