import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { liveModerators, type Directory, type DirectoryEpoch } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { openTeamSecret, teamKeys, wrapTeamSecret, type TeamKeys } from '../sealing/team.ts'
import { read, send } from './api.ts'
import { proposeChange, type Watched } from './directory-watch.ts'
import type { Desk } from './person.ts'
import { release } from './release.ts'

/** A month's team secret and the keys it gives. */
export interface TeamEpoch {
  secret: Bytes
  keys: TeamKeys
}

/** The months this person can open, by 'YYYY-MM'. */
export type Keyring = Map<string, TeamEpoch>

interface TeamAnswer {
  wraps: { epoch: string; oid: string; blob: string }[]
  missing: { epoch: string; accountId: string; encryptionKey: string }[]
}

/** The public half of a month, as the directory lists it. */
export function epochEntry(month: string, keys: TeamKeys): DirectoryEpoch {
  const intake_pk = base64url(keys.intake.publicKey)
  const reply_pk = base64url(keys.reply.publicKey)
  return { id: month, intake_pk, reply_pk, from: month, to: month }
}

/**
 * Opens the team secrets that were sealed to this person: one signed release for all of them. A secret
 * that does not give the very keys of the directory is refused: `RefusalError('team_key')`.
 * @param known months that are open already; they are not released again
 */
export async function openKeyring(
  desk: Desk,
  watched: Watched,
  known: Pick<Keyring, 'has'> = new Set(),
): Promise<Keyring> {
  const { wraps } = await read<TeamAnswer>(desk.api, '/api/team')
  const listed = wraps.filter(
    ({ epoch }) => epochOf(watched.current, epoch) !== undefined && !known.has(epoch),
  )
  if (listed.length === 0) return new Map()
  const oids = listed.map((wrap) => wrap.oid)
  const released = await release(desk, watched.current, { what: 'team', oids })
  const ring: Keyring = new Map()
  for (const { epoch, oid } of listed) {
    const wrap = { svc: watched.svc, epoch, memberId: desk.person.id, key: desk.person.keys.enc }
    const secret = openTeamSecret(desk.s, wrap, released.inner(oid))
    const keys = teamKeys(desk.s, secret)
    expectListed(watched.current, epoch, keys)
    ring.set(epoch, { secret, keys })
  }
  return ring
}

/**
 * Seals team secrets to moderators who lack them. Whom to seal to, and with which key, is read from the
 * directory this client checked, never from the server's answer.
 * @returns how many were sealed
 */
export async function shareTeamSecrets(
  desk: Desk,
  watched: Watched,
  ring: Keyring,
): Promise<number> {
  const { missing } = await read<TeamAnswer>(desk.api, '/api/team')
  const wraps = missing.flatMap(({ epoch, accountId }) => {
    const moderator = liveModerators(watched.current).find((one) => one.id === accountId)
    const held = ring.get(epoch)
    if (moderator === undefined || held === undefined) return []
    const to = { id: moderator.id, key: fromBase64url(moderator.enc_pk, 1216) }
    return [wrapFor(desk.s, watched.svc, { epoch, secret: held.secret, to })]
  })
  if (wraps.length === 0) return 0
  return (await send<{ kept: number }>(desk.api, '/api/team', { wraps: wraps.slice(0, 100) })).kept
}

/**
 * Makes the team secret of a month and proposes it. The sealed copies go to the server before a
 * colleague completes the change, so that no month can begin with a key that nobody holds.
 */
export async function proposeMonth(
  desk: Desk,
  watched: Watched,
  month: string,
): Promise<{ complete: boolean }> {
  const secret = desk.s.random(32)
  const keys = teamKeys(desk.s, secret)
  const epoch = epochEntry(month, keys)
  const proposed = await proposeChange(desk, watched, { kind: 'epoch', epoch })
  const wraps = liveModerators(watched.current).map((one) => {
    const to = { id: one.id, key: fromBase64url(one.enc_pk, 1216) }
    return wrapFor(desk.s, watched.svc, { epoch: month, secret, to })
  })
  await send(desk.api, '/api/team', { wraps })
  desk.s.wipe(secret)
  return proposed
}

function wrapFor(
  s: Suite,
  svc: string,
  { epoch, secret, to }: { epoch: string; secret: Bytes; to: { id: string; key: Bytes } },
): { epoch: string; accountId: string; blob: string } {
  const blob = wrapTeamSecret(s, { svc, epoch, memberId: to.id, to: to.key }, secret)
  return { epoch, accountId: to.id, blob: base64url(blob) }
}

function expectListed(directory: Directory, epoch: string, keys: TeamKeys): void {
  const listed = epochOf(directory, epoch)
  if (listed?.intake_pk !== base64url(keys.intake.publicKey)) throw new RefusalError('team_key')
}

function epochOf(directory: Directory, id: string): DirectoryEpoch | undefined {
  return directory.epochs.find((epoch) => epoch.id === id)
}
