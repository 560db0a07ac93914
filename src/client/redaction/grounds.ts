import { text, type Answers } from '../answers.ts'
import type { Facts } from '../matching/facts-record.ts'
import { proposals } from '../matching/proposals.ts'
import type { OpenedReport } from '../reports.ts'
import { agesIn } from './his-age.ts'
import { saidDays, type SaidDays } from './said-when.ts'
import { clausesOf, unitOf, type SaidUnit } from './said-words.ts'

/** What a fact of a warning may rest on: one report, made ready for being held against. */
export interface Ground {
  persons: readonly Readonly<Record<string, string>>[]
  vehicle: Readonly<Record<string, string>>
  /** The same answers with their words, as far as they were typed. */
  typed: { group: 'person' | 'vehicle'; key: string; unit: SaidUnit }[]
  categories: readonly string[]
  /** Her answer to whether there was one; empty where she gave none. */
  weapon: string
  area: string
  /** Null where she did not say when. */
  days: SaidDays | null
  /** The month in which it came, 'YYYY-MM'. */
  came: string
  identifiers: { kind: string; value: string; by: 'answer' | 'text' }[]
  clauses: readonly SaidUnit[]
  /** Ages that her texts say, as the form's answers, each with the words. */
  ages: { code: string; words: string }[]
}

type Source = Pick<OpenedReport, 'form' | 'messages' | 'answers' | 'epoch' | 'week'>

/** What she wrote of him that no field of a warning takes. */
const MORE_OF_HIM = ['name', 'clothing', 'smell', 'behaviour']
const MORE_OF_IT = ['inside']
const NOT_TYPED = new Set(['age', 'height', 'glasses', 'role', 'number', 'plate', 'plate_known', 'type', 'colour', 'shape', 'doors', ...MORE_OF_HIM, ...MORE_OF_IT]) // prettier-ignore

const ready = new WeakMap<object, Ground>()

/** Makes a report ready; it is done once for each that was opened. */
export function groundOf(report: Source): Ground {
  const known = ready.get(report)
  if (known !== undefined) return known
  const { answers, epoch, week } = report
  const texts = textsOf(report)
  const made: Ground = {
    ...described(answers),
    categories: answers.categories,
    weapon: text(report.form['weapon']),
    area: answers.area,
    days: saidDays(answers, { epoch, week }),
    came: epoch,
    identifiers: identifiersOf(report),
    clauses: texts.flatMap(clausesOf),
    ages: texts.flatMap(agesSaid),
  }
  ready.set(report, made)
  return made
}

/** What the vault keeps of a report that was not opened here: its answers, none of its texts. */
export function groundOfFacts(facts: Facts, categories: readonly string[]): Ground {
  const { persons, vehicle, area, month, found } = facts
  const kept = found.filter(({ state }) => state !== 'no')
  return {
    ...described({ persons, vehicle }),
    ...{ categories, area, days: { from: `${month}-01`, to: `${month}-31` }, came: month },
    identifiers: kept.map(({ identifier: { kind, value } }) => ({ kind, value, by: 'answer' })),
    ...{ clauses: [], ages: [], weapon: '' },
  }
}

function described({
  persons,
  vehicle,
}: Pick<Answers, 'persons' | 'vehicle'>): Pick<Ground, 'persons' | 'vehicle' | 'typed'> {
  const typedIn = (group: 'person' | 'vehicle', answered: Readonly<Record<string, string>>) =>
    Object.entries(answered)
      .filter(([key]) => !NOT_TYPED.has(key))
      .map(([key, value]) => ({ group, key, unit: unitOf(value) }))
  return {
    ...{ persons, vehicle },
    typed: [
      ...persons.flatMap((person) => typedIn('person', person)),
      ...typedIn('vehicle', vehicle),
    ],
  }
}

/** Her words: the story, the place, what she added, and what the form asks of him for moderators alone. */
function textsOf({ form, messages, answers }: Source): string[] {
  const added = messages.flatMap((one) => [text(one.form['message']), text(one.form['story'])])
  const ofHim = answers.persons.flatMap((person) => MORE_OF_HIM.map((key) => person[key] ?? ''))
  const ofIt = MORE_OF_IT.map((key) => answers.vehicle[key] ?? '')
  const all = [text(form['story']), text(form['place_text']), ...added, ...ofHim, ...ofIt]
  return all.filter((one) => one.trim() !== '')
}

function agesSaid(source: string): Ground['ages'] {
  return agesIn(source).flatMap(({ start, end, code, decade }) => {
    const said = code ?? decade
    return said === null ? [] : [{ code: said, words: source.slice(start, end) }]
  })
}

/** As she gave them, and as they were found in her texts. */
function identifiersOf(report: Source): Ground['identifiers'] {
  const { answers } = report
  const plate = answers.vehicle['plate'] ?? ''
  const given = [{ kind: 'plate', value: plate }, ...answers.identifiers]
  const answered = given.map(({ kind, value }) => ({ kind, value, by: 'answer' as const }))
  const found = proposals(report).map(({ identifier, places }) => {
    const isTyped = places.some(({ field }) => /^(?:vehicle\.plate|identifiers\.)/.test(field))
    const { kind, value } = identifier
    return { kind, value, by: isTyped ? ('answer' as const) : ('text' as const) }
  })
  return [...answered, ...found].filter(({ value }) => value.trim() !== '')
}
