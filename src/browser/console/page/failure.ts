import { ApiRefusal, ApiUnreachable } from '../../../client/api.ts'
import { DirectoryError, OpenError, RefusalError } from '../../../sealing/errors.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import type { LeadGroup } from './lead.ts'
import { PartMissing } from '../frame/parts.ts'
import type { Say } from './say.ts'

/** Something the person can mend herself, already put into words; where it has places on the page, with the ways there. */
export class Mendable extends Error {
  readonly groups: readonly LeadGroup[]

  constructor(text: string, groups: readonly LeadGroup[] = []) {
    super(text)
    this.groups = groups
  }
}

/** What went wrong and what to do, in plain words. Codes that nobody can act on share one text. */
export function failureText(say: Say, error: unknown): string {
  if (error instanceof Mendable) return error.message
  if (error instanceof PartMissing) return say('console.failure.part')
  if (error instanceof ApiUnreachable) return say('console.failure.unreachable')
  if (error instanceof OpenError) return say('console.failure.cannot_open')
  if (error instanceof DirectoryError) return say('console.failure.directory')
  if (error instanceof ApiRefusal || error instanceof RefusalError) {
    return say(KNOWN[error.code] ?? 'console.failure.other', { code: error.code })
  }
  return say('console.failure.other', { code: 'unexpected' })
}

/** The codes somebody can act on. What the directory's own checks say shares one text: stop, and phone. */
const KNOWN: Readonly<Record<string, MessageKey>> = {
  guard_down: 'console.failure.guard_down',
  unavailable: 'console.failure.guard_down',
  sign_in_failed: 'console.failure.sign_in_failed',
  sign_in_first: 'console.failure.sign_in_first',
  forbidden: 'console.failure.forbidden',
  not_allowed: 'console.failure.forbidden',
  link_invalid: 'console.failure.link_invalid',
  wrong_digits: 'console.failure.wrong_digits',
  wrong_totp: 'console.failure.wrong_totp',
  username_taken: 'console.failure.username_taken',
  genesis_done: 'console.failure.genesis_done',
  before_genesis: 'console.failure.before_genesis',
  worker_keys: 'console.failure.worker_keys',
  too_many: 'console.failure.too_many',
  quota_spent: 'console.failure.quota_spent',
  gone: 'console.failure.gone',
  taken_back: 'console.failure.taken_back',
  stale: 'console.failure.stale',
  claimed: 'console.failure.claimed',
  too_early: 'console.failure.too_early',
  own_discard: 'console.failure.own_discard',
  not_permitted: 'console.failure.not_permitted',
  root_words: 'console.failure.root_words',
  recovery_words: 'console.failure.recovery_words',
  no_request: 'console.failure.no_request',
  already_signed: 'console.failure.already_signed',
  no_contact: 'console.failure.no_contact',
  self: 'console.failure.self',
  no_proposal: 'console.failure.no_proposal',
  no_officer: 'console.failure.no_officer',
  misconduct: 'console.failure.misconduct',
  not_shown: 'console.failure.not_shown',
  'too-long-lived': 'console.failure.too_long_lived',
  no_source: 'console.failure.no_source',
  full: 'console.failure.full',
  own: 'console.failure.own',
  unsure_alone: 'console.failure.unsure_alone',
  unfounded: 'console.failure.unfounded',
  wrong_version: 'console.failure.wrong_version',
  'out-of-order': 'console.failure.wrong_version',
  alert_known: 'console.failure.wrong_version',
  recalled: 'console.failure.recalled',
  alert_hidden: 'console.failure.alert_hidden',
  'bad-signature': 'console.failure.signatures',
  'closed-signer': 'console.failure.signatures',
  'unknown-signer': 'console.failure.signatures',
  'same-signer': 'console.failure.signatures',
  'too-few': 'console.failure.signatures',
  no_code: 'console.failure.no_code',
  empty_answer: 'console.failure.empty_answer',
  answers_full: 'console.failure.answers_full',
  'too-long': 'console.failure.too_long',
  not_opened: 'console.failure.not_opened',
  cost: 'console.failure.cost',
  team_key: 'console.failure.directory',
}
