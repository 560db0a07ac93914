import { RefusalError } from '../../sealing/errors.ts'
import { object, oneOf, text } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { addMonths } from '../../platform/clock.ts'
import { dayNow, monthNow, type Room } from '../room.ts'
import type { Role } from '../role.ts'

/** Whether a key of this period may be had now. */
type Period = (room: Room, period: string) => boolean

/** Warnings live two years at most and are made for this month or the next. */
const monthly: Period = (room, period) => {
  const now = monthNow(room)
  return /^\d{4}-\d\d$/.test(period) && period >= addMonths(now, -36) && period <= addMonths(now, 1)
}

/** Drafts and challenges live a few hours; two days back covers a page that was left open over night. */
const daily: Period = (room, period) => {
  const dayMs = 86_400_000
  const apart = (Date.parse(period) - Date.parse(dayNow(room))) / dayMs
  return /^\d{4}-\d\d-\d\d$/.test(period) && apart >= -2 && apart <= 1
}

const lasting: Period = (_room, period) => period === ''

const services = {
  alert: { roles: ['web', 'worker'], period: monthly },
  draft: { roles: ['web'], period: daily },
  challenge: { roles: ['web'], period: daily },
  totp: { roles: ['web'], period: lasting },
  board: { roles: ['web'], period: lasting },
  'delivery-at-rest': { roles: ['worker'], period: lasting },
  'contact-rewrap': { roles: ['worker'], period: lasting },
} satisfies Record<string, { roles: readonly Role[]; period: Period }>

export type ServiceName = keyof typeof services

const names = Object.keys(services) as ServiceName[]

export const serviceKeyShape = object({ name: oneOf(...names), period: text(10) })

/**
 * A symmetric key that web or worker holds in memory only (protocol 6, 11.1).
 * Throws RefusalError 'refused' for the other role's keys, 'period_out_of_range' for a day or month that nobody needs now.
 */
export function serviceKey(
  room: Room,
  asked: { name: ServiceName; period: string },
  role: Role,
): Bytes {
  const service = services[asked.name]
  const roles: readonly Role[] = service.roles
  if (!roles.includes(role)) throw new RefusalError('refused')
  if (!service.period(room, asked.period)) throw new RefusalError('period_out_of_range')
  return room.seeds.serviceKey(asked.name, asked.period)
}
