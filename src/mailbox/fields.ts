import type { MessageKey } from '../i18n/catalogue.ts'
import type { MessageParams } from '../i18n/messages.ts'
import { contactWays, supportKinds } from './choices.ts'

/** Says a message in the page's language: on the server from the catalogue, in a browser from `/code/words`. */
export type Say = (key: MessageKey, params?: MessageParams) => string

export interface Voice {
  readonly language: string
  readonly say: Say
}

/** A field as the components draw it. */
export interface FieldView {
  readonly kind: 'one' | 'many' | 'text' | 'long-text'
  readonly name: string
  readonly id: string
  readonly label: string
  readonly help: string | null
  readonly see: null
  readonly error: string | null
  readonly value: string
  readonly options: readonly { value: string; label: string; icon: null; checked: boolean }[]
}

export interface Problem {
  readonly id: string
  readonly text: string
}

/** What the fields of the open page hold, by name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

const noIcon = null

/** A text field with what was typed into it. */
export function textField(label: string, name: string, typed: Typed): FieldView {
  const held = typed[name]
  const value = typeof held === 'string' ? held : ''
  const id = name.replaceAll('_', '-')
  return { kind: 'text', name, id, label, help: null, see: null, error: null, value, options: [] }
}

interface Options {
  readonly kind: 'one' | 'many'
  readonly name: string
  readonly values: readonly string[]
  readonly labelOf: (value: string) => string
}

function optionField(label: string, of: Options, typed: Typed): FieldView {
  const held = [typed[of.name] ?? []].flat()
  const options = of.values.map((value) => ({
    value,
    label: of.labelOf(value),
    icon: noIcon,
    checked: held.includes(value),
  }))
  return { ...textField(label, of.name, {}), kind: of.kind, options }
}

/** Every question about safe contact, as the report form asks them. */
export function supportFields(say: Say, typed: Typed, error: string | null): FieldView[] {
  const text = (name: 'safe_contact' | 'safe_words' | 'safe_times' | 'sender_name'): FieldView =>
    textField(say(`report.${name}.label`), name, typed)
  const way = (value: string): string => say(`report.consent_support.${value}` as MessageKey)
  const kind = (value: string): string => say(`report.support_kind.${value}` as MessageKey)
  const yesNo = (value: string): string => say(`report.value.${value}` as MessageKey)
  const one = { kind: 'one' } as const
  return [
    optionField(
      say('mailbox.support.how'),
      { ...one, name: 'contact_how', values: contactWays, labelOf: way },
      typed,
    ),
    { ...text('safe_contact'), help: say('report.safe_contact.help'), error },
    optionField(
      say('report.support_kind.label'),
      { kind: 'many', name: 'support_kind', values: supportKinds, labelOf: kind },
      typed,
    ),
    text('safe_times'),
    optionField(
      say('report.voicemail.label'),
      { ...one, name: 'voicemail', values: ['yes', 'no'], labelOf: yesNo },
      typed,
    ),
    text('safe_words'),
    text('sender_name'),
  ]
}
