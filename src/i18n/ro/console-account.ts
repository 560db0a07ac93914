import type { consoleAccountEn } from '../en/console-account.ts'
import type { Romanian } from '../messages.ts'

/** The ceremony, enrolment and sign-in of moderators and officers, in Romanian. */
export const consoleAccountRo = {
  'console.next': 'Continuă',
  'console.sign_in.title': 'Intră',
  'console.sign_in.lead': 'Numele, fraza de acces și cele șase cifre din aplicație.',
  'console.sign_in.passphrase_help': 'Șapte cuvinte, cu spații între ele.',
  'console.sign_in.enter': 'Intră',
  'console.sign_in.all_three': 'Te rugăm să completezi toate trei.',
  'console.sign_in.locked': 'Biroul s-a încuiat. Ce era salvat este tot acolo.',

  'console.account.name_title': 'Alege un nume',
  'console.account.name_lead':
    'Cu el intri, iar colegele îl văd. Nu trebuie să fie numele tău adevărat.',
  'console.account.username': 'Nume',
  'console.account.username_help':
    '3 până la 32 de litere de la a la z, cifre, punct, cratimă sau liniuță jos.',
  'console.account.username_refused':
    'Numele acesta nu merge. Începe cu o literă de la a la z și are 3 până la 32 de litere, cifre, puncte, cratime sau liniuțe jos.',
  'console.account.passphrase': 'Fraza de acces',
  'console.account.passphrase_title': 'Fraza ta de acces',
  'console.account.passphrase_lead':
    'Aceste șapte cuvinte au fost făcute pe acest aparat. Scrie-le pe hârtie. Nimeni nu ți le poate trimite din nou.',
  'console.account.passphrase_back_title': 'Scrie fraza de acces',
  'console.account.passphrase_back_lead': 'De pe hârtie, ca să știi că e bine scrisă.',
  'console.account.passphrase_differs':
    'Nu aceasta este fraza. Mai uită-te o dată pe hârtie: șapte cuvinte, cu un spațiu între ele.',
  'console.account.written_down': 'Am scris-o pe hârtie',
  'console.account.recovery_title': 'Cuvintele de rezervă',
  'console.account.recovery_lead':
    'Dacă pierzi fraza de acces, aceste 24 de cuvinte îți deschid contul. Ține-le pe hârtie, în alt loc decât fraza.',
  'console.account.word_number': 'Cuvântul {number}',
  'console.account.words_back_lead': 'Scrie două dintre cuvintele de pe hârtie.',
  'console.account.words_differ':
    'Nu acestea sunt cuvintele. Uită-te, te rugăm, la numerele de pe hârtie.',
  'console.account.totp': 'Șase cifre',
  'console.account.totp_title': 'Al doilea lacăt',
  'console.account.totp_lead':
    'Deschide pe telefon o aplicație de autentificare și scanează pătratul. Apoi scrie cele șase cifre pe care le arată.',
  'console.account.totp_squares': 'Un cod pătrat pentru aplicația de autentificare',
  'console.account.totp_by_hand': 'Dacă nu îl poți scana, scrie aceasta în aplicație:',
  'console.account.totp_refused': 'Șase cifre, te rugăm, așa cum le arată aplicația acum.',
  'console.account.finish': 'Gata',

  'console.begin.title': 'Primele chei',
  'console.begin.lead':
    'Tu coordonezi prima. Această pagină face toate cheile serviciului pe acest aparat.',
  'console.begin.for_trying':
    'Făcute în browser, cheile sunt pentru probă. Pentru folosire adevărată, fă-le din linia de comandă, pe un calculator fără rețea. Fiecare pagină a biroului va spune asta.',
  'console.begin.paper':
    'Ai nevoie de hârtie și pix, zece minute și un telefon cu o aplicație de autentificare.',
  'console.begin.start': 'Începe',
  'console.begin.root_title': 'Cuvintele rădăcină',
  'console.begin.root_lead':
    'Aceste 24 de cuvinte stau deasupra tuturor. Cu ele o primești pe a doua coordonatoare și le folosești la nevoie mare. Ține-le pe hârtie, în două locuri. Nu sunt păstrate nicăieri.',
  'console.begin.done_title': 'Serviciul are chei',
  'console.begin.done_lead': 'Cheia rădăcină a dispărut din pagină. E numai pe hârtia ta.',
  'console.begin.fingerprint':
    'Scrie aceste opt cuvinte pe aceeași hârtie. Pagina „Echipa” le arată din nou: dacă diferă vreodată, cineva a schimbat serviciul.',
  'console.begin.done_next':
    'Intră, invită o a doua coordonatoare și primește-o cu ajutorul cuvintelor rădăcină. De atunci, orice schimbare cere doi oameni.',

  'console.enrol.title': 'Vino în echipă',
  'console.enrol.lead': 'Cineva din echipă ți-a trimis acest link și ți-a spus șase cifre.',
  'console.enrol.digits': 'Cele șase cifre care ți s-au spus',
  'console.enrol.digits_help': 'După trei încercări greșite, linkul nu mai merge.',
  'console.enrol.digits_refused': 'Șase cifre, te rugăm.',
  'console.enrol.done_title': 'Citește cuvintele acestea cu voce tare',
  'console.enrol.done_lead':
    'Sun-o pe persoana care te-a invitat sau întâlniți-vă. Dacă vede aceleași opt cuvinte, te poate primi. Apoi semnează și a doua persoană.',

  'console.waiting.title': 'Încă nu',
  'console.waiting.lead':
    'Două persoane din echipă compară aceste opt cuvinte cu tine, prin viu grai sau față în față. Apoi poți începe.',
} as const satisfies Romanian<typeof consoleAccountEn>
