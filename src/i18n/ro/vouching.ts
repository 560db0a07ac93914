import type { vouchingEn } from '../en/vouching.ts'
import type { Romanian } from '../messages.ts'

/** Organisations that vouch for members: their page at the console, the slips they give out, and what colleagues see of them. In Romanian. */
export const vouchingRo = {
  'console.vouching.title': 'Bilete',
  'console.vouching.lead':
    'Fiecare bilet lasă o persoană să intre. Dă-l cuiva pe care îl cunoști. Nimeni nu poate spune apoi cine a venit cu care bilet, iar pagina aceasta nu știe dacă unul a fost folosit.',
  'console.vouching.left_one': 'Mai poți face unul luna aceasta.',
  'console.vouching.left_few': 'Mai poți face {count} luna aceasta.',
  'console.vouching.left_other': 'Mai poți face {count} luna aceasta.',
  'console.vouching.none_left':
    'Ai făcut toate biletele lunii. Altele din prima zi a lunii următoare; dacă e urgent, întreabă o coordonatoare.',
  'console.vouching.count': 'Câte, de la 1 la {count}',
  'console.vouching.count_help': 'Pe o foaie încap opt.',
  'console.vouching.count_refused': 'Un număr de la 1 la {count}, te rugăm.',
  'console.vouching.language': 'Limba de pe bilete',
  'console.vouching.draw': 'Fă bilete',
  'console.vouching.spent': 'Biletele pentru acum s-au terminat. Întreabă o coordonatoare.',
  'console.vouching.some':
    'Ultimele nu s-au putut face. Acestea sunt bune; fă-le pe celelalte mai târziu.',
  'console.vouching.once':
    'Se arată o singură dată, aici. Tipărește-le acum sau copiază-le de mână. Apoi închide foaia. Telefonul care scanează pătratele păstrează cuvintele în istoricul lui: dacă i se uită cineva în telefon, spune-i să le scrie de mână.',
  'console.vouching.print': 'Tipărește',
  'console.vouching.close': 'Închide foaia',
  'console.vouching.close_sure': 'Sunt tipărite sau copiate',
  'console.vouching.close_first': 'Bifează că le ai: nu se mai arată a doua oară.',
  'console.vouching.squares': 'Aceeași adresă și aceleași cuvinte, ca pătrate',
  'console.vouching.list_title': 'Bilete date',
  'console.vouching.list_empty': 'Încă niciunul.',
  'console.vouching.list_lead':
    'S-a pierdut un bilet sau a ajuns unde nu trebuie? Bifează-i numărul și oprește-l. Dacă cineva a intrat deja cu el, rămâne, iar pagina arată la fel în ambele cazuri.',
  'console.vouching.list_month': 'Făcute în {month}, bune până la sfârșitul lunii {until}',
  'console.vouching.slip': 'Biletul {number}',
  'console.vouching.ended': 'Biletul {number}: oprit',
  'console.vouching.end': 'Oprește biletele bifate',
  'console.vouching.end_first': 'Bifează întâi numerele.',
  'console.vouching.end_done': 'Gata. De acum nimeni nu mai intră cu ele.',
  'console.vouching.closed': 'Foaia este închisă.',

  'slip.number': 'Nr. {number}',
  'slip.sentence': 'Pentru tine: deschide {address} și scrie aceste douăsprezece cuvinte.',
  'slip.once': 'Merg o singură dată, până la sfârșitul lunii {month}. Apoi aruncă biletul.',

  'console.people.role_voucher': 'organizație care garantează',
  'console.people.allowance_one': 'un bilet pe lună',
  'console.people.allowance_few': '{count} bilete pe lună',
  'console.people.allowance_other': '{count} de bilete pe lună',
  'console.people.allowance_field': 'Bilete pe lună, de la 1 la {count}',
  'console.people.allowance_refused': 'Un număr de bilete de la 1 la {count}, te rugăm.',
  'console.people.allowance_title': 'Schimbă numărul de bilete',
  'console.people.allowance_propose': 'Propune acest număr',
  'console.people.allowance_same': 'Acesta este numărul de acum.',
  'console.people.change_allowance_one': 'Un bilet pe lună pentru: {name}',
  'console.people.change_allowance_few': '{count} bilete pe lună pentru: {name}',
  'console.people.change_allowance_other': '{count} de bilete pe lună pentru: {name}',
  'console.people.close_voucher':
    'Este scoasă din sistem și nu mai poate face bilete. Biletele date rămân bune până la sfârșitul lunii lor; cine a intrat rămâne.',
  'console.log.deed_cancelled': 'a oprit invitații',
} as const satisfies Romanian<typeof vouchingEn>
