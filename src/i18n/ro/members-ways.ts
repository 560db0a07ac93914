import type { membersWaysEn } from '../en/members-ways.ts'
import type { Romanian } from '../messages.ts'

/** Ending a way that messages come on, and the form as it stands in another language. In Romanian. */
export const membersWaysRo = {
  'members.own': 'Paginile tale',
  'members.ends.email.help':
    'Ai dat o adresă mai demult. Este încuiată, așa că pagina nu o poate completa: scrie-o din nou ca să primești e-mailuri mai departe.',
  'members.ends.email.box': 'Fără e-mailuri de acum',
  'members.ends.email.open':
    'Ai lăsat goală adresa de e-mail. Să nu mai vină e-mailuri? Bifează „Fără e-mailuri de acum” sau scrie adresa din nou. Încă nu s-a schimbat nimic.',
  'members.ends.email.both':
    'Ai scris o adresă și ai bifat „Fără e-mailuri de acum”. Te rugăm să scoți una dintre ele. Încă nu s-a schimbat nimic.',
  'members.ends.email.done': 'De acum nu mai vin e-mailuri.',
  'members.ends.number.help':
    'Ai dat un număr mai demult. Este încuiat, așa că pagina nu îl poate completa: scrie-l din nou, cu prefixul țării, ca să primești SMS mai departe.',
  'members.ends.number.box': 'Fără SMS de acum',
  'members.ends.number.open':
    'Ai lăsat gol numărul de telefon. Să nu mai vină SMS? Bifează „Fără SMS de acum” sau scrie numărul din nou. Încă nu s-a schimbat nimic.',
  'members.ends.number.both':
    'Ai scris un număr și ai bifat „Fără SMS de acum”. Te rugăm să scoți unul dintre ele. Încă nu s-a schimbat nimic.',
  'members.ends.number.done': 'De acum nu mai vin SMS.',
  'members.now.typed':
    'Mai jos stă ce ai ales pe pagina asta. „{keep}” le păstrează așa cum stau și înlocuiește ce ai ales înainte.',
} as const satisfies Romanian<typeof membersWaysEn>
