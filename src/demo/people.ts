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
import type { Desk } from '../client/person.ts'
import { rootKeyFrom } from '../client/root-words.ts'
import { signIn } from '../client/sign-in.ts'
import { enterWorkroom } from '../client/workroom.ts'
import type { Workroom } from '../client/workroom.ts'
import { argon2id } from '../sealing/argon2.ts'
import type { Suite } from '../sealing/suite.ts'

/** Where people do their part: the console's address and what a client needs. */
export interface Place {
  readonly s: Suite
  readonly consoleOrigin: string
  readonly now: () => Date
}

/** Somebody with an account, signed in, with what was shown to them once. */
export interface Person {
  readonly account: NewAccount
  readonly api: Api
  readonly desk: Desk
}

/** The service after its ceremony. */
export interface Founded {
  readonly first: Person
  readonly rootWords: string
}

/** The least stretching that the protocol allows: people of an exercise come and go in seconds. */
const argon = { mebibytes: 64, passes: 3 }

/** The first coordinator makes all keys, with the token of the operator's link. */
export async function found(place: Place, token: string, username: string): Promise<Founded> {
  const { s } = place
  const api = httpApi(fetch, place.consoleOrigin)
  const ceremony = await beginCeremony({ s, api }, token)
  const account = await makeAccount(
    { s, stretch: argon2id },
    { svc: ceremony.svc, username, argon },
  )
  await finishCeremony({ s, api }, ceremony, { token, account, totpCode: codeOf(place, account) })
  const desk = await enter(place, api, account)
  return { first: { account, api, desk }, rootWords: ceremony.rootWords.join(' ') }
}

/** Somebody takes a link from `inviter` and makes an account; it waits until the directory lists it. */
export async function enrol(
  place: Place,
  inviter: Person,
  wanted: { username: string; post?: string; role?: 'voucher' },
): Promise<Person> {
  const { s } = place
  const { username, post } = wanted
  const role = wanted.role ?? (post === undefined ? 'moderator' : 'liaison')
  const link = await inviteColleague(inviter.api, role, post)
  const api = httpApi(fetch, place.consoleOrigin)
  const invitation = await readInvitation(api, link)
  const account = await makeAccount(
    { s, stretch: argon2id },
    { svc: invitation.svc, username, argon },
  )
  await finishEnrolment({ api }, invitation, { account, totpCode: codeOf(place, account) })
  return { account, api, desk: await enter(place, api, account) }
}

/** The root's words let the second coordinator in. */
export async function admitByRoot(founded: Founded, person: Person): Promise<void> {
  const { desk } = founded.first
  const watched = await watchDirectory(desk)
  const root = rootKeyFrom(desk.s, founded.rootWords, watched.rootPk)
  await proposeChange(desk, watched, await admissionOf(founded.first, person), root)
}

/** One moderator proposes to let somebody in, another signs. */
export async function admit(one: Person, other: Person, person: Person): Promise<void> {
  const change = await admissionOf(one, person)
  await proposeChange(one.desk, await watchDirectory(one.desk), change)
  await signProposal(other.desk, await watchDirectory(other.desk))
}

/** Everything a moderator works with, after the team's keys were opened and handed on. */
export function workroomOf(person: Person): Promise<Workroom> {
  return enterWorkroom(person.desk)
}

/** The six digits that this account's device shows now. */
export function codeOf({ now }: Pick<Place, 'now'>, { totpSecret }: NewAccount): string {
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: now().getTime(),
  })
}

async function enter(place: Place, api: Api, account: NewAccount): Promise<Desk> {
  const bench = { s: place.s, api, now: place.now }
  const { username, passphrase } = account
  const person = await signIn(
    { ...bench, stretch: argon2id },
    { username, passphrase, totp: codeOf(place, account) },
  )
  return { ...bench, person }
}

async function admissionOf(by: Person, person: Person): Promise<Change> {
  const account = (await listPeople(by.api)).find(({ id }) => id === person.account.id)
  if (account === undefined) throw new Error('this account is not waiting')
  if (account.role === 'voucher') return { kind: 'admit-voucher', account, perMonth: 20 }
  return account.role === 'liaison'
    ? { kind: 'admit-officer', account }
    : { kind: 'admit-moderator', account, role: 'coordinator' }
}
