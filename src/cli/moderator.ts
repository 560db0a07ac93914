import { send } from '../client/api.ts'
import { watchDirectory, type Watched } from '../client/directory-watch.ts'
import { httpApi } from '../client/http-api.ts'
import type { Desk } from '../client/person.ts'
import { signIn } from '../client/sign-in.ts'
import { rootFingerprint } from '../sealing/account.ts'
import { argon2id } from '../sealing/argon2.ts'
import { loadSodium } from '../sealing/sodium.ts'
import { suiteOf } from '../sealing/suite.ts'
import { Failure } from './command.ts'
import type { Call } from './command.ts'

/** Signing in asks three things; whoever pipes them in gives them as three lines. */
async function enter(call: Call, address: string): Promise<Desk> {
  const { terminal, now, random } = call
  const bench = {
    s: suiteOf(await loadSodium(), random),
    api: httpApi(fetch, address),
    now,
  }
  const username = (await terminal.ask('Name')).toLowerCase()
  const passphrase = await terminal.askSecret('Passphrase')
  const totp = await terminal.askSecret('Six digits')
  const answers = { username, passphrase, totp }
  const person = await signIn({ ...bench, stretch: argon2id }, answers)
  if (person.role !== 'moderator' || !person.admitted)
    throw new Failure('this is for admitted moderators')
  return { ...bench, person }
}

/**
 * Signs a moderator in on the terminal, checks the directory from the root on, does the deed, and signs out. The keys live
 * in this process's memory alone and are overwritten afterwards.
 */
export async function asModerator<T>(
  call: Call,
  address: string,
  deed: (desk: Desk, watched: Watched) => Promise<T>,
): Promise<T> {
  const desk = await enter(call, address)
  const { s, api, person } = desk
  try {
    const watched = await watchDirectory(desk)
    call.terminal.complain(`Root: ${rootFingerprint(s, watched.rootPk).join(' ')}`)
    return await deed(desk, watched)
  } finally {
    s.wipe(person.keys.enc.secretKey, person.keys.sig.secretKey)
    // Where this fails the session ends by itself.
    await send(api, '/api/sign-out', {}).catch(() => undefined)
  }
}
