import type { choicesEn } from '../en/choices.ts'
import type { Romanian } from '../messages.ts'

/** What a member can choose beside areas and addresses, and what became of them. In Romanian. */
export const choicesRo = {
  'members.choices.about': 'Despre ce',
  'members.choices.ways': 'Cum ajunge la tine',
  'members.choices.work': 'Pentru ce fel de muncă?',
  'members.choices.work.help':
    'Cele mai multe avertizări sunt pentru toată lumea. Dacă le bifezi pe toate, sau pe niciuna, afli de fiecare.',
  'members.choices.reads': 'Citești și în alte limbi?',
  'members.choices.reads.help':
    'O avertizare care nu este scrisă în limba ta vine într-una dintre acestea. Dacă există doar în alta, mesajul o spune.',

  'members.choices.quiet': 'Ore de liniște',
  'members.choices.quiet.help':
    'Ce vine în aceste ore așteaptă până se termină. Doar „{level}” vine la orice oră.',
  'members.choices.quiet.none': 'Fără',
  'members.choices.quiet_from': 'De la',
  'members.choices.quiet_to': 'Până la',
  'members.choices.zone': 'După ceasul din',
  'members.choices.zone.london': 'Regatul Unit, Irlanda, Portugalia',
  'members.choices.zone.berlin': 'Paris, Berlin, Roma, Varșovia',
  'members.choices.zone.bucharest': 'București, Sofia, Atena, Kiev',
  'members.choices.zone.istanbul': 'Istanbul',
  'members.choices.digest': 'Toate într-un singur mesaj',
  'members.choices.digest.help':
    'În loc de fiecare pe loc, un mesaj la ora ta cu tot ce a venit. „{level}” vine tot pe loc, la fel și vestea că o avertizare a fost retrasă.',
  'members.choices.digest_day': 'Cât de des',
  'members.choices.digest_hour': 'La ora',
  'members.choices.digest.none': 'Nu, fiecare pe loc',
  'members.choices.digest.0': 'În fiecare zi',
  'members.choices.digest.1': 'Lunea',
  'members.choices.digest.2': 'Marțea',
  'members.choices.digest.3': 'Miercurea',
  'members.choices.digest.4': 'Joia',
  'members.choices.digest.5': 'Vinerea',
  'members.choices.digest.6': 'Sâmbăta',
  'members.choices.digest.7': 'Duminica',
  'members.trouble.quiet':
    'Te rugăm să alegi când încep și când se termină orele de liniște, sau niciuna dintre ele.',
  'members.trouble.digest':
    'Ora aceasta este în orele tale de liniște. Te rugăm să alegi alta, sau fiecare mesaj pe loc.',
  'members.trouble.too_long':
    'Este mai mult decât încape în ce încuiem. Te rugăm să alegi mai puține zone sau o cale mai puțin.',

  'members.choices.try': 'Vezi cum arată un mesaj',
  'members.choices.try.lead':
    'Spune cuvânt cu cuvânt ce spune cel mai discret mesaj, pe fiecare cale pe care ai confirmat-o deja, nu la ce ai scris adineauri mai sus. De cel mult trei ori pe zi.',
  'members.choices.try.go': 'Trimite-mi unul acum',
  'members.choices.try.underway': 'Este pe drum, pe fiecare cale pe care ai confirmat-o.',
  'members.choices.try.too_often':
    'Azi s-au trimis trei, iar într-o zi nu se pot trimite mai multe. Poți cere din nou mâine.',
  'members.choices.try.no_way':
    'Nu s-a trimis nimic: nu există încă o adresă, un număr sau un browser pe care să le fi confirmat.',

  'members.choices.address_gone':
    'Adresa ta nu primește e-mailuri. Te rugăm să o verifici și să alegi mai jos încă o dată ce vrei. Până atunci nu mai pleacă nimic acolo.',
  'members.choices.number_gone':
    'Numărul tău nu primește mesajele noastre SMS. Te rugăm să îl verifici și să alegi mai jos încă o dată ce vrei. Dacă s-a trimis vreodată STOP de pe el, trimite întâi START acolo de unde veneau mesajele.',
  'members.choices.number_stopped':
    'De pe numărul tău a venit STOP, așa că nu mai pleacă mesaje SMS acolo. Dacă le vrei din nou, trimite START acolo de unde veneau și alege mai jos încă o dată.',
  'members.choices.mail_too_often':
    'Azi s-au cerut trei e-mailuri pentru confirmarea unei adrese, iar într-o zi nu se pot trimite mai multe. Adresa ta este păstrată. Mâine poți cere din nou unul de pe această pagină.',
  'members.choices.address_busy':
    'La această adresă au plecat azi mai multe e-mailuri, iar altele nu mai pleacă. Poți cere din nou unul mâine.',
  'members.choices.number_busy':
    'La acest număr au plecat azi mai multe coduri, iar altele nu mai pleacă. Poți cere din nou unul mâine.',
} as const satisfies Romanian<typeof choicesEn>
