import type { pushEn } from '../en/push.ts'
import type { Romanian } from '../messages.ts'

/** Being told by a browser: what is offered, and what it means. In Romanian. */
export const pushRo = {
  'members.push.legend': 'Mesaje în acest browser',
  'members.push.lead':
    'Acest browser te poate anunța când este ceva nou de citit, și când pagina aceasta este închisă. Arată unul dintre aceste texte și niciodată un cuvânt dintr-o avertizare:',
  'members.push.before': 'Înainte să spui da',
  'members.push.company':
    'Compania din spatele browserului (Google, Mozilla, Apple sau Microsoft) duce aceste mesaje. Ea află că acest browser primește mesaje de la acest site, când, care sunt urgente și adresa de internet de la care le iei. Nu le poate citi.',
  'members.push.screen': 'Mesajul poate apărea pe ecranul blocat, cu adresa acestui site lângă el.',
  'members.push.trace':
    'Cine se uită în setările acestui browser vede că acest site poate arăta mesaje.',
  'members.push.one':
    'Este anunțat doar acest browser, pe acest dispozitiv, și nu mai este anunțat unul ales înainte.',
  'members.push.choose': 'Da, anunță-mă în acest browser',
  'members.push.ready': 'Acest browser este gata. Contează după ce îți păstrezi alegerile.',
  'members.push.off': 'Acest browser uită acum. Păstrează-ți alegerile, ca să uităm și noi.',
  'members.push.blocked':
    'Acest browser nu lasă site-ul să arate mesaje. Poți permite asta în setările browserului, la adresa acestui site.',
  'members.push.failed': 'Nu a mers în acest browser. Nu s-a schimbat nimic.',
  'members.push.trouble':
    'Nu am putut nota acest browser. Scoate bifa, pune-o din nou și păstrează-ți alegerile.',
  'members.push.lost':
    'Browserul pe care l-ai ales nu mai poate fi găsit, așa că acolo nu mai ajung mesaje. Dacă le vrei din nou, alege încă o dată ce vrei să afli, aici, în browserul care să te anunțe.',
} satisfies Romanian<typeof pushEn>
