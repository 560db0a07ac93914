import type { pagesEn } from '../en/pages.ts'
import type { Romanian } from '../messages.ts'

/** What the plain pages say, in Romanian. */
export const pagesRo = {
  'pages.start.title': 'Început',
} as const satisfies Romanian<typeof pagesEn>
