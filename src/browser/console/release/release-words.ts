import type { AlertField } from '../../../sealing/alert-changes.ts'
import { reworded } from '../../../sealing/alert-facts.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { isReleased, stateOf } from '../../../client/proposals.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { languageName } from '../draft/editor-words.ts'
import { levelWords } from '../page/level-badge.ts'
import { dayName } from '../page/month-name.ts'
import type { Say } from '../page/say.ts'
import { alertFacts, audienceWords } from './alert-view.ts'

/**
 * What is said after somebody has proposed a version, as it stands whenever it is asked: where one signature is enough it is
 * out; else it waits until a colleague has signed it or sent it back.
 */
export function saidAfter(
  { say, workroom }: Pick<DeskView, 'say' | 'workroom'>,
  proposal: string,
): () => string {
  if (isReleased(workroom, proposal)) return () => say('console.out.done')
  return () => {
    const state = stateOf(workroom, proposal)
    if (state === 'approved') return say('console.out.signed')
    if (state === 'sent-back') return say('console.out.sent_back')
    return state === 'waiting' ? say('console.out.proposed') : ''
  }
}

/** A day as people write it: "21 November 2026". */
export function dayWords({ language }: Pick<DeskView, 'language'>, day: string): string {
  return dayName(language, day)
}

/** The names of fields, as one text. Who gets it is named only where the area does not say it already. */
export function fieldNames(say: Say, fields: readonly AlertField[]): string {
  return shown(fields)
    .map((field) => say(`console.field.${field}`))
    .join(', ')
}

/** What a version says in one field. */
export function fieldWords(view: DeskView, alert: Alert, field: AlertField): string {
  const { say, words } = view
  switch (field) {
    case 'level':
      return levelWords(say, alert.level)
    case 'headline':
    case 'body':
    case 'advice':
      return Object.values(alert[field]).join('\n')
    case 'nickname':
      return alert.nickname
    case 'areas':
      return alert.areas.map(words.area).join(' · ')
    case 'audience':
      return audienceWords(say, words, alert.audience)
    case 'expires':
      return dayWords(view, alert.expires)
    default:
      return factWords(view, alert, field)
  }
}

type Fact = 'confidence' | 'categories' | 'when' | 'person' | 'vehicle' | 'identifiers'

/** A field that stands in the list of facts is said as it is there. */
function factWords(view: DeskView, alert: Alert, field: Fact): string {
  const bare = {
    ...{ categories: [], areas: [], person: {}, vehicle: {}, identifiers: [] },
    ...{ expires: '', when: { month: '', part: '' } },
  }
  const rows = alertFacts({ ...view, alert: { ...alert, ...bare, [field]: alert[field] } })
  const sure = view.say('console.draft.confidence')
  const isSure = ([label]: readonly [string, string]): boolean => label === sure
  const own = rows.filter((row) => isSure(row) === (field === 'confidence'))
  const isNamed = field === 'person' || field === 'vehicle' || field === 'identifiers'
  const said = own.map(([label, text]) => (isNamed ? `${label}: ${text}` : text))
  const others = field === 'person' || field === 'vehicle' ? rewordedLines(view, alert, field) : []
  return [...said, ...others].join('\n')
}

/** What was put into other languages: a version may change nothing else. */
function rewordedLines({ words }: DeskView, alert: Alert, group: 'person' | 'vehicle'): string[] {
  return Object.entries(reworded(alert, group)).map(([place, text]) => {
    const [language = '', id = ''] = place.split(' ')
    const key = id.slice(group.length + 1)
    const term = words.question(`${group === 'person' ? 'persons' : group}.${key}`)
    return `${term} (${languageName(language)}): ${text}`
  })
}

/** The fields worth naming among those that differ. */
export function shown(fields: readonly AlertField[]): AlertField[] {
  return fields.filter((field) => field !== 'audience' || !fields.includes('areas'))
}
