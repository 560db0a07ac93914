import { lastGoodMonth, type DrawnSlip } from '../../../client/slips.ts'
import { localPath, type Language } from '../../../i18n/locale.ts'
import { deedButton, deedForm } from '../page/deed.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { isTicked, tickField } from '../page/field.ts'
import { monthName } from '../page/month-name.ts'
import { saying, type Say } from '../page/say.ts'
import { squares } from '../page/squares.ts'

/** What stands on the slips besides the words. */
export interface SlipFrame {
  language: Language
  /** Of the public site, such as 'https://streetlight.example.test'. */
  publicOrigin: string
}

/** A slip is an eighth of A4. */
const onSheet = 8

/**
 * Slips for paper, eight on a sheet of A4, to be cut along the lines. Whoever finds one in a pocket reads an address and
 * twelve words, and not what they are for.
 */
export function slipSheets(say: Say, slips: readonly DrawnSlip[], frame: SlipFrame): HTMLElement[] {
  const count = Math.ceil(slips.length / onSheet)
  return Array.from({ length: count }, (_, at) => {
    const some = slips.slice(at * onSheet, (at + 1) * onSheet)
    return element('div', { class: 'slips' }, ...some.map((slip) => slipCard(say, slip, frame)))
  })
}

function slipCard(say: Say, slip: DrawnSlip, { language, publicOrigin }: SlipFrame): HTMLElement {
  const on = saying(language)
  const address = `${publicOrigin}${localPath(language, '/join')}`
  const code = squares(
    `${address}#${new URLSearchParams({ invite: slip.words.join(' ') }).toString()}`,
    say('console.vouching.squares'),
  )
  const words = slip.words.map((word) => element('li', {}, word))
  const shown = address.replace(/^https?:\/\//, '')
  const month = monthName(language, lastGoodMonth(slip.month))
  return element(
    'article',
    { class: 'slip', lang: language, 'data-slip': String(slip.number) },
    element('p', { class: 'slip-sentence' }, on('slip.sentence', { address: shown })),
    code,
    element('ol', { 'data-field': 'invite', translate: 'no' }, ...words),
    element(
      'p',
      { class: 'slip-foot' },
      on('slip.once', { month }),
      ' ',
      element('span', {}, on('slip.number', { number: slip.number })),
    ),
  )
}

/** Print, and close once it is certain that they are on paper: they are shown once. */
export function slipDeeds(say: Say, close: () => Promise<void>): HTMLElement {
  const form = deedForm(
    say,
    { action: 'close-sheet', label: say('console.vouching.close'), run },
    tickField({ name: 'printed', label: say('console.vouching.close_sure') }),
  )
  return element(
    'div',
    { class: 'slip-deeds' },
    deedButton(say, {
      action: 'print',
      label: say('console.vouching.print'),
      primary: true,
      run: () => {
        window.print()
      },
    }),
    form,
  )

  async function run(): Promise<void> {
    if (!isTicked(form, 'printed')) throw new Mendable(say('console.vouching.close_first'))
    await close()
  }
}
