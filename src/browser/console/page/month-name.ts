import { dateLocale } from '../../../i18n/dates.ts'

export { dateLocale, dayName, monthName } from '../../../i18n/dates.ts'

/** A day and its hour by this device's clock, as people say it. */
export function hourName(language: string, at: Date): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  return format.format(at)
}
