import type { Alert } from '../sealing/alert.ts'
import type { Contact } from '../sealing/contact.ts'

/** The part of a contact that says what somebody wants to be told. */
export type Wish = Pick<Contact, 'email' | 'areas' | 'levels'>

/**
 * Whether a warning goes to this member: one of her areas, one of her levels. A recall asks for the area alone, so that
 * it reaches everybody whom any version of the warning could have reached (decision 19). Level 1 is for the list, never
 * for a mail (time-wasters do not wake anybody).
 */
export function isFor(alert: Alert, wish: Wish): boolean {
  if (wish.email === null) return false
  if (!alert.audience.areas.some((area) => wish.areas.includes(area))) return false
  return alert.kind === 'recall' || (alert.level > 1 && wish.levels.includes(alert.level))
}
