import type { membersTextingEn } from '../en/members-texting.ts'
import type { Romanian } from '../messages.ts'

/** Text messages: the number, its code, and what they say. In Romanian. */
export const membersTextingRo = {
  'members.settings.number': 'Număr de telefon, dacă vrei mesaje SMS',
  'members.settings.number.help':
    'Cu prefixul țării, de exemplu +44 7700 900123. Îl poți lăsa gol.',
  'members.settings.number.see':
    'Se încuie pe loc. Doar mașina care trimite mesajele îl deschide. Compania care duce mesajele SMS și rețelele de telefonie văd numărul, ora și cuvintele.',
  'members.settings.number_discretion': 'Cât poate spune un SMS?',
  'members.settings.code': 'Cele șase cifre trimise la numărul tău',
  'members.settings.code.heading': 'Numărul este al tău?',
  'members.settings.code.lead':
    'Șase cifre sunt pe drum spre numărul dat de tine. Până nu le scrii aici, nu merge nimic altceva acolo.',
  'members.settings.code.too_often':
    'Azi s-au cerut trei coduri, iar într-o zi nu se pot trimite mai multe. Mâine poți cere din nou unul de pe această pagină. Un cod primit azi este în continuare bun.',
  'members.settings.code.go': 'Da, este al meu',
  'members.settings.code.done': 'De acum pot veni mesaje SMS la acest număr.',
  'members.settings.preview.mail': 'Ca e-mail',
  'members.settings.preview.sms': 'Ca SMS',
  'members.trouble.number':
    'Acesta nu pare un număr de telefon cu prefixul țării, ca +44 7700 900123. Te rugăm să te mai uiți la el sau să-l lași gol.',
  'members.trouble.code':
    'Acestea nu sunt cele șase cifre din ultimul mesaj sau au fost scrise greșit de prea multe ori azi. Te rugăm să te mai uiți la mesaj sau să revii mâine.',
} as const satisfies Romanian<typeof membersTextingEn>
