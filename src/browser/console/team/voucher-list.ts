import type { Desk } from '../../../client/person.ts'
import { cancelSlips, lastGoodMonth, type Slip } from '../../../client/slips.ts'
import { deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { isTicked, tickField } from '../page/field.ts'
import { monthName } from '../page/month-name.ts'
import type { Room } from '../frame/room.ts'

/** The numbers of the slips that are out, by month. There is nothing else to know of them here. */
export function slipList(
  { say, language }: Room,
  desk: Desk,
  { slips, ended }: { slips: readonly Slip[]; ended: () => Promise<void> },
): HTMLElement {
  const title = element('h2', {}, say('console.vouching.list_title'))
  if (slips.length === 0) {
    const empty = element('p', { class: 'empty' }, say('console.vouching.list_empty'))
    return element('section', {}, title, empty)
  }
  const months = [...new Set(slips.map(({ month }) => month))].sort().toReversed()
  const form = deedForm(
    say,
    { action: 'end-slips', label: say('console.vouching.end'), run },
    ...months.map(monthOfSlips),
  )
  const lead = element('p', {}, say('console.vouching.list_lead'))
  return element('section', {}, title, lead, form)

  function monthOfSlips(month: string): HTMLElement {
    const until = monthName(language, lastGoodMonth(month))
    const legend = say('console.vouching.list_month', { month: monthName(language, month), until })
    const mine = slips.filter((slip) => slip.month === month)
    return element(
      'fieldset',
      { class: 'slip-month' },
      element('legend', {}, legend),
      ...mine.map(oneSlip),
    )
  }

  function oneSlip(slip: Slip): HTMLElement {
    const { number, cancelled } = slip
    if (cancelled === 1)
      return element('p', { class: 'help ended' }, say('console.vouching.ended', { number }))
    return tickField({ name: nameOf(slip), label: say('console.vouching.slip', { number }) })
  }

  async function run(): Promise<void> {
    const chosen = slips.filter((slip) => slip.cancelled === 0 && isTicked(form, nameOf(slip)))
    if (chosen.length === 0) throw new Mendable(say('console.vouching.end_first'))
    await cancelSlips(desk, chosen)
    await ended()
  }
}

function nameOf({ month, number }: Slip): string {
  return `slip-${month}-${String(number)}`
}
