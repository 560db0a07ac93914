import { dateLocale } from '../../../i18n/dates.ts'
import { element } from '../page/element.ts'
import { choiceField } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** By whose clock the hours are, and what it shows now, in a sentence. */
export function clockSentence(
  { say, language, now }: { say: Say; language: string; now: () => Date },
  zone: string,
): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  })
  return say('console.rota.clock', { place: placeOf(zone), now: format.format(now()) })
}

/** Another clock, folded away: a team moves once in its life. */
export function otherClock(say: Say, zone: string): HTMLElement {
  const all = new Set([zone, ...Intl.supportedValuesOf('timeZone')])
  const options = [...all]
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => nearFirst(a.value) - nearFirst(b.value) || a.label.localeCompare(b.label))
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.rota.other_clock')),
    choiceField({ name: 'zone', label: say('console.rota.zone'), value: zone, options }),
  )
}

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The zone of this device. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function nearFirst(zone: string): number {
  return zone.startsWith('Europe/') ? 0 : 1
}

/** 'London' for 'Europe/London'. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

function labelOf(zone: string): string {
  const [region = '', ...rest] = zone.split('/')
  return rest.length === 0 ? zone : `${placeOf(zone)} (${region})`
}
