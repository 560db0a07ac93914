import type { twoCodesEn } from '../en/two-codes.ts'
import type { Romanian } from '../messages.ts'

/** There are two kinds of code and they look alike: what each is for, wherever one is shown or typed. In Romanian. */
export const twoCodesRo = {
  'codes.member':
    'Codul de membru citește avertizări și schimbă ce ți se spune: „Citește avertizările”.',
  'codes.answers':
    'Codul unui raport sau al unei întrebări este altul. Deschide răspunsurile noastre și ia înapoi ce s-a trimis: „Am un cod”.',
  'codes.at_warnings':
    'Ai primit codul cu un raport sau cu o întrebare? Aici nu deschide nimic. Locul lui este aici:',
  'codes.at_answers': 'Al tău este un cod de membru? Aici nu deschide nimic. Locul lui este aici:',
  'members.trouble.unknown_code':
    'Nu cunoaștem acest cod ca pe un cod de membru. Te rugăm să te mai uiți o dată la el. Dacă l-ai primit cu un raport sau cu o întrebare, locul lui este la „Am un cod”, pe prima pagină. Dacă ai pierdut un cod de membru, cere o invitație nouă: codul vechi nu îl poate găsi nimeni, nici noi.',

  'report.code.question':
    'Acesta este codul întrebării tale. Cu el poți citi răspunsul nostru și poți lua întrebarea înapoi: alege „Am un cod” pe prima pagină. Nu putem arăta codul a doua oară. Scrie-l sau învață-l, doar unde e sigur.',
  'report.code.other':
    'Ești în rândul membrilor? Atunci ai acum două coduri. Codul de membru rămâne cum este și citește avertizări; acesta este doar pentru întrebarea de acum, ca nimeni să nu vadă că amândouă sunt ale tale.',
} as const satisfies Romanian<typeof twoCodesEn>
