import type { Person } from '../../client/person.ts'
import { signIn } from '../../client/sign-in.ts'
import { deedForm } from './deed.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { textField, valueOf } from './field.ts'
import type { Room } from './room.ts'
import type { Say } from './say.ts'
import { asked, screen } from './screen.ts'
import type { EndOfWork } from './session-end.ts'

/** Asks for name, passphrase and code together; ends with the opened account. */
export function signInScreen(room: Room, reason: 'plain' | EndOfWork): Promise<Person> {
  const { say } = room
  return asked<Person>(room, (done) => {
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
    return screen(title, say('console.sign_in.lead'), whyHere(say, reason), form)

    async function run(): Promise<void> {
      const answers = {
        username: valueOf(form, 'username').trim().toLowerCase(),
        passphrase: valueOf(form, 'passphrase'),
        totp: valueOf(form, 'totp').replace(/\s/g, ''),
      }
      if (Object.values(answers).includes('')) throw new Mendable(say('console.sign_in.all_three'))
      done(await signIn(room, answers))
    }
  })
}

function whyHere(say: Say, reason: 'plain' | EndOfWork): HTMLElement | null {
  if (reason === 'plain') return null
  return element('p', { class: 'notice', role: 'status' }, say(`console.sign_in.${reason}`))
}
