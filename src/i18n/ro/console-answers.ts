import type { consoleAnswersEn } from '../en/console-answers.ts'
import type { Romanian } from '../messages.ts'

/** What moderators tell a reporter, and what they see of the conversation. In Romanian. */
const screen = {
  'console.talk.title': 'Ce s-a spus de atunci',
  'console.talk.none': 'Încă nimic. Revine cu codul ei când vrea.',
  'console.talk.months': 'Se știe doar luna. Ce a venit în aceeași lună poate sta în altă ordine.',
  'console.talk.hers': 'Ea a scris, {month}',
  'console.talk.ours': 'Noi am răspuns, {month}: {kind}',
  'console.talk.draft_yes': 'Da la textul care i-a fost arătat.',
  'console.talk.draft_no': 'Nu la textul care i-a fost arătat.',
  'console.talk.no_words': 'Fără cuvinte de la noi: felul răspunsului spune tot.',
  'console.talk.unsent': 'Încă nu este trimis. Legătura s-a întrerupt.',
  'console.talk.send_again': 'Trimite încă o dată',
  'console.talk.now': 'Ce permite acum',
  'console.talk.loose':
    'S-a adăugat la o sesizare pe care încă nu a deschis-o nimeni sau care nu mai este aici. Singur, mesajul nu permite nimic.',
  'console.talk.foreign':
    'Spune că ține de o sesizare, dar codul acelei sesizări nu l-a semnat. Nu face nimic pe baza lui.',
  'console.talk.put_away': 'Pune-l deoparte',
  'console.talk.put_away_done': 'Pus deoparte.',

  'console.answer.title': 'Răspunde-i',
  'console.answer.lead':
    'Sigilat pentru codul ei: nimeni altcineva nu îl poate citi, nici serverul. Ajunge pe panou la o oră fixă (04:00, 09:00, 13:00, 18:00 și 22:00 UTC), niciodată imediat, ca nimeni să nu vadă a cui sesizare tocmai a fost deschisă. Alegerile ei de acum merg împreună cu el.',
  'console.answer.no_code': 'Nu a vrut cod, deci nu avem cum să îi răspundem.',
  'console.answer.kind': 'Despre ce',
  'console.answer.kind_received': 'Am citit',
  'console.answer.kind_question': 'O întrebare',
  'console.answer.kind_police_question': 'O întrebare de la poliție',
  'console.answer.kind_draft': 'Ciorna unei avertizări',
  'console.answer.kind_warning_sent': 'Avertizarea a plecat',
  'console.answer.kind_handed_over': 'A fost predată',
  'console.answer.kind_officer_read': 'Ofițerul a citit',
  'console.answer.kind_outcome': 'Ce a ieșit',
  'console.answer.kind_closed': 'Am terminat',
  'console.answer.kind_note': 'Un cuvânt de la noi',
  'console.answer.language': 'Limba',
  'console.answer.asked_language': 'A cerut: {language}.',
  'console.answer.outcome': 'Ce a spus poliția',
  'console.answer.words': 'Ce va citi ea',
  'console.answer.words_help': 'Schimbă cum vrei. Scrie așa cum ai vorbi cu ea.',
  'console.answer.meaning': 'Textul păstrat, în limba ta:',
  'console.answer.fill_in': 'Te rugăm să pui cuvintele tale în locul lui […].',
  'console.answer.send': 'Trimite răspunsul',
  'console.answer.posted':
    'Trimis. Îl poate citi începând cu {hour} sau de la ora următoare, dacă așteaptă multe.',
  'console.answer.posted_trying': 'Trimis. Îl poate citi într-un minut, fiindcă este un exercițiu.',
  'console.answer.told_all': 'membrele din toate zonele',
  'console.answer.told_areas': 'membrele din {areas}',
  'console.answer.told_work': '{whom} care lucrează așa: {work}',
  'console.answer.told_some': 'membrele pentru care este',
  'console.answer.news_handed_over': 'Predarea îl așteaptă pe ofițer. Ea nu știe încă.',
  'console.answer.news_officer_read': 'Ofițerul a deschis predarea. Ea nu știe încă.',
  'console.answer.news_outcome': 'Ofițerul spune: {outcome}. Ea nu știe încă.',
  'console.answer.tell': 'Spune-i',

  'console.draft.show_lead':
    'I se arată chiar aceste cuvinte și date. Numai un da al ei le lasă să plece; tăcerea este un nu.',
  'console.draft.show': 'Arată-i această ciornă',
  'console.draft.shown': 'Ciorna așteaptă următoarea oră fixă și apoi un da al ei.',
  'console.draft.show_again': 'Ai schimbat ceva? Un da al ei e valabil doar pentru ce i s-a arătat',
  'console.stop.not_shown': 'Nu sunt cuvintele la care a spus da. Trimite înapoi.',
  'console.failure.not_shown':
    'Nu sunt cuvintele care i-au fost arătate. Arată-i-le pe cele noi sau renunță la schimbare.',
  'console.failure.no_code': 'Nu a vrut cod, deci nu avem cum să îi răspundem.',
  'console.failure.empty_answer': 'Nu are încă nimic de citit. Te rugăm să scrii întâi un cuvânt.',
  'console.failure.answers_full': 'Are deja 64 de răspunsuri. Un cod nu ține mai multe.',
  'console.failure.too_long': 'E prea lung pentru un răspuns. Te rugăm să îl scurtezi.',
  'console.failure.not_opened': 'Nimeni nu a deschis acest pachet sau a fost luat înapoi.',

  'console.queue.message': 'Un mesaj fără sesizarea lui',
  'console.queue.messages_one': 'un mesaj nou',
  'console.queue.messages_few': '{count} mesaje noi',
  'console.queue.messages_other': '{count} de mesaje noi',
  'console.queue.unanswered_one': 'fără răspuns de o săptămână',
  'console.queue.unanswered_few': 'fără răspuns de {count} săptămâni',
  'console.queue.unanswered_other': 'fără răspuns de {count} de săptămâni',
  'console.queue.news': 'vești de la poliție',

  'console.officer.outcome': 'Ce a ieșit',
  'console.officer.outcome_help':
    'Moderatoarele văd acest singur cuvânt și îl pot spune persoanei care a sesizat. Altceva nu se trimite.',
  'console.officer.tell': 'Salvează',
  'console.officer.told': 'Salvat.',
  'console.outcome.none': 'Încă nu s-a spus nimic',
  'console.outcome.no_action': 'Fără alte măsuri',
  'console.outcome.investigating': 'Se cercetează',
  'console.outcome.spoken_to': 'S-a vorbit cu el',
  'console.outcome.arrested': 'Reținut',
  'console.outcome.charged': 'Pus sub acuzare',
  'console.outcome.convicted': 'Condamnat',
  'console.outcome.other': 'Altceva',
} as const

