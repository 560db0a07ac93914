import type { cardEn } from '../en/card.ts'
import type { Romanian } from '../messages.ts'

/** The card for a pocket, in Romanian. */
export const cardRo = {
  'print.card': 'Fișă de buzunar',
  'print.card.title': 'Atenție',
  'print.card.month': '{month}, {area}',
  'print.card.how':
    'Tipărește pagina pe A4, pe lat. Îndoaie-o ca un evantai după liniile întrerupte, apoi o dată în două: încape în buzunar.',
  'print.card.who':
    'Spune cum arată și ce mașină are, așa că poart-o unde nu o citește altcineva. Nu cuprinde nimic despre cine a sesizat.',
  'print.card.destroy': 'Distruge-o după {day}.',
  'print.card.replace': 'Apoi tipărește alta.',
  'print.card.none': 'Acum nu sunt avertizări la care să fii atentă.',
  'print.card.more_one': 'Încă una nu încape. Se află pe paginile membrelor.',
  'print.card.more_few': 'Încă {count} nu încap. Se află pe paginile membrelor.',
  'print.card.more_other': 'Încă {count} nu încap. Se află pe paginile membrelor.',
  'print.card.withdrawn': 'Retrase, nu mai ține cont de ele:',
} as const satisfies Romanian<typeof cardEn>
