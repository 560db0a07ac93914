import type { consoleFoundingEn } from '../en/console-founding.ts'
import type { Romanian } from '../messages.ts'

/** De unde vine fiecare lucru dintr-o avertizare. In Romanian. */
export const consoleFoundingRo = {
  'console.founding.title': 'De unde vine fiecare lucru',
  'console.founding.answered_one': 'Un lucru este răspuns într-o sesizare',
  'console.founding.answered_few': '{count} lucruri sunt răspunsuri într-o sesizare',
  'console.founding.answered_other': '{count} de lucruri sunt răspunsuri într-o sesizare',
  'console.founding.answer': 'Răspunsul ei',
  'console.founding.text': 'Cuvintele ei: „{words}”',
  'console.founding.found': 'În cuvintele ei',
  'console.founding.came': 'Luna în care a venit sesizarea ei: nu spune când a fost',
  'console.founding.reports': '{count} sesizări',
  'console.founding.unsaid': 'Nu este în sesizarea ei',
  'console.founding.unsaid_any': 'Nu este în niciuna dintre sesizările de la bază',
  'console.founding.missing': 'Nu este în sesizarea ei: {words}',
  'console.founding.missing_any': 'Nu este în niciuna dintre sesizările de la bază: {words}',
  'console.founding.instead': 'Sesizarea ei: {instead}',
  'console.founding.instead_any': 'Sesizările: {instead}',
  'console.founding.beside':
    'O altă sesizare despre el spune asta, dar nu stă la baza acestei avertizări. Adaugă acea sesizare, dacă autoarea ei permite.',
  'console.founding.from': 'De unde știm asta',
  'console.founding.from_help':
    'Un rând scurt pentru colega ta: „a spus-o la telefon”, „cuvântul ei în limba noastră”. Rămâne între moderatoare.',
  'console.founding.given': '{name}: {reason}',
  'console.founding.nobody': 'Nimeni nu a scris de unde vine',
  'console.founding.wrote': 'Ea a scris:',
  'console.founding.finding': '{field}: nu este în sesizarea ei. Scoate-l sau scrie de unde vine.',
  'console.founding.finding_other':
    '{field}: sesizarea ei spune altceva. Schimbă-l sau scrie de unde vine.',
  'console.founding.settle_title_one': 'Un lucru nu este în sesizarea ei',
  'console.founding.settle_title_few': '{count} lucruri nu sunt în sesizarea ei',
  'console.founding.settle_title_other': '{count} de lucruri nu sunt în sesizarea ei',
  'console.founding.settle_lead':
    'Lămurește-l pe fiecare înainte să semnezi. Dacă nu se susține, trimite avertizarea înapoi.',
  'console.founding.settle': 'M-am lămurit: se susține',
  'console.founding.open_one': 'Un lucru care nu este în sesizarea ei nu este încă lămurit:',
  'console.founding.open_few':
    '{count} lucruri care nu sunt în sesizarea ei nu sunt încă lămurite:',
  'console.founding.open_other':
    '{count} de lucruri care nu sunt în sesizarea ei nu sunt încă lămurite:',
  'console.founding.identifier': '{kind} {masked}',
  'console.advice.unsaid':
    'Nicio sesizare nu spune asta: {words}. Poate o greșeală de scris. Dacă o știi, pune-o la câmpuri și scrie acolo de unde vine.',
  'console.failure.unfounded':
    'Ceva din ea nu este în nicio sesizare. Scoate-l sau scrie alături de unde vine.',
  'console.stop.unfounded':
    'Ceva din ea nu este în nicio sesizare și nimeni nu a scris de unde vine. Trimite-o înapoi.',
} as const satisfies Romanian<typeof consoleFoundingEn>
