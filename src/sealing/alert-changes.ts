import { reworded, type FactGroup } from './alert-facts.ts'
import { alertNews, type AlertNews } from './alert-news.ts'
import type { Alert } from './alert-shape.ts'
import { canonical } from './canonical.ts'

/** What a reader of a warning may find changed in a later version. */
export const alertFields = [
  'level',
  'confidence',
  'categories',
  'areas',
  'when',
  'nickname',
  'headline',
  'body',
  'advice',
  'person',
  'vehicle',
  'identifiers',
  'audience',
  'expires',
] as const
export type AlertField = (typeof alertFields)[number]

/** The fields in which two versions of a warning differ to any reader, in the order of `alertFields`. */
export function changedFields(before: Alert, after: Alert): AlertField[] {
  return alertFields.filter(
    (field) =>
      canonical(before[field]) !== canonical(after[field]) ||
      (isFactGroup(field) &&
        canonical(reworded(before, field)) !== canonical(reworded(after, field))),
  )
}

function isFactGroup(field: AlertField): field is FactGroup {
  return field === 'person' || field === 'vehicle'
}

/** Whether nothing of what a group said is said otherwise: it is only put into one language more. */
function isOnlyReworded(before: Alert, after: Alert, group: FactGroup): boolean {
  if (canonical(before[group]) !== canonical(after[group])) return false
  const [had, has] = [reworded(before, group), reworded(after, group)]
  return Object.entries(had).every(([place, words]) => has[place] === words)
}

/** Whether nothing but its last day differs: such a version is a renewal, and no news to anybody. */
export function isRenewalOf(before: Alert, after: Alert): boolean {
  return changedFields(before, after).every((field) => field === 'expires')
}

/**
 * What a version tells whoever had the one before, in the order in which it is said. It is signed with the version: what
 * sends it has only the new one at hand.
 * @param isAdded whether another report stands behind it now
 */
export function newsOf(before: Alert, after: Alert, isAdded = false): AlertNews[] {
  const fields = changedFields(before, after)
  const isReworded = (field: AlertField): boolean =>
    isFactGroup(field) && isOnlyReworded(before, after, field)
  const changed = new Set<string>(fields.filter((one) => !isReworded(one)))
  const isDisputed = changed.has('confidence') && after.confidence === 'disputed'
  const had = (tongue: string): boolean => writtenIn(before).includes(tongue)
  const differs = (part: 'headline' | 'body' | 'advice'): boolean =>
    differsIn(before[part], after[part], (tongue) => hadNone || had(tongue))
  const hadNone = writtenIn(before).length === 0
  const holds: Readonly<Record<string, boolean>> = {
    report: isAdded,
    checked: before.kind === 'holding' && after.kind === 'full',
    disputed: isDisputed,
    graver: after.level > before.level,
    lighter: after.level < before.level,
    renewed: !isAdded && isRenewalOf(before, after),
    language: fields.some(isReworded) || (!hadNone && writtenIn(after).some((one) => !had(one))),
    // That another report says it is said by the report.
    sure: changed.has('confidence') && !isDisputed && !isAdded,
    text: differs('headline') || differs('body'),
    advice: differs('advice'),
  }
  return alertNews.filter((one) => holds[one] ?? changed.has(one))
}

function writtenIn({ headline }: Alert): string[] {
  return Object.keys(headline)
}

/** Whether a text says something else in a language that somebody could read it in. */
function differsIn(
  before: Alert['body'],
  after: Alert['body'],
  isRead: (tongue: string) => boolean,
): boolean {
  const tongues = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return tongues.some((tongue) => isRead(tongue) && before[tongue] !== after[tongue])
}
