import type { consoleLogEn } from '../en/console-log.ts'
import type { Romanian } from '../messages.ts'

/** The log page: who opened what when. In Romanian. */
export const consoleLogRo = {
  'console.menu.log': 'Jurnal',
  'console.log.title': 'Cine ce a deschis',
  'console.log.lead':
    'Paznicul scrie un rând înainte să deschidă ceva. Browserul tău tocmai le-a verificat pe toate.',
  'console.log.whole_one': 'Jurnalul este întreg: un rând, garantat până la {day}.',
  'console.log.whole_few': 'Jurnalul este întreg: {count} rânduri, garantat până la {day}.',
  'console.log.whole_other': 'Jurnalul este întreg: {count} de rânduri, garantat până la {day}.',
  'console.log.same': 'Este același pe care l-ai văzut la {day}.',
  'console.log.first_time':
    'Contul tău nu ține minte încă nimic din el. De acum, la fiecare intrare se compară cu cel de azi.',
  'console.log.words_title': 'Compară-l cu o colegă',
  'console.log.words':
    'În aceeași zi toată lumea trebuie să vadă aceste opt cuvinte. Dacă o colegă vede altele, cineva vă arată două jurnale diferite.',
  'console.log.broken_title': 'Oprește-te: acest jurnal nu este de încredere',
  'console.log.broken_chain':
    'Un rând a fost schimbat, mutat, lăsat afară sau adăugat, ori nu este jurnalul pe care l-ai văzut înainte.',
  'console.log.broken_checkpoint': 'Mărturia pentru ieri nu vine de la paznic.',
  'console.log.broken_memory': 'Cineva a umblat la ce ține minte contul tău despre jurnal.',
  'console.log.broken_do':
    'Nu mai deschide nimic. Sun-o pe cealaltă coordonatoare și comparați ce vedeți. Lăsați mașina așa cum este: cine o administrează trebuie să o cerceteze cu voi.',
  'console.banner.next_month_due':
    'Cheia lunii viitoare se poate face acum, la „Echipa”. O semnează o colegă.',
  'console.banner.log_broken':
    'Jurnalul cu cine ce a deschis nu se leagă. Nu deschide nimic și uită-te la pagina „Jurnal”.',

  'console.log.filter': 'Arată',
  'console.log.who': 'Cine',
  'console.log.everybody': 'toată lumea',
  'console.log.what': 'Ce',
  'console.log.everything': 'totul',
  'console.log.hour': 'Ora',
  'console.log.which': 'Care',
  'console.log.more': 'Arată rânduri mai vechi',
  'console.log.none': 'Nu există un astfel de rând.',
  'console.log.shown_one': 'Un rând',
  'console.log.shown_few': '{count} rânduri',
  'console.log.shown_other': '{count} de rânduri',
  'console.log.refs_help':
    'Șase litere stau pentru o sesizare sau un pachet, aceleași de fiecare dată când se deschide. După ce este ștearsă, nimeni nu mai poate spune care a fost.',
  'console.log.root': 'rădăcina',
  'console.log.guard': 'paznicul însuși',
  'console.log.unknown': 'cineva care nu e pe listă',

  'console.log.deed_report': 'a deschis sesizări',
  'console.log.deed_vault': 'a deschis note',
  'console.log.deed_team': 'a deschis cheile lunilor',
  'console.log.deed_package': 'a deschis pachete pentru poliție',
  'console.log.deed_refused': 'a fost refuzată sau aproape de limită',
  'console.log.deed_directory': 'a schimbat echipa sau cheile ei',
  'console.log.version': 'versiunea {number}',
  'console.log.deed_publish': 'a publicat',
  'console.log.deed_invites': 'a făcut invitații',
  'console.log.deed_erased': 'a șters',
  'console.log.deed_other': 'altceva',

  'console.log.export_title': 'Păstrează o copie',
  'console.log.export_lead':
    'Un fișier cu toate rândurile și ce trebuie ca să fie verificate fără noi. Nu conține niciun cuvânt din vreo sesizare, dar conține numele echipei. Rămâne pe acest aparat până îl ștergi.',
  'console.log.export': 'Salvează ca fișier',
  'console.log.print': 'Tipărește ce se vede',
  'console.log.exported': 'S-a salvat.',
} as const satisfies Romanian<typeof consoleLogEn>
