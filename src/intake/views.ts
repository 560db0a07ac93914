import { catalogue, translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import type { Field, Seen, Step } from './field.ts'
import { askForm } from './asking.ts'
import { formOf, nameOf, textPath, type Form } from './form.ts'
import { lastStep } from './last-step.ts'
import { noticesFor, type NoticeNeeds } from './notices.ts'
import type { BlankStep, FieldView, OptionView } from './step-view.ts'

/** Every step of the form in one language, before anybody answered. Made once; what is missing in the catalogue throws here. */
export function blankSteps(needs: NoticeNeeds): BlankStep[] {
  return blanksOf(formOf(needs.site), needs)
}

/** As `blankSteps`, for whoever only has a question. */
export function blankAsking(needs: NoticeNeeds): BlankStep[] {
  return blanksOf(askForm, needs)
}

function blanksOf(form: Form, needs: NoticeNeeds): BlankStep[] {
  const { language, site } = needs
  const areaNames = new Map(site.areas.map((area) => [`report.area.${area.id}`, area.name]))
  const labels: Labels = (key) => areaNames.get(key) ?? own(language, key)
  return form.map((step, index) => ({
    step: step.step,
    number: index + 1,
    total: form.length,
    title: say(language, `report.step.${step.step}.title`),
    lead: say(language, `report.step.${step.step}.lead`),
    fields: step.repeat === null ? fieldViews(step, language, labels) : [],
    repeat: repeatOf(step, language, labels),
    notices: noticesFor(step.step, needs),
    errors: [],
    draft: '',
    review: null,
    code: null,
    buttons: [
      ...buttonsOf(step, index, language),
      ...(index === 0 && form !== askForm ? [askButton(language)] : []),
    ],
  }))
}

/** A text under this key, or null where the catalogue has none. */
type Labels = (key: string) => string | null

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(catalogue.en, key)
}

function own(language: Language, key: string): string | null {
  return isMessage(key) ? translate(language, key) : null
}

function say(language: Language, key: string): string {
  const text = own(language, key)
  if (text === null) throw new RangeError(`there is no message ${key}`)
  return text
}

function repeatOf(step: Step, language: Language, labels: Labels): BlankStep['repeat'] {
  if (step.repeat === null) return null
  const { name, max } = step.repeat
  const title = translate(language, `report.${name}.item` as MessageKey, { n: '{n}' })
  return { name, max, item: { title, fields: fieldViews(step, language, labels) } }
}

function fieldViews(step: Step, language: Language, labels: Labels): FieldView[] {
  let told: Seen | null = null
  return step.fields.map((field) => {
    const see = field.seen === told ? null : translate(language, `report.seen.${field.seen}`)
    told = field.seen
    return { ...fieldView(step, field, labels, language), see }
  })
}

function fieldView(step: Step, field: Field, labels: Labels, language: Language): FieldView {
  const path = textPath(step, field.key)
  const name = nameOf(step, field.key)
  return {
    name,
    id: idOf(name),
    kind: field.kind,
    label: say(language, `${path}.label`),
    help: labels(`${path}.help`),
    see: null,
    required: field.required,
    value: '',
    options: field.values.map((value) => optionView(path, value, labels)),
    max: field.max,
    error: null,
    when: field.when === null ? null : { name: field.when.key, values: field.when.values },
  }
}

/** The element id of a field: `persons[0][hair]` is `f-persons-0-hair`. */
function idOf(name: string): string {
  return `f-${name.replaceAll(/[[\]]+/g, '-').replace(/-$/, '')}`
}

function optionView(path: string, value: string, labels: Labels): OptionView {
  const label = path === 'report.language' ? autonym(value) : labels(`${path}.${value}`)
  const shared = labels(`report.value.${value}`)
  const text = label ?? shared
  if (text === null) throw new RangeError(`there is no message ${path}.${value}`)
  return { value, label: text, icon: iconOf(path, value), checked: false }
}

/** What a language calls itself: nobody should have to read another one to find her own. */
function autonym(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

const plainAnswers = new Set(['dont_know', 'rather_not_say'])

function iconOf(path: string, value: string): string | null {
  const drawn = path === 'report.what_category' || path === 'report.vehicle.shape'
  return drawn && !plainAnswers.has(value) ? value : null
}

function askButton(language: Language): BlankStep['buttons'][number] {
  return { go: 'ask', label: translate(language, 'report.button.ask'), primary: false }
}

function buttonsOf(step: Step, index: number, language: Language): BlankStep['buttons'] {
  const button = (go: string, key: MessageKey, primary = false): BlankStep['buttons'][number] => ({
    go,
    label: translate(language, key),
    primary,
  })
  const name = step.repeat?.name
  return [
    step.step === lastStep
      ? button('send', 'report.button.send', true)
      : button('next', 'report.button.next', true),
    ...(name === undefined ? [] : [button('add', `report.button.add_${name}` as MessageKey)]),
    ...(index === 0 ? [] : [button('back', 'report.button.back')]),
  ]
}
