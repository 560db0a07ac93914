import { REPORTS, type ListedReport } from '../sealing/listing.ts'
import { ApiRefusal, read } from './api.ts'
import { watchDirectory, type Watched } from './directory-watch.ts'
import { createListing, type Listing } from './listing.ts'
import type { Desk } from './person.ts'
import { openKeyring, shareTeamSecrets, type Keyring } from './team.ts'
import { createVault, type Vault } from './vault.ts'

/** Everything a signed-in moderator works with. It lives in this client's memory alone. */
export interface Workroom {
  desk: Desk
  watched: Watched
  ring: Keyring
  vault: Vault
  /** The sealed reports that wait, as far as this client has asked. */
  reports: Listing<ListedReport>
  /** By how many minutes this device's clock is behind the service's; 0 while nobody minds. */
  clockBehind: number
}

/**
 * Checks the directory, opens the team's keys, hands them on to colleagues who lack them, and reads the
 * vault: the start of every session.
 */
export async function enterWorkroom(given: Desk): Promise<Workroom> {
  const room = await openWorkroom(given)
  await room.vault.refresh()
  return room
}

/** As `enterWorkroom`, before the vault is read: `vault.refresh` says how far it is, `vault.whole` waits for it. */
export async function openWorkroom(given: Desk): Promise<Workroom> {
  const clock = { behind: 0 }
  const desk: Desk = {
    ...given,
    now: () => new Date(given.now().getTime() + clock.behind * 60_000),
  }
  const watched = await watchDirectory(desk)
  const ring = await openInTime(desk, watched, clock)
  await shareTeamSecrets(desk, watched, ring)
  const vault = createVault({ desk, directory, ring })
  const { s, api } = desk
  const reports = createListing({ s, api, path: '/api/reports/changes', kind: REPORTS })
  const room: Workroom = { desk, watched, ring, vault, reports, clockBehind: clock.behind }
  return room

  function directory(): Watched['current'] {
    return room.watched.current
  }
}

/**
 * Opens the team's keys. The guard takes no request of another hour: where this device's clock is wrong, requests name the
 * service's time instead, and the person is told.
 */
async function openInTime(
  desk: Desk,
  watched: Watched,
  clock: { behind: number },
): Promise<Keyring> {
  try {
    return await openKeyring(desk, watched)
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.code !== 'old_request') throw error
    const { minute } = await read<{ minute: number }>(desk.api, '/api/clock')
    clock.behind = minute - Math.floor(desk.now().getTime() / 60_000)
    return openKeyring(desk, watched)
  }
}

/** Looks again: a colleague may have signed something in meanwhile. */
export async function refreshWorkroom(room: Workroom): Promise<void> {
  await refreshKeys(room)
  await room.vault.refresh()
}

/** Directory and keys alone, without the vault. */
export async function refreshKeys(room: Workroom): Promise<void> {
  room.watched = await watchDirectory(room.desk)
  const ring = await openKeyring(room.desk, room.watched, room.ring)
  for (const [month, held] of ring) room.ring.set(month, held)
  await shareTeamSecrets(room.desk, room.watched, room.ring)
}

/** Overwrites the keys of this session. */
export function leaveWorkroom({ desk, ring }: Workroom): void {
  const { s, person } = desk
  s.wipe(person.keys.enc.secretKey, person.keys.sig.secretKey)
  for (const { secret, keys } of ring.values())
    s.wipe(secret, keys.intake.secretKey, keys.reply.secretKey, keys.vaultKey, keys.indexKey)
  ring.clear()
}
