import type { consoleReadingEn } from '../en/console-reading.ts'
import type { Romanian } from '../messages.ts'

/** Reading a report: under a cover until somebody is ready, with decisions at its side. In Romanian. */
export const consoleReadingRo = {
  'console.reading.harms': 'Înainte să citești. Sesizarea vorbește despre:',
  'console.reading.no_harm':
    'Înainte să citești. Nu s-a bifat niciun fel de rău; cuvintele pot totuși vorbi despre unul.',
  'console.reading.message':
    'Înainte să citești. Nimeni nu poate spune dinainte despre ce vorbește un mesaj.',
  'console.reading.show': 'Arată',
  'console.reading.cover': 'Acoperă la loc',
  'console.reading.language': 'Scris în limba: {language}, după cum pare.',
  'console.reading.language_unknown': 'Nu e clar în ce limbă este scris.',
  'console.reading.no_machine':
    'Nicio mașină nu traduce: nimic dintr-o sesizare nu pleacă de aici. Scrie în note ce ai înțeles tu sau o colegă.',
  'console.reading.junk': 'Gunoi',
  'console.reading.junk_lead':
    'Nu e o sesizare sau e o copie. Iese din coadă; timp de șapte zile oricine o poate aduce înapoi, la „Alege gunoiul”.',
  'console.reading.before': '(înainte: {answer})',
  'console.reading.unanswered': 'Fără răspuns, deci nu',

  'console.harm.sexual': 'violență sexuală',
  'console.harm.violence': 'violență',
  'console.harm.weapon': 'o armă',
  'console.harm.held': 'cineva ținut cu forța sau luat',
  'console.harm.drugged': 'cineva drogat',
  'console.harm.threats': 'amenințări sau urmărire',
  'console.harm.outing': 'cineva dat de gol în fața altora',
  'console.harm.forced': 'cineva care nu este liber',
  'console.harm.child': 'cineva sub 18 ani',
  'console.harm.police': 'un rău făcut de poliție sau de autorități',
  'console.harm.injury': 'răni',

  'console.decide.title': 'Decide',
  'console.decide.warn': 'Avertizare',
  'console.decide.answer': 'Răspuns',
  'console.decide.police': 'Poliție',
  'console.decide.close': 'Închide',
  'console.decide.pass_on': 'Prea mult pentru mine',

  'console.pass_on.title': 'Prea mult sau prea aproape',
  'console.pass_on.lead':
    'Nu trebuie să fii tu cea care citește. Se întoarce la coadă pentru o colegă și nimeni nu întreabă de ce.',
  'console.pass_on.deed': 'Prea mult pentru mine: o citește alta',
  'console.pass_on.done': 'E din nou la coadă, pentru o colegă. A fost o decizie bună.',
  'console.pass_on.was':
    'O colegă a trecut-o mai departe. Poate vrei să ai pe cineva lângă tine când citești.',

  'console.shown.title': 'Ce i s-a arătat întâi',
  'console.shown.waiting': 'Încă nu a răspuns. Tăcerea este un nu.',
  'console.shown.yes': 'A spus da la aceste cuvinte.',
  'console.shown.no': 'A spus nu la aceste cuvinte.',

  'console.officer.package': 'Pachetul {number}',

  'console.talk.put_away_help':
    'Pus deoparte, iese din coadă. Dacă sesizarea lui se deschide mai târziu, mesajul i se alătură oricum.',
} as const satisfies Romanian<typeof consoleReadingEn>
