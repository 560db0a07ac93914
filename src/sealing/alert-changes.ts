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
