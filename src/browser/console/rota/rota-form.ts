import { saveRota, usualRota, type DutyView } from '../../../client/duty.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import { messageHours, type Rota } from '../../../sealing/duty.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { choiceField, valueOf } from '../page/field.ts'
import { clockSentence, isZone, localZone, otherClock } from './rota-clock.ts'
import { listed, openWatches, weekdayName } from './rota-words.ts'
import type { Say } from '../page/say.ts'

type Option = { value: string; label: string }

/** How many people stand in the chain at most. */
const reliefs = 3
const noNight = ''

/** The rota as a form: who on which day and night, at which hours, and who when nobody looks. */
export function rotaForm(view: DeskView, duty: DutyView): HTMLElement {
  const { say, workroom } = view
  const rota = duty.rota ?? usualRota(localZone())
  const people = peopleFor(view, duty, rota)
  const at = element('p', { role: 'status', 'data-field': 'rota-hours' })
  const open = element('p', { role: 'status', 'data-field': 'rota-open' })
  const form = deedForm(
    say,
    { action: 'save-rota', label: say('console.rota.save'), run },
    section(
      say('console.rota.plan_title'),
      say('console.rota.plan_lead'),
      weekTable(view, rota, people),
      open,
    ),
    section(
      say('console.rota.hours_title'),
      null,
      hourFields(say, rota),
      at,
      otherClock(say, rota.zone),
    ),
    section(
      say('console.rota.chain_title'),
      say('console.rota.chain_lead'),
      ...chainFields(say, rota, people),
    ),
  )
  form.addEventListener('change', tell)
  tell()
  return form

  /** What is chosen now, in words. */
  function tell(): void {
    const chosen = { ...readHours(form, rota), ...readPeople(form, rota) }
    fill(at, hoursSaid(view, chosen))
    fill(open, openSaid(view, duty, chosen))
  }

  async function run(): Promise<void> {
    const hours = readHours(form, rota)
    if (hours.day.to < hours.day.from) throw new Mendable(say('console.rota.order_refused'))
    if (!isZone(hours.zone)) throw new Mendable(say('console.rota.zone_refused'))
    await saveRota(workroom, { ...hours, ...readPeople(form, rota) })
    await view.goTo('rota', say('console.rota.saved'))
  }
}

function hoursSaid(view: DeskView, rota: Rota): string {
  const { say } = view
  if (!isZone(rota.zone)) return say('console.rota.zone_refused')
  const { day, night } = messageHours(rota)
  const hours = [...day, ...night].map(clock).join(', ')
  return `${say('console.rota.at', { hours })} ${clockSentence(view, rota.zone)}`
}

function openSaid(view: DeskView, duty: DutyView, rota: Rota): string {
  const { say, language } = view
  const open = isZone(rota.zone) ? openWatches(view, duty, rota) : []
  if (open.length === 0) return say('console.rota.open_none')
  return say('console.rota.open', { count: open.length, watches: listed(open, language) })
}

function section(title: string, lead: string | null, ...children: HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, title),
    lead === null ? null : element('p', {}, lead),
    ...children,
  )
}

/** Everybody who can be on duty; who stands in the rota and has left is named as such. */
function peopleFor({ say, workroom }: DeskView, { reachable }: DutyView, rota: Rota): Option[] {
  const live = liveModerators(workroom.watched.current).map(({ id, name }) => ({
    value: id,
    label: reachable.includes(id) ? name : say('console.rota.no_address', { name }),
  }))
  const named = [...rota.week.flatMap(({ day, night }) => [...day, ...night]), ...rota.chain]
  const gone = [...new Set(named)]
    .filter((id) => !live.some(({ value }) => value === id))
    .map((value) => ({ value, label: say('console.rota.gone') }))
  return [{ value: '', label: say('console.rota.nobody') }, ...live, ...gone]
}

function weekTable(
  { say, language }: DeskView,
  rota: Rota,
  people: readonly Option[],
): HTMLElement {
  const rows = rota.week.map((one, at) => {
    const weekday = weekdayName(language, at)
    const field = (part: 'day' | 'night'): HTMLElement =>
      choiceField({
        name: `${part}-${String(at)}`,
        label: say(`console.rota.${part}_of`, { weekday }),
        value: one[part][0] ?? '',
        options: people,
      })
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, weekday),
      element('td', {}, field('day')),
      element('td', {}, field('night')),
    )
  })
  const heads = ['by_day', 'by_night'] as const
  return element(
    'table',
    { class: 'table week' },
    element('caption', { class: 'unseen' }, say('console.rota.plan_title')),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td'),
        ...heads.map((head) => element('th', { scope: 'col' }, say(`console.rota.${head}`))),
      ),
    ),
    element('tbody', {}, ...rows),
  )
}

function hourFields(say: Say, rota: Rota): HTMLElement {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: clock(hour),
  }))
  const counts = [1, 2, 3, 4, 6].map((count) => ({
    value: String(count),
    label: say('console.rota.hours', { count }),
  }))
  const nights: Option[] = [
    { value: noNight, label: say('console.rota.nights_none') },
    { value: '3', label: say('console.rota.nights_once', { hour: clock(3) }) },
    {
      value: '1,5',
      label: say('console.rota.nights_twice', { first: clock(1), second: clock(5) }),
    },
  ]
  const choice = (name: string, label: string, value: string, options: Option[]): HTMLElement =>
    choiceField({ name, label, value, options })
  const fields = [
    choice('from', say('console.rota.from'), String(rota.day.from), hours),
    choice('to', say('console.rota.to'), String(rota.day.to), hours),
    choice('every', say('console.rota.every'), String(rota.every), counts),
    choice('nights', say('console.rota.nights'), rota.night.join(), nights),
  ]
  return element('div', { class: 'side' }, ...fields)
}

function chainFields(say: Say, rota: Rota, people: readonly Option[]): HTMLElement[] {
  const counts = [1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))
  const patience = choiceField({
    name: 'patience',
    label: say('console.rota.patience'),
    value: String(rota.patience),
    options: counts,
  })
  const chain = Array.from({ length: reliefs }, (_, at) =>
    choiceField({
      name: `relief-${String(at)}`,
      label: say('console.rota.relief', { number: at + 1 }),
      value: rota.chain[at] ?? '',
      options: people,
    }),
  )
  return [element('div', { class: 'side' }, patience, ...chain)]
}

function readHours(form: ParentNode, rota: Rota): Rota {
  const number = (name: string): number => Number(valueOf(form, name))
  const nights = valueOf(form, 'nights')
  return {
    ...rota,
    zone: valueOf(form, 'zone'),
    every: number('every'),
    day: { from: number('from'), to: number('to') },
    night: nights === noNight ? [] : nights.split(',').map(Number),
    patience: number('patience'),
  }
}

function readPeople(form: ParentNode, rota: Rota): Pick<Rota, 'week' | 'chain'> {
  const chosen = (name: string): string[] => [valueOf(form, name)].filter((id) => id !== '')
  const relief = Array.from({ length: reliefs }, (_, at) => chosen(`relief-${String(at)}`)).flat()
  return {
    week: rota.week.map((_, at) => ({
      day: chosen(`day-${String(at)}`),
      night: chosen(`night-${String(at)}`),
    })),
    chain: [...new Set(relief)],
  }
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
