import type { consoleTakenBackEn } from '../en/console-taken-back.ts'
import type { Romanian } from '../messages.ts'

/** What a moderator reads when a reporter said no before a thing went out. In Romanian. */
export const consoleTakenBackRo = {
  'console.failure.taken_back':
    'Nu a plecat nimic: cineva dintre cei care au raportat a spus nu sau a retras ceva între timp. Deschide tot ce așteaptă în listă, apoi uită-te din nou aici.',
} as const satisfies Romanian<typeof consoleTakenBackEn>
