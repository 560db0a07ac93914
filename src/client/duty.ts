import { base64url, fromBase64url } from '../sealing/bytes.ts'
import {
  believedDuty,
  boxPlan,
  forgetDigest,
  openPlan,
  sealDuty,
  vouchFor,
  type DutyContact,
  type Rota,
} from '../sealing/duty.ts'
import { RefusalError } from '../sealing/errors.ts'
import { read, send, type Api } from './api.ts'
import type { Desk } from './person.ts'
import type { Workroom } from './workroom.ts'

/** The rota as a moderator's client shows it. */
export interface DutyView {
  /** Null while nobody has made one. */
  rota: Rota | null
  /** Whether whoever made it is still on the team: the worker goes by nobody else's word. */
  isVouched: boolean
  /** Ids of colleagues who can be written to. */
  reachable: string[]
  /** Under which id the guard holds the key of my addresses; null when I have left none. */
  contactId: string | null
  /** Whether there is mail among my ways. */
  mail: boolean
  /** How far the confirming of my number is. */
  number: 'none' | 'wanted' | 'sent' | 'typed' | 'confirmed' | 'wrong' | 'unsent'
  /** Whether a browser is among my ways, and whether it is still there. */
  browser: 'none' | 'there' | 'gone'
  /** Whether text messages can leave at all. */
  canText: boolean
  /** What a browser subscribes with; null where none is told. */
  pushKey: string | null
  /** Whether the message to try my address is still to go; null when I have left none. */
  testing: boolean | null
  /** How many messages in a row nobody followed. */
  missed: number
}

interface DutyAnswer extends Omit<DutyView, 'rota' | 'isVouched'> {
  plan: { version: number; epoch: string; forTeam: string } | null
}

type Here = Pick<Workroom, 'desk' | 'watched' | 'ring'>

/** What a service begins with: every two hours by day, nobody woken, nobody on duty yet. */
export function usualRota(zone: string): Rota {
  return {
    ...{ v: 1, version: 0, zone, every: 2, day: { from: 8, to: 22 }, night: [], patience: 2 },
    week: Array.from({ length: 7 }, () => ({ day: [], night: [] })),
    chain: [],
  }
}

/** Reads and opens the rota. Throws `OpenError` when the table holds another one than the team made. */
export async function readDuty({ desk, watched, ring }: Here): Promise<DutyView> {
  const { plan, ...rest } = await read<DutyAnswer>(desk.api, '/api/duty')
  if (plan === null) return { ...rest, rota: null, isVouched: true }
  const held = ring.get(plan.epoch)
  if (held === undefined) throw new RefusalError('team_key')
  const { svc } = watched
  const at = { svc, epoch: plan.epoch, version: plan.version, vaultKey: held.keys.vaultKey }
  const made = openPlan(desk.s, at, fromBase64url(plan.forTeam))
  return { ...rest, rota: made.document, isVouched: isVouched(desk, watched, made) }
}

function isVouched(
  { s }: Desk,
  { current }: Here['watched'],
  made: ReturnType<typeof openPlan>,
): boolean {
  try {
    believedDuty(s, current, 'plan', made)
    return true
  } catch (error) {
    if (error instanceof RefusalError) return false
    throw error
  }
}

/**
 * Puts a rota in the place of the one before: sealed to the worker, and closed with the team's key for colleagues.
 * Throws `ApiRefusal('stale')` when a colleague changed it meanwhile.
 */
export async function saveRota({ desk, watched, ring }: Here, rota: Rota): Promise<void> {
  const { s, api, person } = desk
  const { svc, current } = watched
  const next: Rota = { ...rota, version: rota.version + 1 }
  const [epoch = '', held] = [...ring].sort(([a], [b]) => a.localeCompare(b)).at(-1) ?? []
  if (held === undefined) throw new RefusalError('team_key')
  const signing = { by: person.id, secretKey: person.keys.sig.secretKey }
  const made = vouchFor(s, { svc, kind: 'plan', signing }, next)
  const deliveryPk = fromBase64url(current.delivery_pk, 1216)
  const at = { svc, kind: 'plan', row: String(next.version), deliveryPk } as const
  const team = { svc, epoch, version: next.version, vaultKey: held.keys.vaultKey }
  await api('/api/duty/plan', {
    method: 'PUT',
    body: {
      ...{ version: next.version, epoch },
      forWorker: base64url(sealDuty(s, at, made)),
      forTeam: base64url(boxPlan(s, team, made)),
    },
  })
}

/**
 * Leaves addresses with the worker, sealed: neither colleagues nor the server can read them. A number gets six digits first.
 * What was there before goes, with its key at the guard.
 * Throws `ApiRefusal('codes_spent')`, `ApiRefusal('stale')`, `RefusalError('too-long')` for ways that have no room together.
 */
export async function saveContact(
  { desk, watched }: Pick<Here, 'desk' | 'watched'>,
  contact: DutyContact,
): Promise<void> {
  const { s, api, person } = desk
  const { svc, current } = watched
  const signing = { by: person.id, secretKey: person.keys.sig.secretKey }
  const made = vouchFor(s, { svc, kind: 'contact', signing }, contact)
  const deliveryPk = fromBase64url(current.delivery_pk, 1216)
  const at = { svc, kind: 'contact', row: person.id, deliveryPk } as const
  const blob = base64url(sealDuty(s, at, made))
  const has = (kind: DutyContact['ways'][number]['kind']): boolean =>
    contact.ways.some((way) => way.kind === kind)
  const before = await leftBefore({ desk, watched })
  const kinds = { hasMail: has('email'), hasNumber: has('sms'), hasBrowser: has('push') }
  const body = { blob, ...kinds, before }
  await api('/api/duty/contact', { method: 'PUT', body })
}

/** Hands in the six digits; the worker says later whether they are right. Throws `ApiRefusal`: 'tries_spent', 'no_contact'. */
export async function typeCode(api: Api, code: string): Promise<void> {
  await send(api, '/api/duty/code', { code })
}

/** Has the digits sent again. Throws `ApiRefusal`: 'codes_spent', 'no_contact'. */
export async function askForCode(api: Api): Promise<void> {
  await send(api, '/api/duty/code/again', {})
}

/** What I have left up to now, and my word to the guard that its key may go: the guard takes it from nobody else. */
async function leftBefore({ desk, watched }: Pick<Here, 'desk' | 'watched'>) {
  const { s, api, person } = desk
  const { contactId: id } = await read<DutyAnswer>(api, '/api/duty')
  if (id === null) return null
  const digest = forgetDigest(s, watched.svc, fromBase64url(id, 16))
  return { id, signature: base64url(s.sign(digest, person.keys.sig.secretKey)) }
}

/** Takes the addresses away again, and has the guard erase their key: no copy in a backup opens then. Throws `ApiRefusal('stale')`. */
export async function forgetContact(here: Pick<Here, 'desk' | 'watched'>): Promise<void> {
  await send(here.desk.api, '/api/duty/contact/forget', { before: await leftBefore(here) })
}

/** Has a message sent to try the address. Throws `ApiRefusal('no_contact')`. */
export async function tryContact(api: Api): Promise<void> {
  await send(api, '/api/duty/test', {})
}

/** Says that somebody is at the desk: no who and no when, and the same whatever waits there. */
export async function noteLook(api: Api): Promise<void> {
  await send(api, '/api/duty/looked', {})
}
