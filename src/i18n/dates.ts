/** How dates are written in a language: English here is British. */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/**
 * A month as people say it, such as "November 2026": the finest time that a reporter or a member is ever told of anything.
 * @param month YYYY-MM
 */
export function monthName(language: string, month: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

/**
 * A day as people say it, such as "30 November 2026".
 * @param day YYYY-MM-DD
 */
export function dayName(language: string, day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
