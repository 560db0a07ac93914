import type { consoleEn } from '../en/console.ts'
import type { Romanian } from '../messages.ts'

/** What the pages of this area say, in Romanian. */
export const consoleRo = {
  'console.title': 'Birou',
} as const satisfies Romanian<typeof consoleEn>
