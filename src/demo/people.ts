import { TOTP, Secret } from 'otpauth'
import type { Api } from '../client/api.ts'
import { beginCeremony, finishCeremony } from '../client/ceremony.ts'
import type { Change } from '../client/directory-change.ts'
import { proposeChange, signProposal, watchDirectory } from '../client/directory-watch.ts'
import { finishEnrolment, inviteColleague, readInvitation } from '../client/enrolment.ts'
import { httpApi } from '../client/http-api.ts'
import { makeAccount } from '../client/new-account.ts'
import type { NewAccount } from '../client/new-account.ts'
import { listPeople } from '../client/people.ts'
import type { Desk, Stretch } from '../client/person.ts'
import { rootKeyFrom } from '../client/root-words.ts'
import { signIn } from '../client/sign-in.ts'
import { enterWorkroom } from '../client/workroom.ts'
import type { Workroom } from '../client/workroom.ts'
import { argon2id } from '../sealing/argon2.ts'
import type { Suite } from '../sealing/suite.ts'

/** Somebody's browser at the console; the session it was given is its own. */
export interface Browser {
  readonly api: Api
}

/** What somebody wrote down to sign in with. */
export type Credentials = Pick<NewAccount, 'username' | 'passphrase' | 'totpSecret'>

/** Where people do their part, and what they do it with. */
export interface Place<B extends Browser = Browser> {
  readonly s: Suite
  readonly stretch: Stretch
  /** The time on people's desks. */
  readonly now: () => Date
  /** A browser that nobody has used. */
  readonly openBrowser: () => B
  /** The six digits that the device of this account shows. */
  readonly codeOf: (account: Credentials) => string
  /** The same for signing in, which takes every code once. */
  readonly unusedCodeOf: (account: Credentials) => string
}

/** Somebody with an account, the browser they sit at, and what was shown to them once. */
export interface Person<B extends Browser = Browser> {
  readonly account: NewAccount
  readonly browser: B
  readonly desk: Desk
}

/** The service after its ceremony. */
export interface Founded<B extends Browser = Browser> {
  readonly first: Person<B>
  readonly rootWords: string
}

/** The least stretching that the protocol allows: people of an exercise come and go in seconds. */
const argon = { mebibytes: 64, passes: 3 }

/** The digits of this secret at this time (RFC 6238). */
export function codeAt(time: Date, totpSecret: string): string {
  const timestamp = time.getTime()
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp })
}

/** The console of a service that runs at this origin. Nobody may sign in twice within half a minute. */
export function placeAt(s: Suite, consoleOrigin: string, now: () => Date): Place {
  const codeOf = ({ totpSecret }: Credentials): string => codeAt(now(), totpSecret)
  return {
    ...{ s, now, codeOf, unusedCodeOf: codeOf, stretch: argon2id },
    openBrowser: () => ({ api: httpApi(fetch, consoleOrigin) }),
  }
}

/** The first coordinator makes all keys, with the token of the operator's link; nobody has signed in yet. */
export async function holdCeremony<B extends Browser>(
  place: Place<B>,
  token: string,
  username: string,
): Promise<{ readonly account: NewAccount; readonly browser: B; readonly rootWords: string }> {
  const { s, stretch } = place
  const browser = place.openBrowser()
  const bench = { s, api: browser.api }
  const ceremony = await beginCeremony(bench, token)
  const account = await makeAccount({ s, stretch }, { svc: ceremony.svc, username, argon })
  await finishCeremony(bench, ceremony, { token, account, totpCode: place.codeOf(account) })
  return { account, browser, rootWords: ceremony.rootWords.join(' ') }
}

/** The ceremony, after which the first coordinator signs in. */
export async function found<B extends Browser>(
  place: Place<B>,
  token: string,
  username: string,
): Promise<Founded<B>> {
  const { account, browser, rootWords } = await holdCeremony(place, token, username)
  return { first: { account, browser, desk: await enter(place, account, browser) }, rootWords }
}

/** The ceremony, and a second coordinator whom the root's words let in: the fewest who can do the work. */
export async function foundByTwo<B extends Browser>(
  place: Place<B>,
  token: string,
  [one, other]: readonly [string, string] = ['ana', 'bela'],
): Promise<Founded<B> & { readonly second: Person<B> }> {
  const founded = await found(place, token, one)
  const second = await enrol(place, founded.first, { username: other })
  await admitByRoot(founded, second)
  return { ...founded, second }
}

/** Somebody takes a link from `inviter` and makes an account; it waits until the directory lists it. */
export async function enrol<B extends Browser>(
  place: Place<B>,
  inviter: Person,
  wanted: { username: string; post?: string; role?: 'voucher' },
): Promise<Person<B>> {
  const { s, stretch } = place
  const { username, post } = wanted
  const role = wanted.role ?? (post === undefined ? 'moderator' : 'liaison')
  const link = await inviteColleague(inviter.browser.api, role, post)
  const browser = place.openBrowser()
  const invitation = await readInvitation(browser.api, link)
  const account = await makeAccount({ s, stretch }, { svc: invitation.svc, username, argon })
  const totpCode = place.codeOf(account)
  await finishEnrolment({ api: browser.api }, invitation, { account, totpCode })
  return { account, browser, desk: await enter(place, account, browser) }
}

/** Signs in with a code that was not used before, and gives the desk. */
export async function enter(place: Place, account: Credentials, { api }: Browser): Promise<Desk> {
  const { s, now, stretch } = place
  const { username, passphrase } = account
  const words = { username, passphrase, totp: place.unusedCodeOf(account) }
  return { s, api, now, person: await signIn({ s, api, now, stretch }, words) }
}

/** The change that lists somebody's keys. Throws when nobody waits under this account. */
export async function admission(by: Person, person: Person): Promise<Change> {
  const account = (await listPeople(by.browser.api)).find(({ id }) => id === person.account.id)
  if (account === undefined) throw new Error('this account is not waiting')
  if (account.role === 'voucher') return { kind: 'admit-voucher', account, perMonth: 20 }
  return account.role === 'liaison'
    ? { kind: 'admit-officer', account }
    : { kind: 'admit-moderator', account, role: 'coordinator' }
}

/** The root's words let the second coordinator in. */
export async function admitByRoot(founded: Founded, person: Person): Promise<void> {
  const { desk } = founded.first
  const watched = await watchDirectory(desk)
  const root = rootKeyFrom(desk.s, founded.rootWords, watched.rootPk)
  await proposeChange(desk, watched, await admission(founded.first, person), root)
}

/** One moderator proposes a change, another signs it. */
export async function agree(one: Person, other: Person, change: Change): Promise<void> {
  await proposeChange(one.desk, await watchDirectory(one.desk), change)
  await signProposal(other.desk, await watchDirectory(other.desk))
}

/** Two moderators let somebody in. */
export async function admit(one: Person, other: Person, person: Person): Promise<void> {
  await agree(one, other, await admission(one, person))
}

/** Everything a moderator works with, after the team's keys were opened and handed on. */
export function workroomOf(person: Person): Promise<Workroom> {
  return enterWorkroom(person.desk)
}
