import type { membersEn } from '../en/members.ts'
import type { Romanian } from '../messages.ts'

/** What the pages of this area say, in Romanian. */
export const membersRo = {
  'members.title': 'Avertizări',
} as const satisfies Romanian<typeof membersEn>
