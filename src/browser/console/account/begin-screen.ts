import { beginCeremony, finishCeremony } from '../../../client/ceremony.ts'
import { rootFingerprint } from '../../../sealing/account.ts'
import { newAccount, showPaperWords } from './account-screens.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import type { Room } from '../frame/room.ts'
import { asked, screen, wordList } from '../page/screen.ts'

/**
 * The first coordinator's ceremony: every key of the service is made in this tab, and the root key leaves
 * it only on paper. For trying out; the ceremony for real is done off line, with the command line.
 */
export async function beginScreens(room: Room, token: string): Promise<void> {
  const { say } = room
  await asked<undefined>(room, (done) =>
    screen(
      say('console.begin.title'),
      say('console.begin.lead'),
      element('p', { class: 'notice' }, say('console.begin.for_trying')),
      element('p', {}, say('console.begin.paper')),
      deedForm(say, {
        action: 'begin',
        label: say('console.begin.start'),
        run: () => done(undefined),
      }),
    ),
  )
  const ceremony = await beginCeremony(room, token)
  await showPaperWords(room, {
    words: ceremony.rootWords,
    field: 'root-words',
    title: say('console.begin.root_title'),
    lead: say('console.begin.root_lead'),
  })
  await newAccount(room, ceremony.svc, (account, totpCode) =>
    finishCeremony(room, ceremony, { token, account, totpCode }),
  )
  room.show(
    screen(
      say('console.begin.done_title'),
      say('console.begin.done_lead'),
      element('p', {}, say('console.begin.fingerprint')),
      wordList('root-fingerprint', rootFingerprint(room.s, ceremony.root.publicKey)),
      element('p', {}, say('console.begin.done_next')),
      element(
        'a',
        { class: 'button primary', href: './', 'data-action': 'to-sign-in' },
        say('console.sign_in.title'),
      ),
    ),
  )
}
