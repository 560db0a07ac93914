import type { consoleWarnedEn } from '../en/console-warned.ts'
import type { Romanian } from '../messages.ts'

/** A man who is warned of already: what is out, adding a report to it, and the case at the second look. In Romanian. */
export const consoleWarnedRo = {
  'console.warned.looking': 'Se caută dacă există deja un avertisment despre el',
  'console.warned.unread':
    'Nu s-a putut afla dacă există deja un avertisment despre el. Uită-te la „Avertismente” înainte să scrii.',
  'console.warned.out':
    'Există deja un avertisment despre acest bărbat: {name}, nivel {level}, până la {day}.',
  'console.warned.perhaps':
    'Dacă este el, există deja un avertisment despre el: {name}, nivel {level}, până la {day}.',
  'console.warned.held': 'Există un avertisment provizoriu despre acest bărbat, până la {day}.',
  'console.warned.case': 'Amândouă țin de {name}.',
  'console.warned.agrees': 'Spune și el: {list}.',
  'console.warned.through': 'Se sprijină pe o sesizare propusă ca fiind despre el.',
  'console.warned.waiting':
    'Un avertisment despre acest bărbat așteaptă o semnătură: {name}. Uită-te la el înainte să scrii altul.',
  'console.warned.add': 'Adaugă la acel avertisment',
  'console.warned.add_help':
    'Îl deschide alături de această sesizare și de cele din spatele lui. Două persoane semnează schimbarea. Membrele au apoi un singur avertisment despre el, iar ea își poate lua partea înapoi cu codul ei.',
  'console.warned.separate': 'Scrie un avertisment separat',
  'console.warned.separate_help':
    'Membrele au atunci două avertismente, iar cine le citește pe amândouă nu știe că sunt despre același om sau le poate pune cap la cap și poate ghici cine e ea. E bine când este alt bărbat.',
  'console.warned.separate_chosen': 'Ce scrii aici devine un avertisment separat.',
  'console.warned.full':
    'În spatele lui stau deja opt sesizări, câte poate purta un avertisment. Păstreaz-o pe aceasta la cazul lui.',
  'console.warned.in_match': 'Un avertisment se sprijină pe ea: {name}',

  'console.add.title': 'Adaugă o sesizare la {name}',
  'console.add.title_held': 'Întregește avertismentul provizoriu',
  'console.add.lead':
    'Ce este public rămâne public până când versiunea nouă este semnată. Apoi amândouă sesizările stau în spatele unui singur avertisment.',
  'console.add.filled':
    'Completat din sesizarea adăugată: {fields}. Uită-te la fiecare și lasă deoparte ce ar putea duce la una dintre ele.',
  'console.add.nothing': 'Sesizarea adăugată nu bifează nimic ce avertismentul să nu spună deja.',
  'console.add.this': 'Sesizarea care se adaugă',
  'console.add.behind': 'Deja în spatele avertismentului',
  'console.add.keeps_name':
    'Un om, un nume: membrele îl știu după el, așa că o versiune nouă îl păstrează.',
  'console.failure.full':
    'În spatele acestui avertisment stau deja opt sesizări, câte poate purta unul.',

  'console.second.title': 'Pe ce se sprijină',
  'console.second.rests_one': 'Se sprijină pe o sesizare.',
  'console.second.rests_few': 'Se sprijină pe {count} sesizări.',
  'console.second.rests_other': 'Se sprijină pe {count} de sesizări.',
  'console.second.case': 'Cazul lui: {name}.',
  'console.second.case_all': 'Toate sesizările cazului sunt alături.',
  'console.second.case_more_one': 'Încă o sesizare a cazului nu stă în spatele lui:',
  'console.second.case_more_few': 'Încă {count} sesizări ale cazului nu stau în spatele lui:',
  'console.second.case_more_other': 'Încă {count} de sesizări ale cazului nu stau în spatele lui:',
  'console.second.no_case': 'Sesizările nu țin de niciun caz.',
  'console.second.too_much':
    'Spune „{words}”, dar în spatele lui stă o singură sesizare. Uită-te la celelalte ale cazului sau trimite-l înapoi.',
  'console.second.open': 'Deschide-o aici (se notează)',
  'console.second.opened': 'Altă sesizare a cazului',
  'console.second.other_out':
    'Există deja alt avertisment despre acest bărbat: {name}. Acesta ar fi al doilea, alături de el.',

  'console.revise.kept': 'Schimbările tale de dinainte sunt la loc.',
  'console.revise.gone':
    'Începuseși să schimbi acest text alături de o sesizare care a fost luată înapoi între timp. Textul acela a fost pus deoparte odată cu ea.',
  'console.revise.back': 'Ți-a fost trimis înapoi. Textul este cel pe care l-ai propus:',
} as const satisfies Romanian<typeof consoleWarnedEn>
