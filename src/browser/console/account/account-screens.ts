import { makeAccount, type NewAccount } from '../../../client/new-account.ts'
import { totpUri } from '../../../client/totp-secret.ts'
import { plainPassphrase } from '../../../sealing/passphrase.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import { squares } from '../page/squares.ts'
import type { Room } from '../frame/room.ts'
import { asked, screen, wordList } from '../page/screen.ts'

const NAME = /^[a-z][a-z0-9._-]{2,31}$/

/**
 * Makes an account with the person: name, passphrase and recovery words on paper, second factor.
 * @param finish leaves it at the server, with the first code of the second factor
 */
export async function newAccount(
  room: Room,
  svc: string,
  finish: (account: NewAccount, totpCode: string) => Promise<void>,
): Promise<NewAccount> {
  const { say } = room
  const account = await makeAccount(room, { svc, username: await askUsername(room) })
  await showPassphrase(room, account.passphrase)
  await showPaperWords(room, {
    words: account.recoveryWords,
    field: 'recovery-words',
    title: say('console.account.recovery_title'),
    lead: say('console.account.recovery_lead'),
  })
  await showSecondFactor(room, account, (totpCode) => finish(account, totpCode))
  return account
}

/** Asks for the name a person signs in with; lower case, since the name is part of what locks the account. */
function askUsername(room: Room): Promise<string> {
  const { say } = room
  return asked<string>(room, (done) => {
    const field = textField({
      name: 'username',
      label: say('console.account.username'),
      help: say('console.account.username_help'),
      attributes: { maxlength: '32', autocapitalize: 'none' },
    })
    const form = deedForm(say, { action: 'next', label: say('console.next'), run }, field)
    return screen(say('console.account.name_title'), say('console.account.name_lead'), form)

    function run(): void {
      const name = valueOf(form, 'username').trim().toLowerCase()
      if (!NAME.test(name)) throw new Mendable(say('console.account.username_refused'))
      done(name)
    }
  })
}

/** Shows the passphrase that was made, then has it typed back from paper. */
export async function showPassphrase(room: Room, passphrase: string): Promise<void> {
  const { say } = room
  const words = passphrase.split(' ')
  await asked<undefined>(room, (done) =>
    screen(
      say('console.account.passphrase_title'),
      say('console.account.passphrase_lead'),
      wordList('new-passphrase', words),
      deedForm(say, {
        action: 'next',
        label: say('console.account.written_down'),
        run: () => done(undefined),
      }),
    ),
  )
  await asked<undefined>(room, (done) => {
    const field = textField({
      name: 'passphrase',
      label: say('console.account.passphrase'),
      attributes: { autocapitalize: 'none' },
    })
    const form = deedForm(say, { action: 'next', label: say('console.next'), run }, field)
    return screen(
      say('console.account.passphrase_back_title'),
      say('console.account.passphrase_back_lead'),
      form,
    )

    function run(): void {
      if (plainPassphrase(valueOf(form, 'passphrase')) !== passphrase)
        throw new Mendable(say('console.account.passphrase_differs'))
      done(undefined)
    }
  })
}

interface PaperWords {
  words: readonly string[]
  field: string
  title: string
  lead: string
}

/** Shows 24 words for paper, then asks for two of them. */
export async function showPaperWords(room: Room, paper: PaperWords): Promise<void> {
  const { say } = room
  await asked<undefined>(room, (done) =>
    screen(
      paper.title,
      paper.lead,
      wordList(paper.field, paper.words),
      deedForm(say, {
        action: 'next',
        label: say('console.account.written_down'),
        run: () => done(undefined),
      }),
    ),
  )
  const [a, b] = twoPlaces(room.s.random(2))
  await asked<undefined>(room, (done) => {
    const fields = [a, b].map((place, i) =>
      textField({
        name: `word-${i + 1}`,
        label: say('console.account.word_number', { number: place + 1 }),
        attributes: { 'data-place': String(place + 1), autocapitalize: 'none' },
      }),
    )
    const form = deedForm(say, { action: 'next', label: say('console.next'), run }, ...fields)
    return screen(paper.title, say('console.account.words_back_lead'), form)

    function run(): void {
      const typed = [1, 2].map((i) => valueOf(form, `word-${i}`).trim().toLowerCase())
      if (typed[0] !== paper.words[a] || typed[1] !== paper.words[b])
        throw new Mendable(say('console.account.words_differ'))
      done(undefined)
    }
  })
}

/** Two different places out of 24, from two random bytes. */
function twoPlaces(bytes: Uint8Array): [number, number] {
  const a = (bytes[0] ?? 0) % 12
  return [a, 12 + ((bytes[1] ?? 0) % 12)]
}

/** The second factor: shown as squares and as text; ends when `finish` has taken a code. */
export async function showSecondFactor(
  room: Room,
  account: Pick<NewAccount, 'username' | 'totpSecret'>,
  finish: (totpCode: string) => Promise<void>,
): Promise<void> {
  const { say } = room
  await asked<undefined>(room, (done) => {
    const field = textField({
      name: 'totp',
      label: say('console.account.totp'),
      attributes: { inputmode: 'numeric', maxlength: '7' },
    })
    const form = deedForm(
      say,
      { action: 'finish', label: say('console.account.finish'), run },
      field,
    )
    return screen(
      say('console.account.totp_title'),
      say('console.account.totp_lead'),
      squares(totpUri(account.username, account.totpSecret), say('console.account.totp_squares')),
      element('p', { class: 'help' }, say('console.account.totp_by_hand')),
      element(
        'p',
        { class: 'code', 'data-field': 'totp-secret', translate: 'no' },
        account.totpSecret,
      ),
      form,
    )

    async function run(): Promise<void> {
      const code = valueOf(form, 'totp').replace(/\s/g, '')
      if (!/^\d{6}$/.test(code)) throw new Mendable(say('console.account.totp_refused'))
      await finish(code)
      done(undefined)
    }
  })
}
