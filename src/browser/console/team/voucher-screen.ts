import { watchDirectory } from '../../../client/directory-watch.ts'
import { monthOf } from '../../../client/months.ts'
import type { Desk } from '../../../client/person.ts'
import { drawnIn, drawSlips, readSlips, type Slip } from '../../../client/slips.ts'
import { languageNames, languages, isLanguage, type Language } from '../../../i18n/locale.ts'
import { drawForm } from './draw-form.ts'
import { element, fill } from '../page/element.ts'
import { choiceField, valueOf } from '../page/field.ts'
import type { Room } from '../frame/room.ts'
import { screen } from '../page/screen.ts'
import { slipList } from './voucher-list.ts'
import { slipDeeds, slipSheets } from './voucher-slips.ts'

/** What is known when the page of an organisation is drawn. */
interface Stock {
  slips: readonly Slip[]
  publicOrigin: string
  left: number
}

/** An organisation's one page: make slips, print them, end those that are lost. It lists no person. */
export async function voucherScreen(room: Room, desk: Desk): Promise<HTMLElement> {
  const { say } = room
  const told = element('p', { class: 'notice', role: 'status', 'data-field': 'told' })
  const making = element('section', { class: 'panel' })
  const sheet = element('div', { class: 'slip-place', tabindex: '-1' })
  const out = element('div')
  await draw('')
  return screen(
    say('console.vouching.title'),
    say('console.vouching.lead'),
    making,
    sheet,
    told,
    out,
  )

  async function draw(done: string): Promise<void> {
    const stock = await stockOf(desk)
    fill(told, done)
    told.hidden = done === ''
    fill(sheet)
    making.hidden = false
    out.hidden = false
    fill(making, ...makingForm(room, stock, make))
    const ended = (): Promise<void> => draw(say('console.vouching.end_done'))
    fill(out, slipList(room, desk, { slips: stock.slips, ended }))
  }

  async function make(count: number, language: Language, stock: Stock): Promise<void> {
    // Another device of this organisation may have drawn meanwhile: the guard counts.
    const slips = await drawSlips(desk, await watchDirectory(desk), count)
    const { publicOrigin } = stock
    const isShort = slips.length < count
    const note = say(isShort ? 'console.vouching.some' : 'console.vouching.once')
    fill(
      sheet,
      element('p', { class: 'notice', role: 'status' }, note),
      isShort ? element('p', { class: 'help' }, say('console.vouching.once')) : null,
      slipDeeds(say, () => draw(say('console.vouching.closed'))),
      ...slipSheets(say, slips, { language, publicOrigin }),
    )
    // They are shown once: there is nothing else to do until they are on paper.
    making.hidden = true
    out.hidden = true
    told.hidden = true
    sheet.focus()
  }
}

async function stockOf(desk: Desk): Promise<Stock> {
  const { current } = await watchDirectory(desk)
  const { slips, publicOrigin } = await readSlips(desk)
  const mine = current.vouchers?.find((one) => one.id === desk.person.id)
  const left = (mine?.per_month ?? 0) - drawnIn(slips, monthOf(desk.now()))
  return { slips, publicOrigin, left: Math.max(0, left) }
}

function makingForm(
  { say, language }: Room,
  stock: Stock,
  make: (count: number, language: Language, stock: Stock) => Promise<void>,
): HTMLElement[] {
  const { left } = stock
  if (left === 0) return [element('p', { class: 'empty' }, say('console.vouching.none_left'))]
  const form = drawForm(
    say,
    {
      label: say('console.vouching.draw'),
      count: {
        label: say('console.vouching.count', { count: left }),
        help: say('console.vouching.count_help'),
        value: Math.min(left, 8),
      },
      most: left,
      refused: 'console.vouching.count_refused',
      run,
    },
    choiceField({
      name: 'language',
      label: say('console.vouching.language'),
      value: language,
      options: languages.map((one) => ({ value: one, label: languageNames[one] })),
    }),
  )
  return [
    element('p', { 'data-field': 'left' }, say('console.vouching.left', { count: left })),
    form,
  ]

  async function run(count: number, form: HTMLFormElement): Promise<void> {
    const chosen = valueOf(form, 'language')
    await make(count, isLanguage(chosen) ? chosen : 'en', stock)
  }
}
