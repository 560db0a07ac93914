import type { membersEn } from '../en/members.ts'
import type { Romanian } from '../messages.ts'
import { membersChoosingRo } from './members-choosing.ts'
import { membersTextingRo } from './members-texting.ts'
import { membersWarningsRo } from './members-warnings.ts'
import { membersWaysRo } from './members-ways.ts'

/** Joining, signing in, choosing what to be told, and leaving. In Romanian. */
const membership = {
  'members.join.title': 'Intră',
  'members.join.heading': 'Intră cu o invitație',
  'members.join.lead':
    'Cineva în care ai încredere ți-a dat douăsprezece cuvinte. Cu ele primești un cod al tău, iar cu codul poți citi avertizări.',
  'members.join.keeps': 'Ce păstrăm',
  'members.join.keeps.1':
    'Niciun nume și nici cine ți-a dat invitația. Un număr de telefon doar dacă vrei mesaje SMS.',
  'members.join.keeps.2':
    'O fișă încuiată, la fel de mare pentru toată lumea, și săptămâna în care ai intrat.',
  'members.join.keeps.3':
    'Luna în care ai fost aici ultima oară. După unsprezece luni fără nicio vizită te întrebăm o dată, dacă avem voie să îți scriem; după douăsprezece, totul se șterge.',
  'members.join.invite': 'Cele douăsprezece cuvinte din invitație',
  'members.join.help':
    'Litere mari sau mici, e totuna. Ajung primele patru litere din fiecare cuvânt.',
  'members.join.go': 'Continuă',
  'members.join.have_code': 'Am deja un cod',

  'members.code.title': 'Codul tău',
  'members.code.heading': 'Acesta este codul tău',
  'members.code.lead':
    'Nu există nume și nici parolă, doar acest cod. Îl arătăm o singură dată și nu îl putem găsi din nou pentru tine.',
  'members.code.write':
    'Scrie-l pe hârtie sau învață-l, numai unde e sigur. Cuvintele și cifrele sunt același cod: păstrează ce ți-e mai ușor.',
  'members.code.unspent': 'Invitația se consumă abia când apeși butonul.',
  'members.code.written': 'L-am scris',
  'members.code.remember': 'Ține minte acest dispozitiv 30 de zile',
  'members.code.remember.help': 'Bifează doar dacă nu se mai uită nimeni la el.',

  'members.sign_in.title': 'Citește',
  'members.sign_in.heading': 'Citește avertizări',
  'members.sign_in.code': 'Codul tău: șapte cuvinte sau 24 de cifre',
  'members.sign_in.go': 'Continuă',
  'members.sign_in.cookie':
    'Cât timp citești, browserul păstrează un cookie pentru acest site. Dispare când ieși sau închizi browserul, ori după 30 de zile dacă bifezi căsuța.',
  'members.sign_in.join': 'Nu am cod, dar am o invitație',

  'members.trouble.word': '„{word}” nu este unul dintre cuvinte.',
  'members.trouble.word_near': '„{word}” nu este unul dintre cuvinte. Poate: {near}.',
  'members.trouble.mistyped_code':
    'Ceva nu e încă bine. Un cod are șapte cuvinte sau 24 de cifre. Te rugăm să te mai uiți o dată la fiecare.',
  'members.trouble.mistyped_invite':
    'Ceva nu e încă bine. O invitație are douăsprezece cuvinte. Te rugăm să te mai uiți o dată la fiecare.',
  'members.trouble.invite_spent':
    'Invitația a fost folosită sau oprită. Fiecare merge o singură dată. Te rugăm să ceri una nouă. Dacă tocmai ai notat un cod, aruncă-l: nu deschide nimic.',
  'members.trouble.invite_invalid':
    'Invitația nu merge. Poate e prea veche: o invitație ține cam două luni. Te rugăm să ceri una nouă. Dacă tocmai ai notat un cod, aruncă-l: nu deschide nimic.',
  'members.trouble.email':
    'Nu pare o adresă de e-mail. Te rugăm să te mai uiți o dată sau să lași câmpul gol.',
  'members.trouble.areas':
    'Te rugăm să bifezi cel puțin o zonă, ca să știm despre ce să îți spunem.',
  'members.trouble.choice': 'Te rugăm să alegi unul dintre răspunsurile de aici.',

  'members.settings.title': 'Alegeri',
  'members.settings.heading': 'Ce vrei să ți se spună',
  'members.settings.areas': 'Ce zone?',
  'members.settings.level': 'De la ce nivel în sus?',
  'members.settings.level.2': 'Tot, de la „{level}” în sus',
  'members.settings.level.3': 'Doar „{level}” și mai grav',
  'members.settings.level.4': 'Doar „{level}”',
  'members.settings.email': 'Adresa de e-mail, dacă vrei e-mailuri',
  'members.settings.email.help': 'O poți lăsa goală și poți veni aici să citești.',
  'members.settings.email.see':
    'Se încuie imediat. O deschide doar mașina care trimite mesajele. Firma care duce mesajele vede adresa și când a venit ceva.',
  'members.settings.language': 'În ce limbă?',
  'members.settings.discretion': 'Cât poate spune un e-mail?',
  'members.settings.discretion.nudge': 'Nimic. Doar că este ceva de citit',
  'members.settings.discretion.coarse': 'Nivelul și zona',
  'members.settings.discretion.full': 'Toată avertizarea',
  'members.settings.preview': 'Exact asta va scrie acolo',
  'members.settings.preview.lead':
    'Numele schemei nu apare niciodată. Un e-mail care spune mai mult decât că există noutăți se încheie cu un link de oprire, iar linkul arată adresa acestui site. Câte un exemplu:',
  'members.settings.preview.subject': 'Subiect: {subject}',
  'members.settings.save': 'Păstrează alegerile',
  'members.settings.kept': 'Alegerile tale sunt păstrate.',
  'members.settings.kept_untold':
    'Nu ai dat nicio adresă și niciun număr, așa că nu ți se trimite nimic: te rugăm să te uiți din când în când la „Citește avertizări”.',
  'members.settings.confirm':
    'Trimitem un mesaj la adresa pe care ai dat-o. Deschide pagina din el și apasă butonul. Până atunci nu mai pleacă nimic acolo.',
  'members.settings.again': 'Nu a venit niciun mesaj? Trimite-l din nou',
  'members.settings.again.done':
    'Dacă o adresă sau un număr așteaptă să fie confirmat, mesajul pleacă din nou.',
  'members.settings.read': 'Citește avertizări',
  'members.settings.sign_out': 'Ieși din cont',

  'members.stop.title': 'Oprește',
  'members.stop.heading': 'Oprim tot?',
  'members.stop.go': 'Da, oprește tot',
  'members.stop.done': 'Gata',
  'members.stop.done.lead': 'De acum nu mai vine niciun mesaj, iar ce păstram s-a șters.',

  'members.confirm.title': 'Confirmă',
  'members.confirm.heading': 'Este adresa ta?',
  'members.confirm.lead': 'Apasă butonul și mesajele pot veni la ea.',
  'members.confirm.go': 'Da, este a mea',
  'members.confirm.done': 'Mulțumim',
  'members.confirm.done.lead': 'Acum pot veni mesaje la această adresă.',
  'members.confirm.gone': 'Linkul nu mai este bun',
  'members.confirm.gone.lead':
    'Poate între timp a fost aleasă altă adresă. Poți cere un mesaj nou din pagina cu alegerile tale.',
} as const

/** What the members' pages say, in Romanian. */
export const membersRo = {
  ...membership,
  ...membersChoosingRo,
  ...membersTextingRo,
  ...membersWarningsRo,
  ...membersWaysRo,
} as const satisfies Romanian<typeof membersEn>
