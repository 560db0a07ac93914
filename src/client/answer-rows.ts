import { group, groups, text, texts } from './answers.ts'

/** One answered question: where its texts are in the catalogue (`report.<path>.label`), and what was answered. */
export interface AnswerRow {
  path: string
  values: string[]
}

/** Answers that belong together: the report itself, a person, a contact detail, the vehicle. */
export interface AnswerGroup {
  group: 'report' | 'persons' | 'identifiers' | 'vehicle' | 'reach'
  /** Counted from 1 among its kind. */
  number: number
  rows: AnswerRow[]
}

const ABOUT = [
  'what_category',
  'reporter_relation',
  'third_party_consent',
  'when_precision',
  'when_date',
  'when_time',
  'area',
  'place_kind',
  'place_text',
  'seen_before',
  'weapon',
  'drugs',
  'injury_need',
  'exploitation',
  'under18',
  'evidence',
]
/** How to answer and help her; what she allows stands by itself, as it is now. */
const REACH = [
  'check_delay',
  'support_kind',
  'safe_contact',
  'safe_words',
  'safe_times',
  'voicemail',
  'sender_name',
  'language',
]
const PERSON = 'name role age height build hair facial_hair appearance marks glasses clothing smell accent behaviour number'.split(' ') // prettier-ignore
const IDENTIFIER = ['kind', 'platform', 'value']
const VEHICLE = 'plate plate_known type colour make shape doors signs damage inside'.split(' ')

/**
 * The answers of a report in the order of the form, only those that were given. The story, the red lines and what she
 * allows are not among them: they stand by themselves.
 */
export function answerGroups(form: Readonly<Record<string, unknown>>): AnswerGroup[] {
  const found: AnswerGroup[] = [
    { group: 'report', number: 1, rows: rowsOf('', ABOUT, form) },
    ...groups(form['persons']).map((person, i) => ({
      group: 'persons' as const,
      number: i + 1,
      rows: rowsOf('persons.', PERSON, person),
    })),
    ...groups(form['identifiers']).map((one, i) => ({
      group: 'identifiers' as const,
      number: i + 1,
      rows: rowsOf('identifiers.', IDENTIFIER, one),
    })),
    { group: 'vehicle', number: 1, rows: rowsOf('vehicle.', VEHICLE, group(form['vehicle'])) },
    { group: 'reach', number: 1, rows: rowsOf('', REACH, form) },
  ]
  return found.filter((one) => one.rows.length > 0)
}

function rowsOf(
  prefix: string,
  keys: readonly string[],
  given: Readonly<Record<string, unknown>>,
): AnswerRow[] {
  const rows = keys.map((key) => ({ path: prefix + key, values: valuesOf(given[key]) }))
  return rows.filter((row) => row.values.length > 0)
}

function valuesOf(value: unknown): string[] {
  const single = text(value)
  return single === '' ? texts(value) : [single]
}
