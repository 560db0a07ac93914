import type { WorkerGuard } from '../guard/client.ts'
import { translate } from '../i18n/catalogue.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import { errorCode } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Tell } from './telling.ts'

export interface AlarmNeeds {
  readonly guard: Pick<WorkerGuard, 'directory'>
  readonly now: Clock
  readonly tell: Tell
  readonly log: Log
  /** Where the operator is written to; null for nowhere. */
  readonly address: string | null
}

/** From this day of a month the missing key of the next one is the operator's business too. */
const alarmDay = 26
/** The hour (UTC) of the message: once a day, at a time at which somebody is at work. */
const alarmHour = 9
const restMs = 10 * 60_000

/**
 * Makes the round that writes to the operator, once a day, when the key of this month or, late in it, of the next is
 * missing (decision 9). It reads the directory from the guard and nothing else.
 */
export function operatorAlarm(needs: AlarmNeeds): () => Promise<{ pauseMs: number }> {
  const { guard, now, tell, log, address } = needs
  let writtenOn = ''

  async function look(): Promise<void> {
    const moment = now()
    const day = moment.toISOString().slice(0, 10)
    if (address === null || day === writtenOn || moment.getUTCHours() !== alarmHour) return
    const told = await guard.directory()
    if (told === null) return
    const month = missingMonth(
      told.directory.epochs.map(({ id }) => id),
      moment,
    )
    if (month === null) return
    const message = {
      subject: translate('en', 'duty.alarm.subject'),
      lines: [
        translate('en', 'duty.alarm.missing', { month }),
        translate('en', 'duty.alarm.until'),
      ],
      language: 'en' as const,
      name: `month${day.replaceAll('-', '')}`,
    }
    if ((await tell({ kind: 'email', address }, message)) !== 'later') writtenOn = day
  }

  return async () => {
    try {
      await look()
    } catch (error) {
      log.warn('delivery_failed', { part: 'operator', code: errorCode(error) ?? 'fault' })
    }
    return { pauseMs: restMs }
  }
}

/** The month whose key should be there and is not; null when all is well. */
export function missingMonth(months: readonly string[], moment: Date): string | null {
  const month = monthOf(moment)
  if (!months.includes(month)) return month
  const next = addMonths(month, 1)
  return moment.getUTCDate() >= alarmDay && !months.includes(next) ? next : null
}
