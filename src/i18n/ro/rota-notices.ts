import type { rotaNoticesEn } from '../en/rota-notices.ts'
import type { Romanian } from '../messages.ts'

/** All that a moderator's browser ever shows of the rota: words that anybody may read over a shoulder. In Romanian. */
export const rotaNoticesRo = {
  'rota.notice.look': 'Este timpul pentru o privire',
  'rota.notice.relief': 'Nu s-a uitat nimeni de o vreme',
  'rota.notice.test': 'Aceasta este o probă',
} satisfies Romanian<typeof rotaNoticesEn>
