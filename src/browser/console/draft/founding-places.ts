import type { WarningDraft } from '../../../client/draft.ts'
import type { OwnWords } from '../../../client/own-words.ts'
import type { Founding } from '../../../client/redaction/stated-fact.ts'
import { element, fill } from '../page/element.ts'
import { textField, valueOf } from '../page/field.ts'
import { originLine, wroteLine, type FoundingWording } from './founding-words.ts'

/** Where a draft's form says of each fact where it is from, and asks where no report says it. */
export interface FoundingPlaces {
  /**
   * @param beside facts that another report about him says, which does not stand behind the warning
   */
  show: (foundings: readonly Founding[], beside: ReadonlySet<string>) => void
  /** What was written of facts that no report says, by fact. */
  read: () => Record<string, string>
}

interface Needs extends FoundingWording {
  form: HTMLElement
  draft: WarningDraft
  /** What she typed in a language of her own. */
  own: readonly OwnWords[]
}

/** One fact's line under its field, and the line that is to be filled in. */
interface Place {
  root: HTMLElement
  origin: HTMLElement
  more: HTMLElement
  drawn: string
}

/** The name under which the line of a fact stands in the form. */
export function fromName(id: string): string {
  return `from-${id.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`
}

export function foundingPlaces(needs: Needs): FoundingPlaces {
  const { form, own, say } = needs
  for (const { group, key, text } of own)
    form.querySelector(`[name="${group}-${key}"]`)?.closest('.field')?.append(wroteLine(say, text))
  return new Places(needs)
}

class Places implements FoundingPlaces {
  readonly #needs: Needs
  readonly #places = new Map<string, Place>()
  /** The facts that a line is asked for now. */
  readonly #asked = new Set<string>()
  #isDrawn = false

  constructor(needs: Needs) {
    this.#needs = needs
  }

  show(foundings: readonly Founding[], beside: ReadonlySet<string>): void {
    this.#isDrawn = true
    const now = new Set(foundings.map(({ id }) => id))
    for (const [id, { root }] of this.#places) root.hidden = !now.has(id)
    for (const fact of foundings) this.#showOne(fact, beside.has(fact.id))
  }

  read(): Record<string, string> {
    const { form, draft } = this.#needs
    if (!this.#isDrawn) return { ...draft.from }
    const open = [...this.#asked].filter((id) => this.#places.get(id)?.root.hidden === false)
    const lines = open.map((id) => [id, valueOf(form, fromName(id)).trim()] as const)
    return Object.fromEntries(lines.filter(([, line]) => line !== ''))
  }

  #showOne(fact: Founding, isBeside: boolean): void {
    const place = this.#placeOf(fact)
    if (place === null) return
    const drawn = JSON.stringify([fact, isBeside])
    if (drawn === place.drawn) return
    place.drawn = drawn
    const isSaid = fact.is === 'said'
    place.root.setAttribute('data-founding', fact.is)
    fill(place.origin, ...originLine(this.#needs, fact))
    place.more.hidden = isSaid
    if (isSaid) this.#asked.delete(fact.id)
    else this.#ask(place, fact, isBeside)
  }

  #ask({ more }: Place, { id }: Founding, isBeside: boolean): void {
    const { say } = this.#needs
    this.#asked.add(id)
    if (more.querySelector('input') === null) more.append(this.#lineField(id))
    more.querySelector('.speaks-beside')?.remove()
    if (isBeside)
      more.prepend(element('p', { class: 'speaks-beside' }, say('console.founding.beside')))
  }

  #lineField(id: string): HTMLElement {
    const { say, draft } = this.#needs
    return textField({
      ...{ name: fromName(id), label: say('console.founding.from') },
      ...{ help: say('console.founding.from_help'), value: draft.from?.[id] ?? '' },
      attributes: { maxlength: '160' },
    })
  }

  #placeOf(fact: Founding): Place | null {
    const known = this.#places.get(fact.id)
    if (known !== undefined) return known
    const control = controlOf(this.#needs, fact)
    const host = control?.closest('.field') ?? control?.closest('label')
    if (control === null || !host) return null
    const made = newPlace(fact.id)
    if (host.matches('label')) host.after(made.root)
    else host.append(made.root)
    describe(control, made.origin.id)
    this.#places.set(fact.id, made)
    return made
  }
}

function newPlace(id: string): Place {
  const origin = element('p', { class: 'origin', id: `${fromName(id)}-origin` })
  const more = element('div', { class: 'from', hidden: true })
  return { root: element('div', { class: 'founding', 'data-fact': id }, origin, more), origin, more, drawn: '' } // prettier-ignore
}

/** Whoever hears the page hears at the field where its fact is from. */
function describe(control: Element, id: string): void {
  const before = control.getAttribute('aria-describedby')
  control.setAttribute('aria-describedby', [before, id].filter((one) => one !== null).join(' '))
}

function controlOf({ form, draft }: Needs, { group, key, value }: Founding): HTMLElement | null {
  const named = (name: string): HTMLElement | null =>
    form.querySelector<HTMLElement>(`[name="${name}"]`)
  switch (group) {
    case 'person':
    case 'vehicle':
    case 'category':
      return named(`${group}-${key}`)
    case 'identifier': {
      const at = draft.identifiers.findIndex((one) => one.kind === key && one.masked === value)
      return named(`identifier-${String(at)}`)
    }
    case 'area':
    case 'when':
      return named(key)
  }
}
