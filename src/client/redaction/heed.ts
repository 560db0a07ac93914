import type { ItemId } from '../checklist.ts'
import type { Advice } from './advice.ts'
import type { MarkKind } from './mark.ts'

/** Which item of the checklist asks about what a mark gives away. */
const BY_KIND: Readonly<Record<MarkKind, ItemId>> = {
  'red-line': 'red_lines',
  name: 'her_identity',
  handle: 'her_contact',
  number: 'her_contact',
  place: 'her_place',
  time: 'exact_time',
  relation: 'others_present',
  body: 'her_identity',
}

/** The items of the checklist that a look at the draft speaks to, each with the words to look at; '' for none in particular. */
export function itemsToLookAt(advice: readonly Advice[]): Map<ItemId, string[]> {
  const found = new Map<ItemId, string[]>()
  for (const one of advice) {
    const [id, said] = itemOf(one)
    found.set(id, [...(found.get(id) ?? []), ...said])
  }
  return found
}

/** Which item asks about words of the draft by themselves. */
const BY_CODE = {
  'beyond-fields': 'only_she_knows',
  unsaid: 'necessity',
  verdict: 'says_reported',
  'her-voice': 'her_writing',
} as const satisfies Partial<Record<Advice['code'], ItemId>>

function itemOf(advice: Advice): [ItemId, string[]] {
  switch (advice.code) {
    case 'quote':
      return ['only_she_knows', [advice.words]]
    case 'repeat':
    case 'points':
      return [BY_KIND[advice.kind], advice.words]
    case 'jigsaw':
      return ['jigsaw', [advice.jigsaw.with.nickname]]
    case 'not-reported':
      return ['says_reported', []]
    default:
      return [BY_CODE[advice.code], advice.words]
  }
}
