import type { commonEn } from '../en/common.ts'
import type { Romanian } from '../messages.ts'

/** What several pages say: the frame, the buttons, the shared signs. In Romanian. */
export const commonRo = {
  'common.skip': 'Sari la pagină',
  'common.exit': 'Ieși de aici',
  'common.exercise': 'Acesta este un exercițiu. Nimic de aici nu este real.',
  'common.language': 'Limba',
  'common.more': 'Alte pagini',
  'common.step': 'Întrebarea {number} din {total}',
  'common.skippable': 'poți sări peste aproape toate',
  'common.wrong': 'Te rugăm să te mai uiți o dată aici',
  'common.change': 'Schimbă',
  'common.code.digits': 'Același cod, în cifre',
  'common.now.ask': 'Ești în pericol acum?',
  'common.now.call': 'Sună la {phone}',
  'common.now.silent':
    'Dacă suni de pe mobil și nu poți vorbi, apasă 55 când ți se cere. Asta nu le arată unde ești.',
  'common.level.1': 'De știut',
  'common.level.2': 'Atenție',
  'common.level.3': 'Pericol',
  'common.level.4': 'Pericol acum',
} as const satisfies Romanian<typeof commonEn>
