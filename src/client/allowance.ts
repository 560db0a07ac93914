import { read, type Api } from './api.ts'

/** How many reports a moderator may still open, and when there are more. */
export interface OpeningsLeft {
  left: number
  until: 'hour' | 'day'
}

/** Who shows the number, for each session. */
const watches = new WeakMap<object, () => void>()

/** Is told whenever something was opened, wherever on the desk: the number is another one then. The last who asks is told. */
export function watchOpenings(room: object, told: () => void): void {
  watches.set(room, told)
}

/** Something was opened. */
export function tellOpened(room: object): void {
  watches.get(room)?.()
}

/** What is left of this person's own openings, as the guard counts them. */
export function openingsLeft(api: Api): Promise<OpeningsLeft> {
  return read<OpeningsLeft>(api, '/api/reports/allowance')
}
