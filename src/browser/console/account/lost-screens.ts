import { openByRecovery, renewPassphrase, type Recovered } from '../../../client/recovery.ts'
import { askNewFactor } from '../../../client/second-factor.ts'
import { makeTotpSecret } from '../../../client/totp-secret.ts'
import { makePassphrase } from '../../../sealing/passphrase.ts'
import { showPassphrase, showSecondFactor } from './account-screens.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import { paperField, readPaperWords } from './paper-words.ts'
import type { Room } from '../frame/room.ts'
import { asked, screen, wordList } from '../page/screen.ts'

/** The passphrase is lost, the recovery words are not: a new passphrase for the same keys (protocol 6.3). */
export async function passphraseScreens(room: Room): Promise<void> {
  const { say, s } = room
  const recovered = await askRecoveryWords(room)
  if (recovered === null) return
  const passphrase = makePassphrase(s)
  await showPassphrase(room, passphrase)
  await finishRenewal(room, recovered, passphrase)
  await tell(room, say('console.lost.renewed_title'), say('console.lost.renewed_lead'))
}

/** Ends once the server has taken the new passphrase, with a code of the second factor. */
function finishRenewal(room: Room, recovered: Recovered, passphrase: string): Promise<undefined> {
  const { say } = room
  return asked<undefined>(room, (done) => {
    const form = deedForm(
      say,
      { action: 'renew', label: say('console.lost.renew'), run },
      codeField(room),
    )
    return screen(say('console.lost.code_title'), say('console.lost.code_lead'), form)

    async function run(): Promise<void> {
      await renewPassphrase(room, recovered, { passphrase, totp: codeIn(room, form) })
      done(undefined)
    }
  })
}

/** @returns null when she goes back */
function askRecoveryWords(room: Room): Promise<Recovered | null> {
  const { say, s } = room
  return asked<Recovered | null>(room, (done) => {
    const words = paperField(say, { name: 'recovery-words', label: say('console.lost.words') })
    const form = deedForm(
      say,
      { action: 'recover', label: say('console.next'), run },
      nameField(room),
      words,
    )
    const title = say('console.lost.passphrase_title')
    const no = element('p', {}, say('console.lost.no_words'))
    return screen(
      title,
      say('console.lost.passphrase_lead'),
      form,
      no,
      back(room, () => done(null)),
    )

    async function run(): Promise<void> {
      const username = nameIn(room, form)
      const key = readPaperWords(s, say, valueOf(form, 'recovery-words'))
      done(await openByRecovery(room, { username, key }))
    }
  })
}

/** The second factor is lost: a new one, which holds once two colleagues have signed it. */
export async function factorScreens(room: Room): Promise<void> {
  const { say, s } = room
  const wish = await askPassphrase(room)
  if (wish === null) return
  const totpSecret = makeTotpSecret(s)
  const outcome = { words: [] as string[], complete: false, endsInHours: 0 }
  await showSecondFactor(room, { username: wish.username, totpSecret }, async (totpCode) => {
    const typed = wish.rootWords.trim()
    const root = typed === '' ? {} : { root: readPaperWords(s, say, typed) }
    Object.assign(outcome, await askNewFactor(room, { ...wish, totpSecret, totpCode, ...root }))
  })
  if (outcome.complete) {
    await tell(room, say('console.lost.factor_done'), say('console.lost.factor_done_lead'))
    return
  }
  const hours = say('console.lost.factor_hours', { count: outcome.endsInHours })
  await tell(
    room,
    say('console.lost.read_title'),
    say('console.lost.read_lead'),
    wordList('factor-words', outcome.words),
    element('p', {}, hours),
  )
}

interface Wish {
  username: string
  passphrase: string
  rootWords: string
}

function askPassphrase(room: Room): Promise<Wish | null> {
  const { say, s } = room
  return asked<Wish | null>(room, (done) => {
    const root = paperField(say, {
      name: 'root-words',
      label: say('console.people.root_words'),
      help: say('console.lost.root_help'),
    })
    const form = deedForm(
      say,
      { action: 'next', label: say('console.next'), run },
      nameField(room),
      passphraseField(room),
      element(
        'details',
        { class: 'more' },
        element('summary', {}, say('console.lost.alone')),
        root,
      ),
    )
    const title = say('console.lost.factor_title')
    const both = element('p', {}, say('console.lost.both'))
    return screen(
      title,
      say('console.lost.factor_lead'),
      form,
      both,
      back(room, () => done(null)),
    )

    function run(): void {
      const passphrase = valueOf(form, 'passphrase')
      if (passphrase.trim() === '') throw new Mendable(say('console.lost.passphrase_first'))
      const rootWords = valueOf(form, 'root-words')
      if (rootWords.trim() !== '') s.wipe(readPaperWords(s, say, rootWords))
      done({ username: nameIn(room, form), passphrase, rootWords })
    }
  })
}

function nameField({ say }: Room): HTMLElement {
  const attributes = { autocapitalize: 'none', maxlength: '32' }
  return textField({ name: 'username', label: say('console.account.username'), attributes })
}

function nameIn({ say }: Room, form: ParentNode): string {
  const name = valueOf(form, 'username').trim().toLowerCase()
  if (!/^[a-z][a-z0-9._-]{2,31}$/.test(name))
    throw new Mendable(say('console.account.username_refused'))
  return name
}

function passphraseField({ say }: Room): HTMLElement {
  const help = say('console.sign_in.passphrase_help')
  const label = say('console.account.passphrase')
  return textField({ name: 'passphrase', label, help, attributes: { type: 'password' } })
}

function codeField({ say }: Room): HTMLElement {
  const attributes = { inputmode: 'numeric', maxlength: '7' }
  return textField({ name: 'totp', label: say('console.account.totp'), attributes })
}

function codeIn({ say }: Room, form: ParentNode): string {
  const code = valueOf(form, 'totp').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) throw new Mendable(say('console.account.totp_refused'))
  return code
}

function back({ say }: Room, click: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'to-sign-in', click }
  return element('button', attributes, say('console.lost.back'))
}

/** The last screen of a way; ends when she goes on to sign in. */
function tell(room: Room, title: string, lead: string, ...more: HTMLElement[]): Promise<undefined> {
  return asked<undefined>(room, (done) => {
    const click = (): void => done(undefined)
    const attributes = {
      type: 'button',
      class: 'button primary',
      'data-action': 'to-sign-in',
      click,
    }
    const on = element('button', attributes, room.say('console.sign_in.title'))
    return screen(title, lead, ...more, on)
  })
}
