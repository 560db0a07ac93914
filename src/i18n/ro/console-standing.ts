import type { consoleStandingEn } from '../en/console-standing.ts'
import type { Romanian } from '../messages.ts'

/** How the warning over a report stands and what is next, and questions to whoever looks second. In Romanian. */
export const consoleStandingRo = {
  'console.standing.waiting_mine':
    'Tu ai propus asta. Așteaptă ca o colegă să se uite și să semneze.',
  'console.standing.waiting_other':
    '{name} a propus asta. Așteaptă ca altcineva să se uite și să semneze: poți fi tu.',
  'console.standing.waiting_signed': 'Ai semnat asta. Mai așteaptă o colegă.',
  'console.standing.nothing_yet': 'Încă nu a plecat nimic.',
  'console.standing.stays': 'Până atunci, ce este public rămâne public.',
  'console.standing.take_back_lead': 'Ceva nu e bine? Ia-o înapoi: textul tău se păstrează.',
  'console.standing.back_mine': 'Ți-a fost trimisă înapoi. Schimbă textul și propune-o din nou.',
  'console.standing.back_other':
    'A fost trimisă înapoi la {name}, să fie schimbată și propusă din nou.',
  'console.standing.held':
    'O avertizare provizorie este publică până la {day}. Scrie-o aici pe cea întreagă și propune-o.',
  'console.standing.out': '{name}, nivelul {level}, este publică din {month}.',
  'console.standing.reissue':
    '{name}, nivelul {level}, este publică, dar o sesizare din spatele ei a fost luată înapoi. Scrie-o din nou fără aceea.',
  'console.standing.recalled':
    '{name} a fost retrasă în {month}. Membrele văd că este retrasă. Spune-i și ei, dacă știa de ea.',
  'console.standing.ended': '{name} s-a încheiat la {day}. Membrele nu o mai văd.',
  'console.standing.hidden':
    '{name} este ascunsă, pentru că o sesizare din spatele ei a fost luată înapoi. Scrie-o din nou fără aceea.',
  'console.standing.closed': 'Lucrul la asta s-a terminat. Revine când ea scrie.',
  'console.standing.take_up': 'Reia lucrul',
  'console.standing.tell_out': 'Urmează: ea așteaptă un răspuns. Spune-i că avertizarea a plecat.',
  'console.standing.tell_bar': 'Urmează: ea așteaptă un răspuns.',
  'console.standing.tell': 'Răspunde-i',
  'console.standing.finish_lead':
    'Când nu mai e nimic de făcut: sesizarea iese din listă și revine când ea scrie. Ce este public rămâne public.',
  'console.standing.finish': 'Încheie',
  'console.standing.finished': 'Încheiat.',
  'console.standing.open_back': 'Deschide sesizarea',
  'console.standing.anew': 'Scrie una nouă',
  'console.standing.anew_lead': 'Devine altă avertizare și o semnează două persoane, ca pe prima.',

  'console.checklist.ask': 'Nu știu sigur',
  'console.checklist.asks_one': 'Un punct merge la colega ta ca întrebare.',
  'console.checklist.asks_few': '{count} puncte merg la colega ta ca întrebări.',
  'console.checklist.asks_other': '{count} de puncte merg la colega ta ca întrebări.',
  'console.checklist.asked': '{name} nu a știut sigur. Te rugăm să hotărăști.',
  'console.review.asked_title': '{name} nu a știut sigur',
  'console.review.asked_lead':
    'Hotărăște fiecare punct în lista de mai jos înainte să semnezi. Dacă nici tu nu poți spune, trimite-o înapoi.',
  'console.failure.unsure_alone':
    'În listă ceva este „nu știu”, și după tine nu se mai uită nimeni. Hotărăște întâi.',

  'console.sure.follows':
    'Mai multe sesizări despre el sunt unite la {name} ({count}), iar aici se spune asta.',
  'console.sure.ask':
    'Mai multe sesizări despre el sunt unite acum la {name} ({count}). Să se spună aici?',
  'console.sure.take': 'Spune „{words}”',
  'console.sure.alone':
    'Acum doar această sesizare stă în spatele ei. Te rugăm să vezi dacă „{words}” este corect.',

  'console.answer.kind_received_sent': 'Am citit, iar avertizarea a plecat',
  'console.draft.nickname_help':
    'Ales la întâmplare, ca să nu spună nimic despre el sau despre ea.',
} as const satisfies Romanian<typeof consoleStandingEn>
