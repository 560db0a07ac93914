import type { Alert } from '../../sealing/alert.ts'
import type { WarningDraft } from '../draft.ts'
import type { Fact, WarningFacts } from './jigsaw.ts'

type Parts = Pick<WarningDraft, 'categories' | 'when' | 'person' | 'vehicle' | 'identifiers'>

/** A draft's structured part; it has no id while it is a draft. */
export function factsOfDraft(draft: WarningDraft): WarningFacts {
  const areas = draft.area === '' ? [] : [draft.area]
  const { nickname, when } = draft
  return { id: '', nickname, areas, month: when.month, facts: factsIn(draft) }
}

/** A warning's structured part. A recalled one says nothing any more. */
export function factsOfAlert(alert: Alert): WarningFacts {
  const { id, nickname, areas, when } = alert
  return { id, nickname, areas, month: when.month, facts: factsIn(alert) }
}

function factsIn({ categories, when, person, vehicle, identifiers }: Parts): Fact[] {
  const answered = (group: 'person' | 'vehicle', values: Record<string, string>): Fact[] =>
    Object.entries(values).map(([key, value]) => ({ group, key, value }))
  const all: Fact[] = [
    ...categories.map((value): Fact => ({ group: 'category', key: 'what_category', value })),
    { group: 'part', key: 'part', value: when.part },
    ...answered('person', person),
    ...answered('vehicle', vehicle),
    ...identifiers.map(({ kind, masked }): Fact => {
      return { group: 'identifier', key: kind, value: masked }
    }),
  ]
  return all.filter(({ value }) => value.trim() !== '')
}
