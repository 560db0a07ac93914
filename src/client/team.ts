import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { liveModerators, ROOT, type Directory, type DirectoryEpoch } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { openTeamSecret, teamKeys, wrapTeamSecret, type TeamKeys } from '../sealing/team.ts'
import { read, send } from './api.ts'
import type { Change } from './directory-change.ts'
import { proposeChange, signProposal, watchDirectory, type Watched } from './directory-watch.ts'
import { addMonths, monthOf } from './months.ts'
import type { Desk } from './person.ts'
import { release } from './release.ts'

/** A month's team secret and the keys it gives. */
export interface TeamEpoch {
  secret: Bytes
  keys: TeamKeys
  /** The month from which reports are sealed to it; before its own where somebody has left. */
  from: string
}

/** The months this person can open, by 'YYYY-MM'. */
export type Keyring = Map<string, TeamEpoch>

interface TeamAnswer {
  wraps: { epoch: string; oid: string; blob: string }[]
  missing: { epoch: string; accountId: string; encryptionKey: string }[]
}

/**
 * The public half of a month, as the directory lists it.
 * @param from the month from which it takes reports, when that is before its own
 */
export function epochEntry(month: string, keys: TeamKeys, from = month): DirectoryEpoch {
  const intake_pk = base64url(keys.intake.publicKey)
  const reply_pk = base64url(keys.reply.publicKey)
  return { id: month, intake_pk, reply_pk, from, to: month }
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
    const { from } = expectListed(watched.current, epoch, keys)
    ring.set(epoch, { secret, keys, from })
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
 * Makes the team secret of a month and proposes it. The sealed copies go to the server before the change is complete, so
 * that no month can begin with a key that nobody holds: also where the root's words complete it at once.
 * @param root the root's signing key, when its words were typed in
 */
export async function proposeMonth(
  desk: Desk,
  watched: Watched,
  month: string,
  root?: Bytes,
): Promise<{ complete: boolean }> {
  return proposeWithSecret(desk, watched, { month, from: month, root }, (epoch) => ({
    kind: 'epoch',
    epoch,
  }))
}

/**
 * Proposes that a moderator leaves. The same signatures put a fresh key into force at once: of the first month that has none
 * yet, so that she holds no key that takes reports from then on (protocol 6.2).
 * @param root the root's signing key, when its words were typed in
 * Throws `RefusalError('self')`: who makes the key knows it, so nobody proposes her own leaving.
 */
export async function proposeLeaving(
  desk: Desk,
  watched: Watched,
  id: string,
  root?: Bytes,
): Promise<{ complete: boolean }> {
  if (id === desk.person.id) throw new RefusalError('self')
  const from = monthOf(desk.now())
  const last = watched.current.epochs.reduce(
    (latest, one) => (one.id > latest ? one.id : latest),
    from,
  )
  const month = addMonths(last, 1)
  const change = (epoch: DirectoryEpoch): Change => ({ kind: 'leave', id, epoch })
  return proposeWithSecret(desk, watched, { month, from, root, without: id }, change)
}

interface NewSecret {
  month: string
  from: string
  root: Bytes | undefined
  /** Who must not get a copy. */
  without?: string
}

async function proposeWithSecret(
  desk: Desk,
  watched: Watched,
  { month, from, root, without }: NewSecret,
  changeFor: (epoch: DirectoryEpoch) => Change,
): Promise<{ complete: boolean }> {
  const secret = desk.s.random(32)
  try {
    const epoch = epochEntry(month, teamKeys(desk.s, secret), from)
    await proposeChange(desk, watched, changeFor(epoch))
    const stayers = liveModerators(watched.current).filter((one) => one.id !== without)
    const wraps = stayers.map((one) => {
      const to = { id: one.id, key: fromBase64url(one.enc_pk, 1216) }
      return wrapFor(desk.s, watched.svc, { epoch: month, secret, to })
    })
    await send(desk.api, '/api/team', { wraps })
  } finally {
    desk.s.wipe(secret)
  }
  if (root === undefined) return { complete: false }
  return signProposal(desk, await watchDirectory(desk), { by: ROOT, secretKey: root })
}

function wrapFor(
  s: Suite,
  svc: string,
  { epoch, secret, to }: { epoch: string; secret: Bytes; to: { id: string; key: Bytes } },
): { epoch: string; accountId: string; blob: string } {
  const blob = wrapTeamSecret(s, { svc, epoch, memberId: to.id, to: to.key }, secret)
  return { epoch, accountId: to.id, blob: base64url(blob) }
}

function expectListed(directory: Directory, epoch: string, keys: TeamKeys): DirectoryEpoch {
  const listed = epochOf(directory, epoch)
  if (listed?.intake_pk !== base64url(keys.intake.publicKey)) throw new RefusalError('team_key')
  return listed
}

function epochOf(directory: Directory, id: string): DirectoryEpoch | undefined {
  return directory.epochs.find((epoch) => epoch.id === id)
}
