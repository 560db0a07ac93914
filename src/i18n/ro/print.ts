import type { printEn } from '../en/print.ts'
import type { Romanian } from '../messages.ts'

/** Sheets of warnings for paper, in Romanian. */
export const printRo = {
  'print.heading': 'Pe hârtie',
  'print.lead':
    'Pentru alte persoane cărora le sunt destinate și care nu au telefon sau îl lasă acasă.',
  'print.bulletin': 'Buletin',
  'print.board': 'Foaie pentru avizier',
  'print.bulletin.title': 'Avertizări',
  'print.board.title': 'Ai grijă, te rugăm',
  'print.month': '{month}, {area}',
  'print.everywhere': 'toate zonele',
  'print.how': 'Tipărește pagina pe A4.',
  'print.no_address':
    'În fereastra de tipărire, oprește „anteturi și subsoluri”: ele ar pune adresa acestui site pe hârtie.',
  'print.board.where': 'Pune-o doar unde nu o poate citi nimeni altcineva și niciodată la geam.',
  'print.replace': 'Dă jos foaia dinaintea acesteia.',
  'print.destroy': 'Rupe foaia după {day}.',
  'print.none': 'Pe această foaie nu sunt avertizări.',
  'print.withdrawn': 'Retrase: te rugăm să nu mai ții cont de ele',
  'print.changed': 'Schimbate între timp: se află pe o foaie mai nouă',
  'print.copies':
    'Notează pentru tine unde lași copii, ca să le poți lua înapoi când o avertizare este retrasă.',
  'print.back': 'Înapoi la avertizări',
} as const satisfies Romanian<typeof printEn>
