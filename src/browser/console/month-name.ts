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

/** A day as people say it, from 'YYYY-MM-DD'. */
export function dayName(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
