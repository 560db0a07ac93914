import type { consoleMissingEn } from '../en/console-missing.ts'
import type { Romanian } from '../messages.ts'

/** What is missing before somebody signs, the way to each, and the way back from a second look. In Romanian. */
export const consoleMissingRo = {
  'console.missing.more_one': 'Și încă unul: apasă din nou după acestea.',
  'console.missing.more_few': 'Și încă {count}: apasă din nou după acestea.',
  'console.missing.more_other': 'Și încă {count}: apasă din nou după acestea.',
  'console.missing.unread_one': 'O sesizare nu a fost citită încă:',
  'console.missing.unread_few': '{count} sesizări nu au fost citite încă:',
  'console.missing.unread_other': '{count} de sesizări nu au fost citite încă:',
  'console.missing.report': 'Sesizarea {number}',
  'console.menu.waiting_one': 'Una așteaptă semnătura ta',
  'console.menu.waiting_few': '{count} așteaptă semnătura ta',
  'console.menu.waiting_other': '{count} de propuneri așteaptă semnătura ta',
  'console.missing.back': 'Înapoi la listă',
  'console.missing.back_report': 'Înapoi la sesizare',
  'console.missing.kept': 'Bifele tale de dinainte sunt la loc.',
  'console.missing.tongue':
    'Nu există text în limba {language}: cititoarele ei primesc cuvintele în {first}.',
  'console.missing.tongue_add': 'Adaugă un text în limba {language}',
  'console.missing.tongue_ask': 'Cere un text în limba {language}',
  'console.missing.tongue_wish': 'Te rog să adaugi un text în limba {language}.',
} as const satisfies Romanian<typeof consoleMissingEn>
