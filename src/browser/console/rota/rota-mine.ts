import { askForCode, forgetContact, readDuty, saveContact } from '../../../client/duty.ts'
import { tryContact, typeCode, type DutyView } from '../../../client/duty.ts'
import { ApiRefusal } from '../../../client/api.ts'
import { isLanguage, languages } from '../../../i18n/locale.ts'
import type { DutyWay } from '../../../sealing/duty.ts'
import { RefusalError } from '../../../sealing/errors.ts'
import { normalPhone } from '../../../sealing/phone.ts'
import { askingButton } from '../page/asking.ts'
import { deedButton, deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { choiceField, textField, valueOf } from '../page/field.ts'
import { browserChoice, letBrowserForget, whyNoBrowser } from './rota-browser.ts'
import { listed } from './rota-words.ts'

type Mine = Pick<DutyView, 'testing' | 'mail' | 'number' | 'canText' | 'browser' | 'pushKey'>

/** Where I am written to: an address, a number, this browser; and what is left to do until each may be used. */
export function myWays(view: DeskView, mine: Mine): HTMLElement {
  const { say } = view
  const there = wordsThere(view, mine)
  const lost = element(
    'div',
    { class: 'notice gentle', 'data-field': 'browser-gone' },
    element('p', {}, say('console.rota.browser_gone')),
  )
  return element(
    'section',
    { class: 'panel', 'data-field': 'my-address' },
    element('h2', {}, say('console.rota.mine_title')),
    element('p', {}, say('console.rota.mine_lead')),
    mine.canText ? element('p', { class: 'help' }, say('console.rota.number_lead')) : null,
    mine.browser === 'gone' ? lost : null,
    there === null ? null : element('p', { 'data-field': 'there' }, there),
    confirming(view, mine),
    waysForm(view, mine),
    mine.testing === null ? null : trying(view, mine.testing),
  )
}

/** What is there; the page cannot show it, so it says at least that. */
function wordsThere({ say, language }: DeskView, { mail, number, browser }: Mine): string | null {
  const named = [
    mail ? say('console.rota.there_mail') : null,
    number === 'none' ? null : say('console.rota.there_number'),
    browser === 'there' ? say('console.rota.there_browser') : null,
  ].filter((one) => one !== null)
  if (named.length === 0) return null
  return say('console.rota.there', { ways: listed(named, language) })
}

function waysForm(view: DeskView, mine: Mine): HTMLElement {
  const { say, language, workroom } = view
  const { testing, canText } = mine
  const browser = browserChoice(view, mine)
  const tongue = new Intl.DisplayNames([language], { type: 'language' })
  const help = testing === null ? {} : { help: say('console.rota.address_there') }
  const number = textField({
    name: 'number',
    label: say('console.rota.number'),
    help: say('console.rota.number_help'),
    attributes: { type: 'tel', maxlength: '30', autocomplete: 'off' },
  })
  const form = deedForm(
    say,
    { action: 'save-address', label: say('console.rota.save_address'), run },
    textField({
      name: 'address',
      label: say('console.rota.address'),
      ...help,
      attributes: { type: 'email', maxlength: '254' },
    }),
    canText ? number : null,
    browser?.root ?? whyNoBrowser(view, mine),
    choiceField({
      name: 'language',
      label: say('console.rota.language'),
      value: language,
      options: languages.map((value) => ({ value, label: tongue.of(value) ?? value })),
    }),
  )
  return form

  async function run(): Promise<void> {
    const own = browser?.way() ?? null
    const ways: DutyWay[] = [...readWays(view, form), ...(own === null ? [] : [own])]
    if (ways.length === 0) throw new Mendable(say('console.rota.nothing_refused'))
    const chosen = valueOf(form, 'language')
    const contact = { v: 1, ways, language: isLanguage(chosen) ? chosen : language } as const
    await inWords(view, () => saveContact(workroom, contact))
    const isTexted = ways.some(({ kind }) => kind === 'sms')
    await view.goTo('rota', say(isTexted ? 'console.rota.code_asked' : 'console.rota.address_kept'))
  }
}

/** What was typed, as ways. Throws `Mendable` for what cannot be one. */
function readWays({ say }: DeskView, form: ParentNode): DutyWay[] {
  const ways: DutyWay[] = []
  const address = valueOf(form, 'address').trim()
  const typed = valueOf(form, 'number').trim()
  if (address !== '') {
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(address))
      throw new Mendable(say('console.rota.address_refused'))
    ways.push({ kind: 'email', address })
  }
  if (typed !== '') {
    const number = normalPhone(typed)
    if (number === null) throw new Mendable(say('console.rota.number_refused'))
    ways.push({ kind: 'sms', address: number })
  }
  return ways
}

