import type { reportOpenEn } from '../en/report-open.ts'
import type { Romanian } from '../messages.ts'

/** What the last page says of a question that was left open. In Romanian. */
export const reportOpenRo = {
  'report.open.alert':
    'O întrebare a rămas fără răspuns: putem să îi avertizăm pe alții care lucrează? Nu ai ales nimic, așa că nimeni nu este avertizat prin acest raport. Poți răspunde acum sau îl poți trimite așa cum este.',
  'report.open.alert_value': 'Necompletat, deci nu: nimeni nu este avertizat',
  'report.open.alert_go': 'Răspunde la întrebare',
} as const satisfies Romanian<typeof reportOpenEn>
