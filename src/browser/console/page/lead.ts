import { element } from './element.ts'
import type { Say } from './say.ts'

/** Something that is missing, by its name, and the place on the page where it is put right. */
export interface Lead {
  name: string
  /** Looked for when somebody goes there; null when the page has changed since. */
  place: () => HTMLElement | null
}

/** Things that are missing and what is said over them. */
export interface LeadGroup {
  text: string
  leads: readonly Lead[]
}

/** How many are named at once: a longer list is not read, and the next press names the rest. */
const AT_ONCE = 5

/** What is missing, by name: each name puts the keyboard where it is mended, and says there again why. */
export function leadList(say: Say, { text, leads }: LeadGroup): HTMLElement {
  const rest = leads.length - AT_ONCE
  return element(
    'div',
    { class: 'leads' },
    element('p', {}, text),
    element('ul', {}, ...leads.slice(0, AT_ONCE).map((lead) => element('li', {}, leadLink(lead)))),
    rest > 0 ? element('p', {}, say('console.missing.more', { count: rest })) : null,
  )
}

/** The way there as a link. */
export function leadLink({ name, place }: Lead, action = 'lead'): HTMLElement {
  const click = (): void => {
    const found = place()
    if (found !== null) goToPlace(found, link)
  }
  const attributes = { type: 'button', class: 'button plain', 'data-action': action, click }
  const link: HTMLElement = element('button', attributes, name)
  return link
}

/** Unfolds what lies over it. Whoever hears the page is told there what was missing, by the words that led there. */
export function goToPlace(place: HTMLElement, why: HTMLElement): void {
  for (let fold = place.closest('details'); fold !== null; fold = outer(fold)) fold.open = true
  describe(place, why)
  place.scrollIntoView({ block: 'center' })
  place.focus({ preventScroll: true })
}

function outer(fold: HTMLElement): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null
}

function describe(place: HTMLElement, why: HTMLElement): void {
  why.id = `why-${place.id === '' ? (place.getAttribute('name') ?? 'here') : place.id}`
  const before = place.getAttribute('aria-describedby')?.split(' ') ?? []
  place.setAttribute('aria-describedby', [...new Set([...before, why.id])].join(' '))
}
