import type { consoleWarnedEn } from '../en/console-warned.ts'
import type { Romanian } from '../messages.ts'

/** A man who is warned of already: what is out, adding a report to it, and the pattern at the second look. In Romanian. */
export const consoleWarnedRo = {
  'console.warned.looking': 'Se caută dacă există deja o avertizare despre el',
  'console.warned.unread':
    'Nu s-a putut afla dacă există deja o avertizare despre el. Uită-te la „Avertizări” înainte să scrii.',
  'console.warned.out':
    'Există deja o avertizare despre acest bărbat: {name}, nivelul {level}, până la {day}.',
  'console.warned.perhaps':
    'S-ar putea să existe deja o avertizare despre acest bărbat: {name}, nivelul {level}, până la {day}.',
  'console.warned.held': 'Există o avertizare provizorie despre acest bărbat, până la {day}.',
  'console.warned.held_perhaps':
    'Există o avertizare provizorie, poate despre acest bărbat, până la {day}.',
  'console.warned.compare_first':
    'Compară-le întâi pe cele două. După „{same}”, sesizarea poate fi adăugată la acea avertizare.',
  'console.warned.read_first':
    'Nicio sesizare din spatele ei nu poate fi pusă alături de aceasta. Citește avertizarea însăși înainte să adaugi la ea.',
  'console.warned.read': 'Citește acea avertizare',
  'console.warned.case': 'Amândouă țin de {name}.',
  'console.warned.agrees': 'Spune și ea: {list}.',
  'console.warned.through': 'Se sprijină pe o sesizare propusă ca fiind despre el.',
  'console.warned.waiting':
    'O avertizare, poate despre acest bărbat, așteaptă o semnătură: {name}. Uită-te la ea înainte să scrii alta.',
  'console.warned.add': 'Adaugă la acea avertizare',
  'console.warned.add_help':
    'O deschide alături de această sesizare și de cele din spatele ei. Două persoane semnează schimbarea. Membrele au apoi o singură avertizare despre el, iar cine a scris sesizarea își poate lua partea înapoi cu codul ei.',
  'console.warned.separate': 'Scrie o avertizare separată',
  'console.warned.separate_help':
    'Membrele au atunci două avertizări, iar cine le citește pe amândouă nu știe că sunt despre același om sau le pune cap la cap și ghicește cine a scris. E bine când este alt bărbat.',
  'console.warned.separate_chosen': 'Ce scrii aici devine o avertizare separată.',
  'console.warned.full':
    'În spatele ei stau deja opt sesizări, câte poate purta o avertizare. Păstreaz-o pe aceasta la tiparul lui.',
  'console.over.out': 'Versiunea {number}, publică până la {day}.',
  'console.over.not_out': 'Versiunea {number}. Membrele nu o mai văd.',
  'console.over.gone': 'Nu mai există.',
  'console.over.to_warnings': 'Mergi la ea, la „Avertizări”',
  'console.warned.in_match': 'O avertizare se sprijină pe ea: {name}',

  'console.add.title': 'Adaugă o sesizare la {name}',
  'console.add.title_held': 'Întregește avertizarea provizorie',
  'console.add.lead':
    'Ce este public rămâne public până când versiunea nouă este semnată. Apoi toate sesizările stau în spatele unei singure avertizări.',
  'console.add.filled':
    'Completat din sesizarea adăugată: {fields}. Uită-te la fiecare și lasă deoparte ce ar putea duce la una dintre cele care au scris.',
  'console.add.nothing': 'Sesizarea adăugată nu bifează nimic ce avertizarea să nu spună deja.',
  'console.add.this': 'Sesizarea care se adaugă',
  'console.add.behind': 'Deja în spatele avertizării',
  'console.add.keeps_name':
    'Un om, un nume: membrele îl știu după el, așa că o versiune nouă îl păstrează.',
  'console.failure.full':
    'În spatele acestei avertizări stau deja opt sesizări, câte poate purta una.',

  'console.second.title': 'Pe ce se sprijină',
  'console.second.rests_one': 'Se sprijină pe o sesizare.',
  'console.second.rests_few': 'Se sprijină pe {count} sesizări.',
  'console.second.rests_other': 'Se sprijină pe {count} de sesizări.',
  'console.second.case': 'Tiparul: {name}.',
  'console.second.case_all': 'Toate sesizările tiparului sunt alături.',
  'console.second.case_more_one': 'Încă o sesizare a tiparului nu stă în spatele ei:',
  'console.second.case_more_few': 'Încă {count} sesizări ale tiparului nu stau în spatele ei:',
  'console.second.case_more_other': 'Încă {count} de sesizări ale tiparului nu stau în spatele ei:',
  'console.second.no_case': 'Nu ține de niciun tipar.',
  'console.second.too_much':
    'Spune „{words}”, dar în spatele ei stă o singură sesizare. Uită-te la celelalte ale tiparului sau trimite-o înapoi.',
  'console.second.open': 'Deschide-o aici (se notează)',
  'console.second.opened': 'Altă sesizare a tiparului',
  'console.second.other_out':
    'Există deja altă avertizare despre acest bărbat: {name}. Aceasta ar fi a doua, alături de ea.',

  'console.revise.kept': 'Schimbările tale de dinainte sunt la loc.',
  'console.revise.gone':
    'Începuseși să schimbi acest text alături de o sesizare care a fost luată înapoi între timp. Textul acela a fost pus deoparte odată cu ea.',
  'console.revise.back': 'Ți-a fost trimisă înapoi. Textul este cel pe care l-ai propus:',
} as const satisfies Romanian<typeof consoleWarnedEn>
