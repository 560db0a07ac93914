import { finishEnrolment, readInvitation } from '../../../client/enrolment.ts'
import { fingerprintWords } from '../../../sealing/account.ts'
import { newAccount } from './account-screens.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import type { Room } from '../frame/room.ts'
import { asked, screen, wordList } from '../page/screen.ts'

/** A new moderator's or officer's account, from the link and the six digits she was told. */
export async function enrolScreens(room: Room, token: string): Promise<void> {
  const { say } = room
  const invitation = await askDigits(room, token)
  const account = await newAccount(room, invitation.svc, (made, totpCode) =>
    finishEnrolment(room, invitation, { account: made, totpCode }),
  )
  const { enc, sig } = account.keys
  room.show(
    screen(
      say('console.enrol.done_title'),
      say('console.enrol.done_lead'),
      wordList('fingerprint', fingerprintWords(room.s, enc.publicKey, sig.publicKey)),
      element(
        'a',
        { class: 'button primary', href: './', 'data-action': 'to-sign-in' },
        say('console.sign_in.title'),
      ),
    ),
  )
}

function askDigits(room: Room, token: string): ReturnType<typeof readInvitation> {
  const { say } = room
  return asked(room, (done) => {
    const field = textField({
      name: 'spoken',
      label: say('console.enrol.digits'),
      help: say('console.enrol.digits_help'),
      attributes: { inputmode: 'numeric', maxlength: '7' },
    })
    const form = deedForm(say, { action: 'next', label: say('console.next'), run }, field)
    return screen(say('console.enrol.title'), say('console.enrol.lead'), form)

    async function run(): Promise<void> {
      const spoken = valueOf(form, 'spoken').replace(/\s/g, '')
      if (!/^\d{6}$/.test(spoken)) throw new Mendable(say('console.enrol.digits_refused'))
      done(await readInvitation(room.api, { token, spoken }))
    }
  })
}
