import type { mailEn } from '../en/mail.ts'
import type { Romanian } from '../messages.ts'

/** What leaves by mail, in Romanian. */
export const mailRo = {
  'mail.subject': 'Este ceva nou de citit',
  'mail.nudge': 'Este ceva nou de citit, când ai un moment liniștit.',
  'mail.head': '{level}: {areas}',
  'mail.recalled': 'Retras: un mesaj mai vechi pentru {areas}. Te rugăm să nu mai ții cont de el.',
  'mail.recalled_named':
    'Retras: „{name}”, un mesaj mai vechi pentru {areas}. Te rugăm să nu mai ții cont de el.',
  'mail.head_later': 'Ceva nou la un mesaj mai vechi. {level}: {areas}',
  'mail.news': 'Nou: {news}.',
  'mail.news_named': 'Nou despre „{name}”: {news}.',
  'mail.known_by': 'Cum îl recunoști',
  'mail.parts': 'Arătat în parte: {parts}',
  'mail.never_safe': 'Dacă nu găsești nimic despre cineva, nu înseamnă că ești în siguranță cu el.',
  'mail.stop': 'Ca să nu mai primești mesaje: {link}',

  'mail.confirm.subject': 'Te rugăm să confirmi adresa',
  'mail.confirm.text':
    'Cineva a dat această adresă pentru mesaje. Dacă ai fost tu, deschide pagina și apasă butonul:',
  'mail.confirm.otherwise': 'Dacă nu ai fost tu, nu face nimic. Nu vor mai veni mesaje.',
  'mail.code.text': '{code} este codul tău. Dacă nu l-ai cerut, nu face nimic.',
  'mail.still.subject': 'Mai vrei să primești mesaje?',
  'mail.still.text':
    'A trecut aproape un an. Dacă vrei să primești mesaje în continuare, deschide pagina și apasă butonul:',
  'mail.still.sms':
    'A trecut aproape un an. Dacă mai vrei mesaje, intră o dată în cont până la sfârșitul lunii viitoare. Dacă nu, nu face nimic: datele tale se șterg atunci.',
  'mail.still.otherwise':
    'Dacă nu faci nimic, mesajele se opresc luna viitoare și datele tale se șterg.',
} as const satisfies Romanian<typeof mailEn>
