/** What a person may be in the console. What a key may do is said by the signed directory alone. */
export type Role = 'moderator' | 'liaison' | 'voucher'

/** Moderators' and officers' sessions end after this many hours at the latest (decision 18). */
export const sessionHours = 12

/** How long a one-use link may be opened, in minutes (protocol 6.1). */
export const linkMinutes = 15

/** How long the person who opened a link in time has for the rest: words, paper, second factor. */
export const finishMinutes = 45

/** Wrong spoken digits burn a link. */
export const linkTries = 3

/** Wrong codes of the second factor, with the right passphrase, within one quarter of an hour (protocol 6.1). */
export const totpTries = 5

/** How long a new second factor waits for colleagues' signatures. */
export const factorHours = 24

/** A signed renewal counts for five minutes before and after the minute it names, like every signed request. */
export const renewalMinutes = 5

const minuteMs = 60_000
const hourMs = 3_600_000

/** Whole minutes since 1970. */
export function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / minuteMs)
}

/** Whole hours since 1970. */
export function hourOf(moment: Date): number {
  return Math.floor(moment.getTime() / hourMs)
}

/** Stretching that every account made by this software's own pages uses; also told for names nobody has. */
export const usualArgon = { mebibytes: 256, passes: 3 } as const

/** How hard a passphrase is stretched. */
export interface ArgonCost {
  readonly mebibytes: number
  readonly passes: number
}

/** What may be known of who is signed in. */
export interface SignedIn {
  readonly id: Uint8Array
  /** The same id as base64url: the person's id in the directory. */
  readonly idText: string
  readonly username: string
  readonly role: Role
  readonly post: string | null
  readonly admitted: boolean
}

/** Reads a role from the table; anything unknown is no role at all. */
export function roleOf(text: string): Role | null {
  return text === 'moderator' || text === 'liaison' || text === 'voucher' ? text : null
}