/** A number is used once the six digits that were sent to it have been typed here. */
function confirming(view: DeskView, { number, canText }: Mine): HTMLElement | null {
  const { say, api } = view
  if (!canText || number === 'none') return null
  const state = element(
    'p',
    { class: number === 'wrong' || number === 'unsent' ? 'failure' : '', role: 'status' },
    say(`console.rota.number_is.${number}`),
  )
  const place = { class: 'number-state', 'data-field': 'my-number', 'data-state': number }
  if (number === 'confirmed') return element('div', place, state)
  const again = deedButton(say, {
    action: 'code-again',
    label: say('console.rota.code_again'),
    run: async () => {
      await inWords(view, () => askForCode(api))
      await view.goTo('rota', say('console.rota.code_asked'))
    },
  })
  return element('div', place, state, codeForm(view), element('div', { class: 'deeds' }, again))
}

function codeForm(view: DeskView): HTMLElement {
  const { say, api } = view
  const form = deedForm(
    say,
    { action: 'confirm-number', label: say('console.rota.code_confirm'), run },
    textField({
      name: 'code',
      label: say('console.rota.code'),
      attributes: { inputmode: 'numeric', maxlength: '9', autocomplete: 'one-time-code' },
    }),
  )
  return form

  async function run(): Promise<void> {
    const code = valueOf(form, 'code').replaceAll(/[\s-]/g, '')
    if (!/^\d{6}$/.test(code)) throw new Mendable(say('console.rota.code_refused'))
    await inWords(view, () => typeCode(api, code))
    const number = await whenLookedAt(view)
    const outcome = say(`console.rota.number_is.${number}`)
    if (number === 'wrong' || number === 'unsent') throw new Mendable(outcome)
    await view.goTo('rota', outcome)
  }
}

const looks = 15
const betweenLooksMs = 2_000

/** Waits until the delivery process has looked at the digits, for half a minute at most: it looks every fifteen seconds. */
async function whenLookedAt({ workroom }: DeskView): Promise<DutyView['number']> {
  let { number } = await readDuty(workroom)
  for (let at = 0; at < looks && number === 'typed'; at += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, betweenLooksMs))
    number = (await readDuty(workroom)).number
  }
  return number
}

/** The day's limits, in words that say when it goes on. */
async function inWords({ say }: DeskView, deed: () => Promise<void>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    const code = error instanceof ApiRefusal ? error.code : ''
    if (code === 'codes_spent') throw new Mendable(say('console.rota.codes_spent'))
    if (code === 'tries_spent') throw new Mendable(say('console.rota.tries_spent'))
    if (code === 'tests_spent') throw new Mendable(say('console.rota.tests_spent'))
    if (error instanceof RefusalError && error.code === 'too-long')
      throw new Mendable(say('console.rota.too_long'))
    throw error
  }
}

function trying(view: DeskView, isTesting: boolean): HTMLElement {
  const { say, api, workroom } = view
  const test = deedButton(say, {
    action: 'test-message',
    label: say('console.rota.test'),
    run: async () => {
      await inWords(view, () => tryContact(api))
      await view.goTo('rota', say('console.rota.test_asked'))
    },
  })
  const forget = askingButton(say, {
    action: 'forget-address',
    label: say('console.rota.forget'),
    question: say('console.rota.forget_ask'),
    confirm: say('console.rota.forget'),
    run: async () => {
      await forgetContact(workroom)
      await letBrowserForget()
      await view.goTo('rota', say('console.rota.forgotten'))
    },
  })
  const waits = element('p', { class: 'help' }, say('console.rota.test_waits'))
  return element('div', { class: 'deeds' }, isTesting ? waits : test, forget)
}
