import type { pushNoticesEn } from '../en/push-notices.ts'
import type { Romanian } from '../messages.ts'

/** All that a browser ever shows of us: words that anybody may read over a shoulder. In Romanian. */
export const pushNoticesRo = {
  'push.notice.1': 'Este ceva nou de citit',
  'push.notice.2': 'Te așteaptă o notă',
  'push.notice.3': 'Ceva de citit când ai timp',
  'push.notice.4': 'Câteva rânduri pentru o clipă de liniște',
} satisfies Romanian<typeof pushNoticesEn>
