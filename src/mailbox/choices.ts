/** A choice about a report, as the page shows it; `support` has a form of its own. */
export interface Choice {
  readonly name: 'alert' | 'check' | 'police' | 'meeting' | 'stats' | 'support'
  /** What it can be raised to, besides `lowest`; the values of the report's consent. */
  readonly values: readonly string[]
  /** What it is lowered to. */
  readonly lowest: string
  /** What is taken back at once when it is lowered; the rest is a message to the team. */
  readonly scope: 'alert' | 'check' | 'liaison' | null
}

export const choices: readonly Choice[] = [
  { name: 'alert', values: ['show_me_first', 'yes'], lowest: 'no', scope: 'alert' },
  { name: 'check', values: ['only_if_someone_else', 'yes'], lowest: 'no', scope: 'check' },
  {
    name: 'police',
    values: ['anonymous', 'ask_through_you', 'talk_with_support'],
    lowest: 'no',
    scope: 'liaison',
  },
  { name: 'meeting', values: ['yes'], lowest: 'no', scope: null },
  { name: 'stats', values: ['yes'], lowest: 'no', scope: null },
  { name: 'support', values: [], lowest: 'code_only', scope: null },
]

/** The choice and value that a button names (`choose:alert:yes`); null for any other text. */
export function chosen(go: string): { choice: Choice; value: string } | null {
  const [verb, name, value = ''] = go.split(':')
  const choice = choices.find((one) => one.name === name)
  if (verb !== 'choose' || choice === undefined) return null
  return value === choice.lowest || choice.values.includes(value) ? { choice, value } : null
}

/** How someone may be reached; `contact_how` is the consent's value. */
export const contactWays = ['email', 'text', 'call'] as const

export const supportKinds = [
  'someone_to_talk_to',
  'medical',
  'legal',
  'housing',
  'immigration_safe_advice',
] as const
