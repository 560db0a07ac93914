import type { errorsEn } from '../en/errors.ts'
import type { Romanian } from '../messages.ts'

/** What a page says when something did not work, in Romanian. */
export const errorsRo = {
  'errors.title': 'Nu a mers',
} as const satisfies Romanian<typeof errorsEn>
