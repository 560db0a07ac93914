import type { consoleAudienceEn } from '../en/console-audience.ts'
import type { Romanian } from '../messages.ts'

/** Whose members are told of a warning. In Romanian. */
export const consoleAudienceRo = {
  'console.audience.everybody': 'Toată lumea, în toate zonele',
  'console.audience.work': 'Doar pentru unele feluri de muncă?',
  'console.audience.help':
    'Nu bifa nimic și li se spune tuturor din zone. Dacă bifezi câteva, nu află membrele care au ales doar alte feluri; cele care nu au ales niciunul află mereu. Pe pagina membrelor o poate citi oricine.',
  'console.audience.told_some':
    'Cine a primit versiunea de dinainte o primește și pe aceasta. Poți adăuga feluri de muncă, dar nu poți scoate niciunul.',
  'console.audience.told_all':
    'Versiunea de dinainte a mers la toate felurile de muncă, deci și aceasta: cine a fost avertizată află ce s-a schimbat.',
} as const satisfies Romanian<typeof consoleAudienceEn>
