import type { ItemId } from '../../../client/checklist.ts'
import type { Finding } from '../../../client/draft-checks.ts'
import { personKeys, vehicleKeys } from '../../../client/draft.ts'
import { Mendable } from '../page/failure.ts'
import { findingWords } from './findings-view.ts'
import { fromName } from './founding-places.ts'
import type { Lead, LeadGroup } from '../page/lead.ts'
import type { Say } from '../page/say.ts'

/** A draft that somebody wants to propose. */
interface Wanted {
  form: HTMLElement
  findings: readonly Finding[]
  /** The checklist and what is open in it; left out where there is none to go through. */
  list?: { root: HTMLElement; missing: readonly ItemId[] }
}

/** Throws what stands between a draft and its proposal: each thing by its name, as the way to where it is mended. */
export function expectReady(say: Say, { form, findings, list }: Wanted): void {
  const open = list?.missing.length ?? 0
  if (findings.length + open === 0) return
  const groups: LeadGroup[] = []
  if (findings.length > 0)
    groups.push({
      text: say('console.draft.stops', { count: findings.length }),
      leads: findings.map((finding) => toFinding(say, form, finding)),
    })
  if (list !== undefined && open > 0) groups.push(openItems(say, list.root, list.missing))
  throw new Mendable(groups.map(({ text }) => text).join(' '), groups)
}

/** The items of a checklist that are open, by their words. */
export function openItems(say: Say, root: HTMLElement, missing: readonly ItemId[]): LeadGroup {
  return {
    text: say('console.draft.ticks_missing', { count: missing.length }),
    leads: missing.map((id) => ({
      name: say(`console.check.${id}`),
      place: () => root.querySelector<HTMLElement>(`[data-item="${id}"] input`),
    })),
  }
}

/** A finding and the place where it is mended. */
export function toFinding(say: Say, form: HTMLElement, finding: Finding): Lead {
  return { name: findingWords(say, finding), place: () => placeOf(form, finding) }
}

function placeOf(form: HTMLElement, finding: Finding): HTMLElement | null {
  const named = (name: string): HTMLElement | null =>
    form.querySelector<HTMLElement>(`[name="${name}"]`)
  switch (finding.code) {
    case 'red-line':
      return whereItStands(form, finding.words) ?? named('headline')
    case 'not-recognisable':
      return firstEmpty(form)
    case 'uneven':
      return named(fieldName(`advice.${finding.language}`))
    case 'unread':
      return named(`same-${finding.language}`)
    case 'unfounded':
      return named(fromName(finding.fact.id))
    case 'empty':
    case 'too-long':
      return named(fieldName(finding.field))
  }
}

/** A text is checked by its part and language; English has the plain name on the page. */
function fieldName(field: string): string {
  const [part = '', language = 'en'] = field.split('.')
  return language === 'en' ? part : `${part}-${language}`
}

/** The field in which one of these words was typed. */
function whereItStands(form: HTMLElement, words: readonly string[]): HTMLElement | null {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type="text"]',
  )
  const holds = (text: string): boolean =>
    words.some((word) => text.toLowerCase().includes(word.toLowerCase()))
  return [...fields].find(({ name, value }) => name !== 'reason' && holds(value)) ?? null
}

/** What he looks like and drives, where nothing is said of it yet. */
function firstEmpty(form: HTMLElement): HTMLElement | null {
  const names = [
    ...personKeys.map((key) => `person-${key}`),
    ...vehicleKeys.map((key) => `vehicle-${key}`),
  ]
  const fields = names.map((name) =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`),
  )
  return fields.find((field) => field?.value.trim() === '') ?? null
}
