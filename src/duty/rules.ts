import type { Directory } from '../sealing/directory.ts'
import type { Rota } from '../sealing/duty.ts'
import { clockOf, hourOf, watchAt } from '../sealing/watches.ts'

const hourMs = 3_600_000

/** A message goes within the hour it is due, or not at all: a service that was away does not write at odd times. */
export function isStillDue(dueHour: number, now: Date): boolean {
  return hourOf(now) === dueHour
}

/** Whether half of the hour is over: so long a push service is waited for. */
export function isHalfOver(now: Date): boolean {
  return now.getTime() % hourMs >= hourMs / 2
}

/** A message that is due, and who has the watch. */
export interface Due {
  readonly hour: number
  readonly onDuty: readonly string[]
}

/** The latest message that is due by now; null for a rota that asks for none within two days. */
export function latestDue(rota: Rota, now: Date): Due | null {
  const present = hourOf(now)
  const clock = clockOf(rota.zone)
  for (let hour = present; hour > present - 48; hour -= 1) {
    const watch = watchAt(rota, clock(hour))
    if (watch !== null) return { hour, onDuty: rota.week[watch.weekday]?.[watch.part] ?? [] }
  }
  return null
}

/** How far the messages are: nothing in it depends on what was reported. */
export interface DutyState {
  readonly calledHour: number
  readonly missed: number
  readonly looked: boolean
}

/** The state once the message of `hour` has gone: one more missed, if nobody looked since the one before. */
export function afterCall(state: DutyState, hour: number): DutyState {
  return { calledHour: hour, missed: state.looked ? 0 : state.missed + 1, looked: false }
}

/** Somebody to be written to; `isRelief` when it is because others did not look. */
export interface Called {
  readonly id: string
  readonly isRelief: boolean
}

/**
 * Who is written to: whoever has the watch; and after each `patience` messages that nobody followed one more of the
 * chain, and behind the chain all coordinators. People who have left the team are passed over.
 */
export function calledFor(
  { rota, onDuty, missed }: { rota: Rota; onDuty: readonly string[]; missed: number },
  directory: Pick<Directory, 'moderators'>,
): Called[] {
  const live = directory.moderators.filter((one) => one.to === null)
  const relieved = Math.floor(missed / rota.patience)
  const coordinators = live.filter((one) => one.role === 'coordinator').map(({ id }) => id)
  const relief = [
    ...rota.chain.slice(0, relieved),
    ...(relieved > rota.chain.length ? coordinators : []),
  ]
  const isLive = (id: string): boolean => live.some((one) => one.id === id)
  const watch = new Set(onDuty.filter(isLive))
  const others = new Set(relief.filter((id) => isLive(id) && !watch.has(id)))
  return [
    ...[...watch].map((id) => ({ id, isRelief: false })),
    ...[...others].map((id) => ({ id, isRelief: true })),
  ]
}
