import { forgetContact, readDuty, saveContact, tryContact } from '../../client/duty.ts'
import { isLanguage, languages } from '../../i18n/locale.ts'
import { askingButton } from './asking.ts'
import { deedButton, deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { choiceField, textField, valueOf } from './field.ts'
import { rotaForm } from './rota-form.ts'

/** Who is on duty when, and where I am written to. */
export async function rotaScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  const duty = await readDuty(workroom)
  const notes: string[] = []
  if (duty.rota === null) notes.push(say('console.rota.none'))
  if (!duty.isVouched) notes.push(say('console.rota.not_vouched'))
  if (duty.missed > 0) notes.push(say('console.rota.missed', { count: duty.missed }))
  return element(
    'section',
    { class: 'wide rota' },
    element('h1', { tabindex: '-1' }, say('console.rota.title')),
    element('p', { class: 'lead' }, say('console.rota.lead')),
    ...notes.map((note) =>
      element('div', { class: 'notice gentle', 'data-field': 'rota-note' }, element('p', {}, note)),
    ),
    addressView(view, duty.testing),
    rotaForm(view, duty),
  )
}

/** @param testing null while there is no address */
function addressView(view: DeskView, testing: boolean | null): HTMLElement {
  const { say, workroom, language } = view
  const own = new Intl.DisplayNames([language], { type: 'language' })
  const form = deedForm(
    say,
    { action: 'save-address', label: say('console.rota.save_address'), run },
    textField({
      name: 'address',
      label: say('console.rota.address'),
      ...(testing === null ? {} : { help: say('console.rota.address_there') }),
      attributes: { type: 'email', maxlength: '254' },
    }),
    choiceField({
      name: 'language',
      label: say('console.rota.language'),
      value: language,
      options: languages.map((value) => ({ value, label: own.of(value) ?? value })),
    }),
  )
  return element(
    'section',
    { class: 'panel', 'data-field': 'my-address' },
    element('h2', {}, say('console.rota.mine_title')),
    element('p', {}, say('console.rota.mine_lead')),
    form,
    testing === null ? null : trying(view, testing),
  )

  async function run(): Promise<void> {
    const address = valueOf(form, 'address').trim()
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(address))
      throw new Mendable(say('console.rota.address_refused'))
    const chosen = valueOf(form, 'language')
    await saveContact(workroom, {
      ...{ v: 1, ways: [{ kind: 'email', address }] },
      language: isLanguage(chosen) ? chosen : language,
    })
    await view.goTo('rota', say('console.rota.address_kept'))
  }
}

function trying(view: DeskView, isTesting: boolean): HTMLElement {
  const { say, api } = view
  const test = deedButton(say, {
    action: 'test-message',
    label: say('console.rota.test'),
    run: async () => {
      await tryContact(api)
      await view.goTo('rota', say('console.rota.test_asked'))
    },
  })
  const forget = askingButton(say, {
    action: 'forget-address',
    label: say('console.rota.forget'),
    question: say('console.rota.forget_ask'),
    confirm: say('console.rota.forget'),
    run: async () => {
      await forgetContact(api)
      await view.goTo('rota', say('console.rota.forgotten'))
    },
  })
  const waits = element('p', { class: 'help' }, say('console.rota.test_waits'))
  return element('div', { class: 'deeds' }, isTesting ? waits : test, forget)
}
