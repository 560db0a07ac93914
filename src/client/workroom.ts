import { watchDirectory, type Watched } from './directory-watch.ts'
import type { Desk } from './person.ts'
import { openKeyring, shareTeamSecrets, type Keyring } from './team.ts'
import { createVault, type Vault } from './vault.ts'

/** Everything a signed-in moderator works with. It lives in this client's memory alone. */
export interface Workroom {
  desk: Desk
  watched: Watched
  ring: Keyring
  vault: Vault
}

/**
 * Checks the directory, opens the team's keys, hands them on to colleagues who lack them, and reads the
 * vault: the start of every session.
 */
export async function enterWorkroom(desk: Desk): Promise<Workroom> {
  const watched = await watchDirectory(desk)
  const ring = await openKeyring(desk, watched)
  await shareTeamSecrets(desk, watched, ring)
  const room: Workroom = { desk, watched, ring, vault: createVault({ desk, directory, ring }) }
  await room.vault.refresh()
  return room

  function directory(): Watched['current'] {
    return room.watched.current
  }
}

/** Looks again: a colleague may have signed something in meanwhile. */
export async function refreshWorkroom(room: Workroom): Promise<void> {
  room.watched = await watchDirectory(room.desk)
  const ring = await openKeyring(room.desk, room.watched, room.ring)
  for (const [month, held] of ring) room.ring.set(month, held)
  await shareTeamSecrets(room.desk, room.watched, room.ring)
  await room.vault.refresh()
}

/** Overwrites the keys of this session. */
export function leaveWorkroom({ desk, ring }: Workroom): void {
  const { s, person } = desk
  s.wipe(person.keys.enc.secretKey, person.keys.sig.secretKey)
  for (const { secret, keys } of ring.values())
    s.wipe(secret, keys.intake.secretKey, keys.reply.secretKey, keys.vaultKey, keys.indexKey)
  ring.clear()
}
