import type { Digest, QuietHours } from '../sealing/contact.ts'
import { one, type Posted } from './posted.ts'

/** Whose clocks can be chosen, the first one if nothing is; each stands for all places with the same time. */
export const zones = {
  london: 'Europe/London',
  berlin: 'Europe/Berlin',
  bucharest: 'Europe/Bucharest',
  istanbul: 'Europe/Istanbul',
} as const
export type ZoneName = keyof typeof zones
export const zoneNames = Object.keys(zones) as ZoneName[]

/** Days on which all can be told together: 0 for every day, 1 for Monday to 7 for Sunday. */
export const digestDays = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Her hours as they were posted; undefined for what does not make sense. */
export interface Hours {
  readonly quiet: QuietHours | null | undefined
  readonly digest: Digest | null | undefined
}

/** Reads quiet hours and the hour of a digest, both on the clock she chose. A digest must not lie in her quiet hours. */
export function readHours(posted: Posted): Hours {
  const zone = zoneOf(one(posted['zone']))
  if (zone === undefined) return { quiet: undefined, digest: undefined }
  const quiet = readQuiet(one(posted['quiet_from']), one(posted['quiet_to']), zone)
  const digest = readDigest(one(posted['digest_day']), one(posted['digest_hour']), zone)
  const isTold = quiet === undefined || quiet === null || digest === undefined || digest === null
  return { quiet, digest: isTold || !isQuiet(quiet, digest.hour) ? digest : undefined }
}

function zoneOf(name: string): string | undefined {
  const known = zoneNames.find((zone) => zone === (name === '' ? 'london' : name))
  return known === undefined ? undefined : zones[known]
}

/** A whole hour, '0' to '23'. */
function hourOf(text: string): number | undefined {
  return /^(1?\d|2[0-3])$/.test(text) ? Number(text) : undefined
}

function readQuiet(from: string, to: string, zone: string): QuietHours | null | undefined {
  if (from === '' && to === '') return null
  const [begin, end] = [hourOf(from), hourOf(to)]
  if (begin === undefined || end === undefined || begin === end) return undefined
  return { from: begin, to: end, zone }
}

function readDigest(chosen: string, at: string, zone: string): Digest | null | undefined {
  if (chosen === '') return null
  const day = digestDays.find((other) => String(other) === chosen)
  const hour = hourOf(at)
  return day === undefined || hour === undefined ? undefined : { day, hour, zone }
}

/** Whether an hour of the day lies in her quiet hours, which may go over midnight. */
function isQuiet({ from, to }: QuietHours, hour: number): boolean {
  return (hour - from + 24) % 24 < (to - from + 24) % 24
}
