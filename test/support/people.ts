import type { NewAccount } from '../../src/client/new-account.ts'
import type { Desk, Stretch } from '../../src/client/person.ts'
import * as people from '../../src/demo/people.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { openBrowser } from './console.ts'
import type { TestBrowser, TestConsole } from './console.ts'

export { admission, admit, admitByRoot, agree } from '../../src/demo/people.ts'

const codePeriodMs = 30_000

const stretched = new Map<string, Promise<Uint8Array>>()

/** Argon2id, remembered: making an account and signing in right after stretch the same passphrase. */
const stretch: Stretch = (passphrase, salt, cost) => {
  const name = JSON.stringify([passphrase, Buffer.from(salt).toString('hex'), cost])
  const made = stretched.get(name) ?? argon2id(passphrase, salt, cost)
  stretched.set(name, made)
  // A copy: who asked will wipe it.
  return made.then((bytes) => bytes.slice())
}

/** Somebody with an account, the browser they sit at, and what they wrote down. */
export type TestPerson = people.Person<TestBrowser>

/** The service as it is after the ceremony: one coordinator, and the root's words on paper. */
export type Founded = people.Founded<TestBrowser>

/** What people need of a console that runs in this process. */
type Room = Pick<TestConsole, 'site' | 'suite' | 'now' | 'pass'>

type FreshRoom = Room & Pick<TestConsole, 'ceremonyToken'>

/** People go by the real time, as the guard does; their devices by web's, which is moved on before each signing in. */
function placeIn(room: Room): people.Place<TestBrowser> {
  return {
    ...{ s: room.suite, stretch, now: () => new Date() },
    openBrowser: () => openBrowser(room.site),
    codeOf: (account) => codeNow(room, account),
    unusedCodeOf(account) {
      room.pass(codePeriodMs)
      return codeNow(room, account)
    },
  }
}

/** The code that a person's device shows at web's time. */
export function codeNow(
  { now }: Pick<TestConsole, 'now'>,
  { totpSecret }: Pick<NewAccount, 'totpSecret'>,
): string {
  return people.codeAt(now(), totpSecret)
}

/** Signs in with a code that was not used before, and gives the desk. */
export function signInAs(room: Room, account: NewAccount, browser: TestBrowser): Promise<Desk> {
  return people.enter(placeIn(room), account, browser)
}

/** The first coordinator goes through the ceremony and signs in. */
export async function begin(room: FreshRoom, username = 'ana'): Promise<Founded> {
  return people.found(placeIn(room), await room.ceremonyToken(), username)
}

/** Makes an account through a link from `inviter`; it is not admitted yet. */
export function enrol(
  room: Room,
  inviter: TestPerson,
  wanted: { username: string; post?: string; role?: 'voucher' },
): Promise<TestPerson> {
  return people.enrol(placeIn(room), inviter, wanted)
}

/** Two coordinators, ready to work. */
export async function beginWithTwo(
  room: FreshRoom,
): Promise<Founded & { readonly second: TestPerson }> {
  return people.foundByTwo(placeIn(room), await room.ceremonyToken())
}
