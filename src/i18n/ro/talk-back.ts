import type { talkBackEn } from '../en/talk-back.ts'
import type { Romanian } from '../messages.ts'

/** Members, and everybody else, ask the team something. In Romanian. */
export const talkBackRo = {
  'report.button.ask': 'Am doar o întrebare',
  'report.step.ask.title': 'Întreabă echipa',
  'report.step.ask.lead':
    'Merge pe drumul unei sesizări: încuiată, fără numele tău, și nimeni nu o poate deosebi de una. Primești un cod doar pentru întrebarea aceasta, iar răspunsul așteaptă la el. Dacă ești în rândul membrilor, este altul decât codul de membru.',
  'report.ask.story.label': 'Întrebarea ta',
  'report.ask.story.help':
    'Despre o avertizare, despre pagini sau despre ce urmează. Dacă ți s-a întâmplat ceva, cu o sesizare putem face mai mult.',
  'report.problem.required_story': 'Scrie întâi întrebarea, te rugăm.',
  'report.sent.lead_question':
    'Întrebarea ta este încuiată și păstrată. Cineva din echipă o citește și îți răspunde, de obicei într-o zi.',
  'report.script.ask': 'Este vorba despre avertizarea „{name}”.',
  'report.value.QU': 'O întrebare',

  'members.ask.go': 'Întreabă despre asta',
  'members.ask.title': 'Întreabă echipa',
  'members.ask.lead':
    'Întrebarea ta merge ca o sesizare, deci nu se leagă de tine ca membră. Primești pentru ea un al doilea cod. Păstrează-le pe amândouă.',
  'members.ask.unscripted': 'Fără scripturi, apasă „Am doar o întrebare” pe pagina aceea.',

  'members.months.none': 'Nicio avertizare aici pentru {month}. Cele expirate nu se mai păstrează.',
  'members.months.everywhere': 'Caută în toate zonele',

  'console.question.title': 'O întrebare',
  'console.question.lead':
    'Cineva întreabă ceva echipa. Nu este o sesizare: nu se avertizează și nu se predă nimic din cauza ei.',
  'console.question.answer': 'Răspunde',
  'console.question.close': 'Închide întrebarea',
  'console.question.closed': 'Închisă. Dacă mai scrie, revine.',
  'console.question.no_answer':
    'Nu are cod, așa că niciun răspuns nu ajunge la ea. Citește întrebarea, apoi închide-o.',
} as const satisfies Romanian<typeof talkBackEn>
