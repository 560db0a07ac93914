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

/** The fields in which two versions of a warning differ, in the order of `alertFields`. */
export function changedFields(before: Alert, after: Alert): AlertField[] {
  return alertFields.filter((field) => canonical(before[field]) !== canonical(after[field]))
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
  const changed = new Set<string>(changedFields(before, after))
  const isDisputed = changed.has('confidence') && after.confidence === 'disputed'
  const had = (tongue: string): boolean => Object.hasOwn(before.headline, tongue)
  const differs = (part: 'headline' | 'body' | 'advice'): boolean =>
    differsIn(before[part], after[part], (tongue) => hadNone || had(tongue))
  const hadNone = Object.keys(before.headline).length === 0
  const holds: Readonly<Record<string, boolean>> = {
    report: isAdded,
    checked: before.kind === 'holding' && after.kind === 'full',
    disputed: isDisputed,
    graver: after.level > before.level,
    lighter: after.level < before.level,
    renewed: !isAdded && isRenewalOf(before, after),
    language: !hadNone && Object.keys(after.headline).some((tongue) => !had(tongue)),
    // That another report says it is said by the report.
    sure: changed.has('confidence') && !isDisputed && !isAdded,
    text: differs('headline') || differs('body'),
    advice: differs('advice'),
  }
  return alertNews.filter((one) => holds[one] ?? changed.has(one))
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
