import { TOTP, Secret } from 'otpauth'
import { beginCeremony, finishCeremony } from '../../src/client/ceremony.ts'
import { proposeChange, signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import type { Change } from '../../src/client/directory-change.ts'
import { finishEnrolment, inviteColleague, readInvitation } from '../../src/client/enrolment.ts'
import { makeAccount } from '../../src/client/new-account.ts'
import type { NewAccount } from '../../src/client/new-account.ts'
import { listPeople } from '../../src/client/people.ts'
import type { Desk, Stretch } from '../../src/client/person.ts'
import { rootKeyFrom } from '../../src/client/root-words.ts'
import { signIn } from '../../src/client/sign-in.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { openBrowser } from './console.ts'
import type { TestBrowser, TestConsole } from './console.ts'

/** The floor: the least stretching that is allowed, so that tests are quick. */
const argon = { mebibytes: 64, passes: 3 }

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
export interface TestPerson {
  readonly account: NewAccount
  readonly browser: TestBrowser
  /** Their desk once they have signed in. */
  desk: Desk
}

/** The code that a person's device shows at web's time. */
export function codeNow(place: Pick<TestConsole, 'now'>, account: NewAccount): string {
  const secret = Secret.fromBase32(account.totpSecret)
  return new TOTP({ secret }).generate({ timestamp: place.now().getTime() })
}

/** Signs in with a code that was not used before, and gives the desk. */
export async function signInAs(
  place: Pick<TestConsole, 'suite' | 'now' | 'pass'>,
  account: NewAccount,
  browser: TestBrowser,
): Promise<Desk> {
  place.pass(codePeriodMs)
  const bench = { s: place.suite, api: browser.api, now: () => new Date() }
  const answers = {
    username: account.username,
    passphrase: account.passphrase,
    totp: codeNow(place, account),
  }
  return { ...bench, person: await signIn({ ...bench, stretch }, answers) }
}

/** The service as it is after the ceremony: one coordinator, and the root's words on paper. */
export interface Founded {
  readonly first: TestPerson
  readonly rootWords: string
}

/** What the ceremony needs of a place. */
type FreshConsole = Pick<TestConsole, 'site' | 'suite' | 'now' | 'pass' | 'ceremonyToken'>

/** The first coordinator goes through the ceremony and signs in. */
export async function begin(place: FreshConsole, username = 'ana'): Promise<Founded> {
  const browser = openBrowser(place.site)
  const bench = { s: place.suite, api: browser.api }
  const token = await place.ceremonyToken()
  const ceremony = await beginCeremony(bench, token)
  const account = await makeAccount(
    { s: place.suite, stretch },
    { svc: ceremony.svc, username, argon },
  )
  await finishCeremony(bench, ceremony, { token, account, totpCode: codeNow(place, account) })
  const desk = await signInAs(place, account, browser)
  return { first: { account, browser, desk }, rootWords: ceremony.rootWords.join(' ') }
}

/** Makes an account through a link from `inviter`; it is not admitted yet. */
export async function enrol(
  place: TestConsole,
  inviter: TestPerson,
  wanted: { username: string; post?: string; role?: 'voucher' },
): Promise<TestPerson> {
  const { username, post } = wanted
  const role = wanted.role ?? (post === undefined ? 'moderator' : 'liaison')
  const link = await inviteColleague(inviter.browser.api, role, post)
  const browser = openBrowser(place.site)
  const invitation = await readInvitation(browser.api, link)
  const account = await makeAccount(
    { s: place.suite, stretch },
    { svc: invitation.svc, username, argon },
  )
  await finishEnrolment({ api: browser.api }, invitation, {
    account,
    totpCode: codeNow(place, account),
  })
  const desk = await signInAs(place, account, browser)
  return { account, browser, desk }
}

/** The change that lists somebody's keys. */
export async function admission(by: TestPerson, person: TestPerson): Promise<Change> {
  const listed = await listPeople(by.browser.api)
  const account = listed.find((one) => one.id === person.account.id)
  if (account === undefined) throw new Error('no such account')
  if (account.role === 'voucher') return { kind: 'admit-voucher', account, perMonth: 20 }
  return account.role === 'liaison'
    ? { kind: 'admit-officer', account }
    : { kind: 'admit-moderator', account, role: 'coordinator' }
}

/** The root signs somebody in: the second coordinator. */
export async function admitByRoot(founded: Founded, person: TestPerson): Promise<void> {
  const { desk } = founded.first
  const watched = await watchDirectory(desk)
  const root = rootKeyFrom(desk.s, founded.rootWords, watched.rootPk)
  await proposeChange(desk, watched, await admission(founded.first, person), root)
}

/** One moderator proposes a change, another signs it. */
export async function agree(one: TestPerson, other: TestPerson, change: Change): Promise<void> {
  await proposeChange(one.desk, await watchDirectory(one.desk), change)
  await signProposal(other.desk, await watchDirectory(other.desk))
}

/** Two moderators sign somebody in. */
export async function admit(one: TestPerson, other: TestPerson, person: TestPerson): Promise<void> {
  await agree(one, other, await admission(one, person))
}

/** Two coordinators, ready to work. */
export async function beginWithTwo(
  place: TestConsole,
): Promise<Founded & { readonly second: TestPerson }> {
  const founded = await begin(place)
  const second = await enrol(place, founded.first, { username: 'bela' })
  await admitByRoot(founded, second)
  return { ...founded, second }
}
