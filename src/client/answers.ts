import { isRecord } from '../sealing/canonical.ts'

/** What a reporter answered, read from the sealed body. Every text is hostile input: show it as text only. */
export interface Answers {
  categories: string[]
  relation: string
  thirdPartyConsent: string
  whenPrecision: string
  whenDate: string
  whenTime: string
  area: string
  story: string
  persons: Readonly<Record<string, string>>[]
  identifiers: { kind: string; platform: string; value: string }[]
  vehicle: Readonly<Record<string, string>>
  neverPublish: string
  consentAlert: string
  consentPolice: string
  policeAccount: string
  exploitation: string
  under18: string
  language: string
}

/** A sealed body holds no longer text than this; the form itself allows 5,000 characters. */
const LONGEST = 32_767

/** Reads the form of a report body. Whatever is missing or of another shape is read as not answered. */
export function readAnswers(form: Readonly<Record<string, unknown>>): Answers {
  const one = (key: string) => text(form[key])
  return {
    categories: texts(form['what_category']),
    relation: one('reporter_relation'),
    thirdPartyConsent: one('third_party_consent'),
    whenPrecision: one('when_precision'),
    whenDate: one('when_date'),
    whenTime: one('when_time'),
    area: one('area'),
    story: one('story'),
    persons: groups(form['persons']),
    identifiers: groups(form['identifiers']).map(identifierOf),
    vehicle: group(form['vehicle']),
    neverPublish: one('never_publish'),
    consentAlert: one('consent_alert'),
    consentPolice: one('consent_police'),
    policeAccount: one('police_account'),
    exploitation: one('exploitation'),
    under18: one('under18'),
    language: one('language'),
  }
}

/** A text answer, or '' for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}

/** The answers of a question with several. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter((item) => item !== '') : []
}

/** One group of answers (a vehicle, a person): only what was answered. */
export function group(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  const pairs = Object.entries(value).map(([key, item]) => [key, text(item)] as const)
  return Object.fromEntries(pairs.filter(([, item]) => item !== ''))
}

/** A repeated group (persons, identifiers): those with at least one answer. */
export function groups(value: unknown): Record<string, string>[] {
  if (!Array.isArray(value)) return []
  return value.map(group).filter((item) => Object.keys(item).length > 0)
}

function identifierOf(given: Record<string, string>): Answers['identifiers'][number] {
  return {
    kind: given['kind'] ?? '',
    platform: given['platform'] ?? '',
    value: given['value'] ?? '',
  }
}
