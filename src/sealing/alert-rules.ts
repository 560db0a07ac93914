import { wordsOfFacts } from './alert-facts.ts'
import type { Alert } from './alert-shape.ts'
import type { DirectoryPolicy } from './directory-shape.ts'
import { RefusalError, SignatureError } from './errors.ts'

/** What has to be known of a version of a warning to judge the next one. */
export type Standing = Pick<Alert, 'version' | 'kind' | 'level'>

/** For how many days a warning is shown at most, by level: 60 days, 6, 12 and 24 months. Then it is renewed or gone. */
export const LIFE_DAYS: Readonly<Record<Alert['level'], number>> = { 1: 60, 2: 182, 3: 365, 4: 730 }

/** A warning is shown to the end of its last day, so tomorrow is the last day that keeps it within 48 hours. */
export const HOLDING_DAYS = 1
export const HOLDING_LEVEL = 4

/** Somebody whose clock is ahead has written tomorrow's date. */
const CLOCK_DAYS = 1
const DAY_MS = 86_400_000

/** A charity with one person on duty may lower levels 1 and 2 to one signature; 3 and 4 always need two. */
const LEAST: Readonly<Record<Alert['level'], number>> = { 1: 1, 2: 1, 3: 2, 4: 2 }
const CODED = /^[A-Za-z0-9_-]{1,40}$/

/**
 * How many moderators must sign a version: what the directory's policy asks for its level, and no fewer than it asks for
 * the version before. Otherwise one person could take back or water down what two have said.
 * @param before the version before, null for the first
 */
export function signaturesFor(
  policy: DirectoryPolicy,
  alert: Pick<Alert, 'kind' | 'level'>,
  before: Standing | null,
): number {
  const asked = ({ kind, level }: Pick<Alert, 'kind' | 'level'>): number =>
    kind === 'holding'
      ? policy.signatures.holding
      : Math.max(LEAST[level], policy.signatures[level])
  return Math.max(asked(alert), before === null ? 0 : asked(before))
}

/**
 * Refuses a version that does not follow from the one before. The first is a full or a holding warning; after it come
 * full ones (which end a holding), updates and one recall, after which nothing comes but the recall itself once more.
 * The same number again is let through: a version may have been recorded and lost before it was stored.
 * Throws `RefusalError`: 'first-version', 'out-of-order', 'recalled'.
 */
export function expectNext(alert: Standing, before: Standing | null): void {
  if (before === null) {
    if (alert.version !== 1) throw new RefusalError('first-version')
    return
  }
  if (before.kind === 'recall' && alert.kind !== 'recall') throw new RefusalError('recalled')
  if (alert.version !== before.version && alert.version !== before.version + 1)
    throw new RefusalError('out-of-order')
  const isNew = alert.version > before.version
  if (isNew && alert.kind === 'full' && before.kind !== 'holding')
    throw new RefusalError('out-of-order')
}

/**
 * What a warning may be by itself, whoever signed it. Throws `SignatureError`: 'unmasked' is not among these;
 * 'kind-version' for a first version that changes something or a holding that is none, 'too-long-lived' for a last day
 * beyond the level's life, 'recall-text' for a recall that still says something, and the three of a holding warning:
 * 'holding-level', 'holding-text', 'holding-long'.
 * @param today 'YYYY-MM-DD'
 */
export function expectSound(alert: Alert, today: string): void {
  const { kind, version, level } = alert
  const isFirst = version === 1
  const isLater = kind === 'update' || kind === 'recall' || alert.news !== undefined
  if (isFirst ? isLater : kind === 'holding') throw new SignatureError('kind-version')
  if (daysLeft(alert, today) > LIFE_DAYS[level] + CLOCK_DAYS)
    throw new SignatureError('too-long-lived')
  if (kind === 'recall' && !saysNothing(alert)) throw new SignatureError('recall-text')
  if (kind === 'holding') expectHolding(alert, today)
}

function expectHolding(alert: Alert, today: string): void {
  if (alert.level !== HOLDING_LEVEL) throw new SignatureError('holding-level')
  const texts = [alert.nickname, ...freeTexts(alert)]
  const coded = [alert.when.part, ...Object.entries({ ...alert.person, ...alert.vehicle }).flat()]
  const isCoded = coded.every((value) => value === '' || CODED.test(value))
  if (!isCoded || texts.some((text) => text !== '')) throw new SignatureError('holding-text')
  if (!(daysLeft(alert, today) <= HOLDING_DAYS)) throw new SignatureError('holding-long')
}

/** A recall names the warning and its areas, and repeats nothing of it. */
function saysNothing(alert: Alert): boolean {
  const known = [...Object.values(alert.person), ...Object.values(alert.vehicle)]
  return [...freeTexts(alert), ...known, ...alert.identifiers, ...(alert.news ?? [])].length === 0
}

function freeTexts(alert: Alert): string[] {
  const { headline, body, advice } = alert
  return [
    ...[headline, body, advice].flatMap((texts) => Object.values(texts)),
    ...wordsOfFacts(alert),
  ]
}

function daysLeft({ expires }: Alert, today: string): number {
  return (Date.parse(expires) - Date.parse(today)) / DAY_MS
}
