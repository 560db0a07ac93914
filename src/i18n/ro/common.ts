import type { commonEn } from '../en/common.ts'
import type { Romanian } from '../messages.ts'

/** What several pages say: the frame, the buttons, the shared signs. In Romanian. */
export const commonRo = {
  'common.skip': 'Sari la pagină',
  'common.exit': 'Ieși de pe pagină',
} as const satisfies Romanian<typeof commonEn>
