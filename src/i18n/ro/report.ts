import type { reportEn } from '../en/report.ts'
import type { Romanian } from '../messages.ts'

/** What the pages of this area say, in Romanian. */
export const reportRo = {
  'report.title': 'Despre ce s-a întâmplat',
} as const satisfies Romanian<typeof reportEn>
