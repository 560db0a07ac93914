import type { Alert } from '../sealing/alert.ts'
import type { Contact, QuietHours, Reach } from '../sealing/contact.ts'
import { reaches } from '../sealing/online-area.ts'
import { concernsWork } from '../sealing/work.ts'
import { clockIn } from './local-clock.ts'

/** The part of a contact that says what somebody wants to be told. */
export type Wish = Pick<Contact, 'areas' | 'work' | 'levels'>

/** Level 4 is told at any hour. */
const gravest = 4

/**
 * Whether a warning goes to this member: one of her areas (any at all where he is met online), one of her levels, her kind of work. A recall asks for the area
 * alone, so that it reaches everybody whom any version of the warning could have reached (decision 19). Level 1 is for the
 * list, never for a message (time-wasters do not wake anybody).
 */
export function isFor(alert: Alert, wish: Wish): boolean {
  if (!reaches(alert.audience.areas, wish.areas)) return false
  if (alert.kind === 'recall') return true
  const isAsked = alert.level > 1 && wish.levels.includes(alert.level)
  return isAsked && concernsWork(alert.audience.work, wish.work)
}

/** Whether a warning may wait for the hour at which she is told everything together: the gravest and recalls may not. */
export function putsOff(alert: Pick<Alert, 'kind' | 'level'>): boolean {
  return alert.level !== gravest && alert.kind !== 'recall'
}

/** What of a member's ways is confirmed; nothing of somebody who is gone. */
export interface Confirmed {
  readonly confirmed: boolean | null
  readonly number_confirmed: boolean | null
  /** Whether her browser is known to be gone. */
  readonly way_lost: boolean | null
}

/**
 * Whether a way may be used: an e-mail address or a telephone number once she has confirmed it; a browser until it is gone,
 * because the one that asked is the one that is told.
 */
export function isReachable(reach: Reach, member: Confirmed): boolean {
  if (reach.kind === 'push') return member.way_lost === false
  return (reach.kind === 'email' ? member.confirmed : member.number_confirmed) === true
}

const hourMs = 3_600_000
/** A clock that is a little behind must not find the hour still unfinished. */
const pastHourMs = 1_000

/**
 * Seconds until it is looked at again; null when it is no quiet hour, or the warning is too grave to wait. That is at the
 * next full hour for everybody, and again at the one after, until her hours are over: a row whose time were the end of her
 * night would tell it to whoever has the tables. Quiet hours end at full hours on every clock that can be chosen.
 */
export function quietFor(
  alert: Pick<Alert, 'kind' | 'level'>,
  quiet: QuietHours | null,
  now: Date,
): number | null {
  if (quiet === null || quiet.from === quiet.to) return null
  if (alert.level === gravest && alert.kind !== 'recall') return null
  const { hour } = clockIn(quiet.zone, now)
  const sinceBegin = (hour - quiet.from + 24) % 24
  const length = (quiet.to - quiet.from + 24) % 24
  if (sinceBegin >= length) return null
  return (hourMs - (now.getTime() % hourMs) + pastHourMs) / 1_000
}
