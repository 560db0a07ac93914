import type { mailboxEn } from '../en/mailbox.ts'
import type { Romanian } from '../messages.ts'
import { mailboxChoicesRo } from './mailbox-choices.ts'
import { mailboxScriptRo } from './mailbox-script.ts'

/** What somebody reads who comes back with a code. In Romanian. */
const frame = {
  'mailbox.title': 'Înapoi',

  'mailbox.enter.heading': 'Revino cu codul tău',
  'mailbox.enter.lead':
    'Cu codul tău poți citi ce ți-am răspuns, poți schimba ce avem voie să facem și poți lua totul înapoi.',
  'mailbox.enter.label': 'Codul tău',
  'mailbox.enter.help':
    'Șapte cuvinte sau 24 de cifre. Ajung primele patru litere din fiecare cuvânt. Literele mari și spațiile nu contează.',
  'mailbox.enter.open': 'Deschide',
  'mailbox.enter.kept':
    'Codul pe care l-ai scris este încuiat în această pagină. Nu trebuie să îl scrii din nou: apasă doar „Deschide”.',
  'mailbox.enter.server':
    'Fără scripturi, serverul nostru lucrează cu codul tău cam o secundă, cât deschide răspunsurile. Nu păstrează nimic din el.',
  'mailbox.enter.often':
    'Ajunge să te uiți o dată pe zi. Pagina rămâne în istoricul acestui browser până îl ștergi.',

  'mailbox.force.title': 'Dacă cineva te obligă să scrii un cod',
  'mailbox.force.any':
    'Orice cod deschide o pagină care arată la fel ca a ta. Nimeni, nici măcar noi, nu poate vedea din pagină dacă un cod a fost folosit vreodată.',
  'mailbox.force.spare':
    'Ține un cod de rezervă în minte sau pe hârtie. Dacă trebuie să scrii unul de față cu cineva, scrie-l pe acela. Acolo scrie „Încă nu este nimic nou”.',
  'mailbox.force.limit':
    'Un cod sub care am răspuns arată răspunsurile noastre. Dacă asta te îngrijorează, șterge fiecare răspuns după ce l-ai citit.',

  'mailbox.problem.mistyped':
    'Acesta nu este încă un cod întreg. Are șapte cuvinte sau 24 de cifre. Te rugăm să te uiți la el cuvânt cu cuvânt.',
  'mailbox.problem.word': '„{word}” nu este unul dintre cuvintele noastre.',
  'mailbox.problem.word_near':
    '„{word}” nu este unul dintre cuvintele noastre. Poate ai vrut să scrii: {near}?',
  'mailbox.problem.away':
    'Acum nu putem deschide coduri. Nu s-a pierdut nimic. Te rugăm să aștepți un minut și să încerci din nou.',
  'mailbox.problem.busy':
    'Acum sunt mulți oameni aici. Te rugăm să aștepți un minut și să încerci din nou.',
  'mailbox.problem.old': 'Pagina a stat deschisă câteva zile. Te rugăm să scrii din nou codul.',
  'mailbox.problem.empty': 'Încă nu este nimic de trimis. Te rugăm să scrii întâi ceva.',
  'mailbox.problem.too_long': 'E puțin prea lung. Încap 5.000 de semne.',
  'mailbox.problem.contact': 'Te rugăm să spui unde și în ce fel te putem găsi.',
  'mailbox.problem.not_kept':
    'Nu am putut păstra asta chiar acum. Ce ai scris este tot aici. Te rugăm să aștepți un minut și să apeși din nou butonul.',

  'mailbox.heading': 'Mesajele tale',
  'mailbox.look': 'Uită-te din nou',
  'mailbox.nothing': 'Încă nu este nimic nou',
  'mailbox.nothing.lead':
    'Când îți răspundem, răspunsul stă aici. Dacă așteptai unul, verifică cuvintele codului sau revino mâine. Un cod de membru nu deschide nimic aici: el citește avertizări, la „Citește avertizările”, pe prima pagină.',
  'mailbox.unproven': 'Aici stă ceva ce nu putem dovedi că vine de la noi, așa că nu îl arătăm.',
  'mailbox.delete': 'Șterge acest răspuns',

  'mailbox.kind.received': 'L-am citit',
  'mailbox.kind.question': 'Avem o întrebare',
  'mailbox.kind.police_question': 'Poliția întreabă ceva, prin noi',
  'mailbox.kind.draft': 'Acesta e avertismentul pe care l-am trimite',
  'mailbox.kind.warning_sent': 'Avertismentul a fost trimis',
  'mailbox.kind.handed_over': 'A fost predat polițistului',
  'mailbox.kind.officer_read': 'Polițistul a citit',
  'mailbox.kind.outcome': 'Ce a ieșit din asta',
  'mailbox.kind.closed': 'Am încheiat',
  'mailbox.kind.note': 'Un cuvânt de la noi',
  'mailbox.said.received': 'Cineva din echipă a citit ce ai trimis.',
  'mailbox.said.question': 'Nu trebuie să răspunzi. Dacă vrei, scrie mai jos.',
  'mailbox.said.police_question':
    'Nu trebuie să răspunzi. Dăm mai departe doar ce scrii pentru ei și niciodată codul tău.',
  'mailbox.said.draft': 'Nu pleacă nimic până nu spui da. Dacă nu spui nimic, înseamnă nu.',
  'mailbox.said.warning_sent': 'Membrele îl au acum.',
  'mailbox.said.handed_over': 'Este la polițistul din zona ta, care nu l-a deschis încă.',
  'mailbox.said.officer_read': 'Ce am predat a fost deschis.',
  'mailbox.said.outcome': 'Asta am aflat.',
  'mailbox.said.closed': 'Nu se mai întâmplă nimic dacă nu scrii tu. Tot îl mai poți lua înapoi.',
  'mailbox.said.note': 'Nu trebuie să faci nimic.',
  'mailbox.draft.yes': 'Da, puteți trimite',
  'mailbox.draft.no': 'Nu, nu trimiteți',
  'mailbox.draft.advice': 'Ce pot face',

  'mailbox.message': 'Scrie-ne',
  'mailbox.message.label': 'Un răspuns sau ceva ce ți-ai amintit',
  'mailbox.message.help':
    'Citește cineva din echipă. Pentru serverul nostru arată ca orice alt raport.',
  'mailbox.message.send': 'Trimite',

  'mailbox.support': 'Cineva care să te caute',
  'mailbox.support.lead':
    'Doar dacă vrei. Ce scrii aici se încuie ca raportul tău și citește doar echipa.',
  'mailbox.support.how': 'Cum te poate găsi cineva?',
  'mailbox.support.send': 'Vă rog să mă căutați',

  'mailbox.spare': 'Coduri de rezervă',
  'mailbox.spare.lead':
    'Sunt coduri adevărate, fără nimic sub ele. Păstrează unul pentru când te obligă cineva să scrii un cod. La fiecare vizită apar altele.',
  'mailbox.spare.show': 'Arată coduri de rezervă',

  'mailbox.withdraw': 'Ia totul înapoi',
  'mailbox.withdraw.lead':
    'Poți șterge imediat raportul tău și tot ce a ieșit din el. Întâi afli ce nu se poate întoarce.',
  'mailbox.withdraw.button': 'Ia totul înapoi',
  'mailbox.withdraw.heading': 'Iei totul înapoi?',
  'mailbox.withdraw.gone': 'Ce dispare, imediat și pentru totdeauna',
  'mailbox.withdraw.gone.report':
    'Raportul tău și ce ai adăugat, și din copiile noastre de siguranță, împreună cu notele noastre despre el.',
  'mailbox.withdraw.gone.warning': 'Un avertisment care se sprijină doar pe el. Este ascuns.',
  'mailbox.withdraw.gone.check': 'Numărul lui, acolo unde îl caută membrele.',
  'mailbox.withdraw.gone.police': 'Ce așteaptă un polițist și nu a fost deschis încă.',
  'mailbox.withdraw.gone.answers': 'Răspunsurile noastre de pe această pagină.',
  'mailbox.withdraw.stays': 'Ce nu se poate întoarce',
  'mailbox.withdraw.stays.read': 'Ce au citit, au auzit sau au tipărit oamenii, știu.',
  'mailbox.withdraw.stays.police': 'Ce a deschis un polițist rămâne la poliție.',
  'mailbox.withdraw.stays.mail': 'Un avertisment care a ajuns rămâne unde a ajuns.',
  'mailbox.withdraw.stays.back':
    'Nu putem aduce nimic înapoi. Dacă vrei să ne spui din nou, este un raport nou.',
  'mailbox.withdraw.yes': 'Da, ia totul înapoi acum',
  'mailbox.withdraw.back': 'Nu, mergi înapoi',

  'mailbox.done.sent': 'L-am primit. Cineva din echipă îl va citi.',
  'mailbox.done.lowered': 'Gata. Este valabil de acum.',
  'mailbox.done.stopped':
    'Gata. Avertismentul acesta nu pleacă. Dacă era deja trimis și se sprijină doar pe raportul tău, este ascuns acum.',
  'mailbox.done.raised': 'Am primit mesajul. Cineva din echipă se ocupă și îți spune aici.',
  'mailbox.done.deleted': 'Gata. Răspunsul a dispărut.',
  'mailbox.done.withdrawn': 'Gata. Ce ținea de acest cod a dispărut.',
} as const

/** Every text of the pages for coming back, in Romanian. */
export const mailboxRo = {
  ...frame,
  ...mailboxChoicesRo,
  ...mailboxScriptRo,
} as const satisfies Romanian<typeof mailboxEn>
