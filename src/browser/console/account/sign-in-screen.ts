import type { Person } from '../../../client/person.ts'
import { signIn } from '../../../client/sign-in.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { accountPart, deskPart } from '../frame/entry-parts.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import { untilHere } from '../frame/fetching.ts'
import type { Room } from '../frame/room.ts'
import type { Say } from '../page/say.ts'
import { asked, screen } from '../page/screen.ts'
import type { EndOfWork } from '../frame/session-end.ts'

/** Asks for name, passphrase and code together; ends with the opened account. */
export async function signInScreen(room: Room, reason: 'plain' | EndOfWork): Promise<Person> {
  for (;;) {
    const answer = await askAll(room, reason)
    if (answer !== 'passphrase' && answer !== 'factor') return answer
    // What is typed into the form that was left would be lost.
    room.show(screen(room.say('console.sign_in.fetching'), null))
    const { factorScreens, passphraseScreens } = await untilHere(room, () => accountPart(room))
    await (answer === 'passphrase' ? passphraseScreens : factorScreens)(room)
  }
}

/** Either she is in, or she has lost one of the two things it takes. */
function askAll(
  room: Room,
  reason: 'plain' | EndOfWork,
): Promise<Person | 'passphrase' | 'factor'> {
  const { say } = room
  // Fetched while she types.
  void deskPart(room).catch(() => undefined)
  return asked<Person | 'passphrase' | 'factor'>(room, (done) => {
    const form = deedForm(
      say,
      { action: 'sign-in', label: say('console.sign_in.enter'), run },
      textField({
        name: 'username',
        label: say('console.account.username'),
        attributes: { autocapitalize: 'none' },
      }),
      textField({
        name: 'passphrase',
        label: say('console.account.passphrase'),
        help: say('console.sign_in.passphrase_help'),
        attributes: { type: 'password' },
      }),
      textField({
        name: 'totp',
        label: say('console.account.totp'),
        attributes: { inputmode: 'numeric', maxlength: '7' },
      }),
    )
    const title = say('console.sign_in.title')
    const lead = say('console.sign_in.lead')
    return screen(title, lead, ...whyHere(room, reason), form, lostLinks(say, done))

    async function run(): Promise<void> {
      const answers = {
        username: valueOf(form, 'username').trim().toLowerCase(),
        passphrase: valueOf(form, 'passphrase'),
        totp: valueOf(form, 'totp').replace(/\s/g, ''),
      }
      if (Object.values(answers).includes('')) throw new Mendable(say('console.sign_in.all_three'))
      // A code holds once: it is used when what comes after it is there.
      await deskPart(room)
      done(await signIn(room, answers))
    }
  })
}

function lostLinks(say: Say, done: (what: 'passphrase' | 'factor') => void): HTMLElement {
  const links = (['passphrase', 'factor'] as const).map((what) => {
    const click = (): void => done(what)
    const attributes = {
      type: 'button',
      class: 'button plain',
      'data-action': `lost-${what}`,
      click,
    }
    return element('button', attributes, say(`console.lost.${what}_link`))
  })
  return element('p', { class: 'lost' }, ...links)
}

/** Why somebody who worked here has to sign in again, and whether all she wrote is saved. */
function whyHere({ say, store }: Room, reason: 'plain' | EndOfWork): HTMLElement[] {
  const why = { class: 'notice', role: 'status' }
  const left = { class: 'notice', 'data-field': 'not-saved' }
  return [
    ...(reason === 'plain' ? [] : [element('p', why, say(`console.sign_in.${reason}`))]),
    ...(store.names().length === 0 ? [] : [element('p', left, say('console.unsaved.locked'))]),
  ]
}