const kept = {
  'console.answer.text_received':
    'Am citit tot. Nu a fost vina ta. Facem numai ce ai permis și scriem aici când s-a întâmplat ceva. Te poți răzgândi oricând.',
  'console.answer.text_question':
    'Am vrea să știm un lucru, dacă poți să spui: […] Poți să nu răspunzi sau să scrii cât de puțin vrei.',
  'console.answer.text_police_question':
    'Polițistul te întreabă, prin noi: […] Nu știe cine ești. Îi spunem numai ce scrii pentru el.',
  'console.answer.text_draft':
    'Asta am trimite. Două dintre noi au scos ce ar putea duce la tine. Te rugăm să te mai uiți o dată: este ceva după care el ar putea ști că ai fost tu?',
  'console.answer.text_warning_sent':
    'Avertizarea a plecat la {told}. Două dintre noi au verificat că ce ai vrut să rămână nespus nu este în el.',
  'console.answer.text_handed_over':
    'Am predat ce ai permis, fără nimic care ar putea duce la tine.',
  'console.answer.text_officer_read': 'Polițistul a deschis. Nimic de acolo nu spune cine ești.',
  'console.answer.text_closed':
    'Am făcut ce am putut cu ce ai permis. Dacă îți amintești ceva sau vrei să schimbi ceva, scrie aici: ajunge la noi.',
  'console.answer.text_note': '[…]',
  'console.answer.outcome_no_action':
    'Poliția ne-a spus că deocamdată nu mai iese nimic de aici. Asta nu înseamnă că nu te-a crezut nimeni.',
  'console.answer.outcome_investigating': 'Poliția ne-a spus că cercetează.',
  'console.answer.outcome_spoken_to':
    'Poliția ne-a spus că a vorbit cu el. Dacă asta te îngrijorează, scrie-ne aici.',
  'console.answer.outcome_arrested':
    'Poliția ne-a spus că a fost reținut. S-ar putea să nu dureze. Dacă te îngrijorează, scrie-ne aici.',
  'console.answer.outcome_charged': 'Poliția ne-a spus că a fost pus sub acuzare.',
  'console.answer.outcome_convicted': 'Poliția ne-a spus că un tribunal l-a condamnat.',
  'console.answer.outcome_other':
    'Poliția ne-a spus că a ieșit ceva. Dacă vrei să întrebăm ce anume, scrie-ne aici.',
} as const

export const consoleAnswersRo = { ...screen, ...kept } as const satisfies Romanian<
  typeof consoleAnswersEn
>
