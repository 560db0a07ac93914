import type { Found } from '../../../client/matching/facts-record.ts'
import { proposalFrom, sameIdentifier, type Proposal } from '../../../client/matching/proposals.ts'
import { identifierKinds } from '../../../sealing/identifier.ts'
import { deedButton } from '../page/deed.ts'
import { element, fill } from '../page/element.ts'
import { choiceField, textField, valueOf } from '../page/field.ts'
import { identifierView } from './match-words.ts'
import type { Say } from '../page/say.ts'

interface Identifiers {
  say: Say
  found: readonly Found[]
  /** Where each stands in the report. */
  proposed: readonly Proposal[]
  /** Keeps what was ticked and compares; how many reports were found. */
  compare: (found: readonly Found[]) => Promise<number>
}

/**
 * What he can be found by, for a person to confirm: a list with ticks, and one to add. Nothing is looked up before
 * somebody presses; the text may hold her own number too.
 */
export function identifiersPanel(needs: Identifiers): HTMLElement {
  const { say } = needs
  let found = needs.found.map((one) => ({ ...one }))
  const list = element('ul', { class: 'bare', 'data-field': 'identifiers' })
  const done = element('p', { class: 'saved', role: 'status', 'data-field': 'compared' })
  draw()
  return element(
    'details',
    { class: 'more identifiers' },
    element('summary', {}, say('console.match.identifiers_title')),
    element('p', {}, say('console.match.identifiers_lead')),
    list,
    adding(say, add),
    deedButton(say, {
      action: 'compare',
      label: say('console.match.compare'),
      run: compare,
      primary: true,
    }),
    done,
  )

  function draw(): void {
    const none = element('li', {}, say('console.match.identifiers_none'))
    fill(list, ...(found.length === 0 ? [none] : found.map((one, i) => tick(needs, one, i))))
  }

  /** False when nothing can be made of it. */
  function add(one: Found): boolean {
    const known = found.find(({ identifier }) => sameIdentifier(identifier, one.identifier))
    if (known === undefined) found = [...ticked(), one]
    else
      found = ticked().map((other) =>
        other.identifier === known.identifier ? { ...other, state: 'yes' } : other,
      )
    draw()
    return true
  }

  function ticked(): Found[] {
    const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
    return found.map((one, i) => ({ ...one, state: boxes[i]?.checked === true ? 'yes' : 'no' }))
  }

  async function compare(): Promise<void> {
    fill(done)
    found = ticked()
    const count = await needs.compare(found)
    const text =
      count === 0 ? say('console.match.compared_none') : say('console.match.compared', { count })
    fill(done, text)
  }
}

function tick({ say, proposed }: Identifiers, one: Found, number: number): HTMLElement {
  const id = `identifier-${number}`
  const box = element('input', {
    ...{ type: 'checkbox', id, 'data-field': 'identifier', 'data-kind': one.identifier.kind },
    // What stands in her words alone may be hers: it is for a person to tick.
    checked: one.state === 'yes' || (one.state === 'proposed' && !isFromWords(one, proposed)),
  })
  return element(
    'li',
    { class: 'tick' },
    box,
    element(
      'label',
      { for: id },
      identifierView({ say }, one),
      ' ',
      element('span', { class: 'quiet' }, whence(say, one, proposed)),
    ),
  )
}

function isFromWords(one: Found, proposed: readonly Proposal[]): boolean {
  const known = proposed.find(({ identifier }) => sameIdentifier(identifier, one.identifier))
  const places = known?.places ?? []
  return places.every(({ field }) => field === 'story' || field.startsWith('messages'))
}

function whence(say: Say, one: Found, proposed: readonly Proposal[]): string {
  const known = proposed.find(({ identifier }) => sameIdentifier(identifier, one.identifier))
  const [place] = known?.places ?? []
  if (place === undefined) return say('console.match.from_team')
  if (place.field === 'story') return say('console.match.from_words')
  return say(
    place.field.startsWith('messages')
      ? 'console.match.from_message'
      : 'console.match.from_answers',
  )
}

function adding(say: Say, add: (one: Found) => boolean): HTMLElement {
  const options = identifierKinds.map((value) => ({
    value,
    label: say(`console.identifier.${value}`),
  }))
  const kind = choiceField({
    name: 'identifier-kind',
    label: say('console.match.add_kind'),
    options,
  })
  const value = textField({
    ...{
      name: 'identifier-value',
      label: say('console.match.add_value'),
      help: say('console.match.add_help'),
    },
  })
  const wrong = element('p', { class: 'failure', role: 'alert' })
  const form = element('div', { class: 'side' }, kind, value)
  const run = (): void => {
    fill(wrong)
    const chosen = identifierKinds.find((one) => one === valueOf(form, 'identifier-kind'))
    const made =
      chosen === undefined ? null : proposalFrom(chosen, valueOf(form, 'identifier-value'))
    if (made === null) {
      fill(wrong, say('console.match.add_wrong'))
      return
    }
    add({ identifier: made.identifier, known: made.known, state: 'yes' })
    const field = form.querySelector<HTMLInputElement>('input')
    if (field !== null) field.value = ''
    field?.focus()
  }
  return element(
    'fieldset',
    { class: 'ticks' },
    element('legend', {}, say('console.match.add_title')),
    form,
    wrong,
    deedButton(say, { action: 'add-identifier', label: say('console.match.add'), run }),
  )
}
