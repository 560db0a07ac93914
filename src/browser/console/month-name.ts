/** How dates are written for a language: English here is British. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** The month's name as people say it, from 'YYYY-MM'. */
export function monthName(language: string, month: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

/** A day and its hour by this device's clock, as people say it. */
export function hourName(language: string, at: Date): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  return format.format(at)
}

/** A day as people say it, from 'YYYY-MM-DD'. */
export function dayName(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
