import { text, type Answers } from './answers.ts'

/**
 * What a reporter allows, from the least to the most. The names are those of the report's consent; what has another
 * value, or none, counts as the first.
 */
const ALLOWED = {
  alert: ['no', 'decide_later', 'show_me_first', 'yes'],
  check: ['no', 'decide_later', 'only_if_someone_else', 'yes'],
  police: ['no', 'decide_later', 'anonymous', 'ask_through_you', 'talk_with_support'],
  police_account: ['no', 'yes'],
  meeting: ['no', 'yes'],
  stats: ['no', 'yes'],
  support: ['code_only', 'email', 'text', 'call'],
} as const

export type ConsentName = keyof typeof ALLOWED
export const consentNames = Object.keys(ALLOWED) as ConsentName[]

/** Every choice with the value that holds now. */
export type Consents = Record<ConsentName, string>

/** What a message changes, and what is known of when it was written. */
export interface ChangedConsents {
  /** Month of the key it was sealed to: part of the seal. */
  epoch: string
  /** The week the server says it came in. */
  week: string
  consent: Readonly<Record<string, unknown>>
}

/** The choices of the report itself, as its form holds them. */
export function consentsOf(form: Readonly<Record<string, unknown>>): Consents {
  const pairs = consentNames.map((name) => {
    const key = name === 'police_account' ? name : `consent_${name}`
    return [name, known(name, text(form[key])) ?? ALLOWED[name][0]] as const
  })
  return Object.fromEntries(pairs) as Consents
}

/**
 * What holds after these messages. A later one counts; of two that may have come in either order, the one that allows
 * less: the service keeps no order of arrival.
 */
export function consentsAfter(first: Consents, messages: readonly ChangedConsents[]): Consents {
  const latest = messages.toSorted(byAge).map(changes)
  return Object.assign({ ...first }, ...latest) as Consents

  function changes(message: ChangedConsents): Partial<Consents> {
    const together = messages.filter((one) => byAge(one, message) === 0)
    const pairs = consentNames.flatMap((name) => {
      const values = together.map((one) => known(name, text(one.consent[name])))
      const least = ALLOWED[name].find((value) => values.includes(value))
      return least === undefined ? [] : [[name, least] as const]
    })
    return Object.fromEntries(pairs)
  }
}

/** Her answers as they stand now: everything that asks what is permitted reads these. */
export function answersNow(answers: Answers, now: Consents): Answers {
  const { alert, police, police_account } = now
  // What was never answered stays unanswered: the screens say so.
  const unsaid = (before: string, value: string): string =>
    before === '' && value === 'no' ? '' : value
  return {
    ...answers,
    consentAlert: unsaid(answers.consentAlert, alert),
    consentPolice: unsaid(answers.consentPolice, police),
    policeAccount: unsaid(answers.policeAccount, police_account),
  }
}

function known(name: ConsentName, value: string): string | undefined {
  return ALLOWED[name].find((one) => one === value)
}

function byAge(a: ChangedConsents, b: ChangedConsents): number {
  return compare(a.epoch, b.epoch) || compare(a.week, b.week)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
