import type { reportEn } from '../en/report.ts'
import type { Romanian } from '../messages.ts'
import { reportChoicesRo } from './report-choices.ts'
import { reportIncidentRo } from './report-incident.ts'
import { reportOpenRo } from './report-open.ts'
import { reportPersonRo } from './report-person.ts'

/** What the report form says around its questions: the frame, the help, what went wrong. In Romanian. */
const frame = {
  'report.title': 'Despre ce s-a întâmplat',

  'report.button.next': 'Continuă',
  'report.button.back': 'Înapoi',
  'report.button.send': 'Trimite',
  'report.button.again': 'Trimite din nou',
  'report.button.add_persons': 'Adaugă încă o persoană',
  'report.button.add_identifiers': 'Mai adaugă ceva',

  'report.value.yes': 'Da',
  'report.value.no': 'Nu',
  'report.value.dont_know': 'Nu știu',
  'report.value.rather_not_say': 'Prefer să nu spun',
  'report.value.decide_later': 'Hotărăsc mai târziu',
  'report.value.other': 'Altceva',
  'report.value.none': 'Nimic',

  'report.seen.team': 'Vede doar echipa care ține acest serviciu.',
  'report.seen.police': 'Vede echipa. Poliția vede doar dacă alegi tu asta mai târziu.',
  'report.seen.warning':
    'Vede echipa. Dacă ești de acord mai târziu, poate intra într-un avertisment.',

  'report.locks.story_server':
    'Serverul nostru îți încuie cuvintele de îndată ce le trimiți și nu păstrează nicio copie care se poate citi.',
  'report.locks.story_phone':
    'Cuvintele tale se încuie pe acest telefon înainte să fie trimise. Serverul nostru nu le poate citi.',

  'report.notice.hurt':
    'Un centru pentru agresiuni sexuale (SARC) te poate îngriji fără poliție. Unele medicamente au efect doar în primele trei zile, așa că e bine să mergi curând. Acolo nu trebuie să hotărăști nimic.',
  'report.notice.needs': 'Poți primi ajutor acum, fie că trimiți asta, fie că nu.',
  'report.notice.forced':
    'Nu ai nicio vină. Există o linie de ajutor pentru oameni obligați să muncească sau cărora li s-au luat actele și nu te întreabă cum te cheamă.',
  'report.notice.child':
    'Dacă un copil e în pericol acum, sună la {phone}. Când ne spui despre cineva sub 18 ani, s-ar putea să trebuiască să anunțăm oamenii care apără copiii. Nu le spunem niciodată cine ești, fiindcă nu știm.',
  'report.notice.misconduct':
    'Ce ne spui despre un polițist nu ajunge niciodată la omul de legătură din acea secție. Poate ajunge la {name} sau la un avocat.',
  'report.notice.member_risk':
    'E un risc mic: și el ar putea fi membru și ar putea scrie propriul număr. Ar vedea că este pe listă, nu cine a scris.',
  'report.notice.cctv':
    'Camerele șterg adesea filmările în câteva zile. Dacă ar putea exista un film, spune cât mai repede.',

  'report.concern.address':
    'Pare un cod poștal sau un număr de casă. Dacă e al tău, te rugăm să îl ștergi. Dacă nu, mergi mai departe.',
  'report.concern.future': 'Ziua aceea nu a venit încă. Este corectă? Dacă da, mergi mai departe.',

  'report.problem.choice': 'Te rugăm să alegi unul dintre răspunsurile de aici.',
  'report.problem.too_long': 'E puțin prea lung. Încap {max} de semne.',
  'report.problem.date': 'Nu am înțeles data. Scrie-o așa: 17/11/2026, 11/2026 sau 2026.',
  'report.problem.required_what_category':
    'Te rugăm să bifezi măcar un răspuns. Dacă nimic nu se potrivește, bifează „Altceva”.',
  'report.problem.required_consent_police':
    'Te rugăm să alegi un răspuns. „Nu” și „Hotărăsc mai târziu” sunt la fel de bune.',
  'report.problem.too_much':
    'Toate răspunsurile la un loc sunt prea lungi ca să le putem încuia. Te rugăm să îl scurtezi pe acesta. Ce ai scris înainte este tot aici.',
  'report.problem.unknown':
    'Pagina a trimis ceva ce nu cunoaștem. Răspunsurile tale sunt tot aici. Te rugăm să mergi mai departe.',
  'report.problem.database':
    'Nu am putut păstra raportul chiar acum. Este tot aici, pe această pagină. Te rugăm să aștepți un minut și să îl trimiți din nou.',
  'report.problem.page_old':
    'Pagina a stat deschisă câteva zile, așa că nu mai putem citi răspunsurile din ea. Ne pare rău. Te rugăm să începi din nou.',

  'report.step.check_and_send.title': 'Mai citește o dată și trimite',
  'report.step.check_and_send.lead': 'Încă nu s-a trimis nimic. Te poți întoarce să schimbi orice.',
  'report.code.lead':
    'Acesta este codul tău. Cu el poți citi răspunsurile noastre și îți poți lua raportul înapoi: alege „Am un cod” pe prima pagină. Nu putem arăta codul a doua oară. Scrie-l sau învață-l, doar unde e sigur.',
  'report.code.none':
    'Acum nu putem face un cod. Poți trimite totuși raportul și îl vom citi, dar nu vei putea reveni la el. Sau așteaptă puțin, mergi o pagină înapoi și apoi din nou înainte.',
  'report.code.failed':
    'Răspunsul primit pentru codul tău nu a fost cel bun, așa că nu există cod. Poate cineva se amestecă în această pagină. Poți suna în schimb la o linie de ajutor.',

  'report.sent.title': 'L-am primit',
  'report.sent.lead':
    'Raportul tău este încuiat și păstrat. Cineva din echipă îl va citi, de obicei în cel mult o zi.',
  'report.sent.again':
    'Aveam deja acest raport, așa că nu s-a păstrat de două ori. Dacă ai schimbat ceva după ce l-ai trimis, scrie un raport nou despre ce s-a schimbat.',
  'report.sent.no_code':
    'Acest raport nu are cod, fiindcă nu s-a putut face unul când l-ai trimis.',
  'report.sent.after':
    'Poți închide pagina acum. Rămâne în istoricul acestui browser până îl ștergi.',

  'report.closed.title': 'Încă nu e deschis',
  'report.closed.lead':
    'Încă nu se pot trimite rapoarte aici. Ce ai scrie nu ar ajunge la nimeni. Acești oameni te pot ajuta acum.',

  'report.script.help': 'Oameni care te pot ajuta acum',
  'report.script.sending': 'Se încuie și se trimite',
  'report.script.offline':
    'Nu a ajuns. Nu s-a pierdut nimic: raportul tău este tot pe această pagină, încuiat. Apasă „Trimite din nou” când ai conexiune. Poate ajunge o singură dată.',
  'report.script.card':
    'Ceva e în neregulă cu această pagină: cheia pe care a adus-o nu este semnată de oamenii care țin serviciul. Nu îți încuiem cuvintele cu ea. Te rugăm să nu scrii aici. Acești oameni te pot ajuta acum.',
  'report.script.blank': 'Pagina s-a golit fiindcă zece minute nu s-a întâmplat nimic.',
} as const

/** Every text of the report form, in Romanian. */
export const reportRo = {
  ...frame,
  ...reportIncidentRo,
  ...reportPersonRo,
  ...reportChoicesRo,
  ...reportOpenRo,
} as const satisfies Romanian<typeof reportEn>
