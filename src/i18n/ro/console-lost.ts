import type { consoleLostEn } from '../en/console-lost.ts'
import type { Romanian } from '../messages.ts'

/** Words from paper, a lost passphrase, a lost second factor, and being asked before. In Romanian. */
export const consoleLostRo = {
  'console.asking.back': 'Nu acum',

  'console.words.help':
    'Toate cele 24, cu spații între ele. Primele patru litere ale unui cuvânt ajung.',
  'console.words.count_one': 'Pe hârtie sunt 24 de cuvinte, iar aici este unul.',
  'console.words.count_few': 'Pe hârtie sunt 24 de cuvinte, iar aici sunt {count}.',
  'console.words.count_other': 'Pe hârtie sunt 24 de cuvinte, iar aici sunt {count}.',
  'console.words.unknown': 'Cuvântul {number}, „{word}”, nu este dintre cuvintele folosite.',
  'console.words.nearly':
    'Cuvântul {number}, „{word}”, nu este dintre cuvintele folosite. Poate: {words}.',
  'console.words.mistyped':
    'Fiecare cuvânt este dintre ale noastre, dar împreună nu se potrivesc. Poate două și-au schimbat locul sau unul este altul. Compară-le cu hârtia.',

  'console.lost.passphrase_link': 'Am pierdut fraza de acces',
  'console.lost.factor_link': 'Am pierdut telefonul cu cele șase cifre',
  'console.lost.back': 'Înapoi la intrare',
  'console.lost.passphrase_title': 'O frază de acces nouă',
  'console.lost.passphrase_lead':
    'Cele 24 de cuvinte de recuperare îți mai deschid o dată contul. Cheile tale rămân și nimeni nu trebuie să te primească din nou.',
  'console.lost.words': 'Cuvintele tale de recuperare',
  'console.lost.no_words':
    'Dacă ai pierdut și cuvintele, cere unei colege un link nou. Ea îți închide accesul vechi, iar două colege te primesc cu chei noi. Nu se pierde nimic din ce poate deschide echipa.',
  'console.lost.code_title': 'Încă ceva',
  'console.lost.code_lead': 'Scrie cele șase cifre din aplicație. Apoi fraza nouă este valabilă.',
  'console.lost.renew': 'Folosește fraza nouă',
  'console.lost.renewed_title': 'Fraza ta nouă este valabilă',
  'console.lost.renewed_lead':
    'Cea veche nu mai deschide nimic, iar cine intrase cu ea este afară. Cuvintele de recuperare rămân aceleași.',
  'console.lost.factor_title': 'Un al doilea lacăt nou',
  'console.lost.factor_lead':
    'Îl pregătești acum, cu fraza ta de acces. Este valabil după ce două colege s-au asigurat că ești tu.',
  'console.lost.passphrase_first': 'Scrie fraza de acces.',
  'console.lost.both':
    'Dacă ai pierdut și fraza de acces, începe cu o colegă: ea îți închide accesul vechi și îți face un link nou.',
  'console.lost.alone': 'Nu mai este nimeni în echipă',
  'console.lost.root_help': 'Atunci cele 24 de cuvinte rădăcină țin locul a două colege.',
  'console.lost.read_title': 'Citește aceste cuvinte la două colege',
  'console.lost.read_lead':
    'Sună-le sau întâlnește-le. Fiecare vede aceleași opt cuvinte pe pagina ei „Echipa” și semnează. Până atunci rămâne lacătul vechi.',
  'console.lost.factor_hours_one': 'Așteaptă o oră.',
  'console.lost.factor_hours_few': 'Așteaptă {count} ore.',
  'console.lost.factor_hours_other': 'Așteaptă {count} de ore.',
  'console.lost.factor_done': 'Noul tău al doilea lacăt este valabil',
  'console.lost.factor_done_lead': 'Intră cu cele șase cifre de pe telefonul nou.',

  'console.factor.title': '{name} și-a pierdut al doilea lacăt',
  'console.factor.compare':
    'Cere-i aceste opt cuvinte prin viu grai sau față în față. Dacă nu știi de asta sau un cuvânt diferă, respinge cererea.',
  'console.factor.sign': 'Este ea: semnează',
  'console.factor.mine': 'Ai semnat. Trebuie să semneze și o colegă.',
  'console.factor.refuse': 'Respinge cererea',
  'console.factor.refuse_ask': 'Atunci rămâne lacătul vechi, iar ea trebuie să ceară din nou.',
  'console.factor.refuse_yes': 'Da, respinge',
  'console.factor.refused': 'S-a respins. Rămâne lacătul vechi.',
  'console.factor.done': 'Gata. Lacătul ei nou este valabil, iar cel vechi nu mai deschide nimic.',
  'console.failure.recovery_words': 'Aceste cuvinte nu sunt ale acestui cont. Numele este cel bun?',
  'console.failure.no_request':
    'Nu mai așteaptă. A fost semnată, respinsă sau i s-a încheiat ziua.',
  'console.failure.already_signed': 'Ai semnat deja.',
  'console.failure.self': 'Trebuie să propună o colegă, ca să nu vezi niciodată cheia următoare.',
} as const satisfies Romanian<typeof consoleLostEn>
