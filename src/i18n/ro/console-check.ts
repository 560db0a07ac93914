import type { consoleCheckEn } from '../en/console-check.ts'
import type { Romanian } from '../messages.ts'

/** The redaction checklist and what a package to the police says. In Romanian. */
export const consoleCheckRo = {
  'console.checklist.title': 'Înainte să plece',
  'console.checklist.lead':
    'Pornește de la gândul că o citește chiar el, și o colegă, un partener, o proprietară și un polițist.',
  'console.checklist.done': 'Făcut',
  'console.checklist.na': 'Nu se aplică',
  'console.checklist.complete': 'Toate punctele au răspuns.',
  'console.checklist.left_one': 'Un punct e deschis.',
  'console.checklist.left_few': '{count} puncte sunt deschise.',
  'console.checklist.left_other': '{count} de puncte sunt deschise.',
  'console.check.her_identity':
    'Scoase: numele ei, vârsta, originea, accentul, dizabilitatea, sarcina',
  'console.check.her_contact':
    'Scoase: telefonul ei, conturile, anunțul, agenția, prețurile, serviciile, orele',
  'console.check.her_place':
    'Scoase: locuința ei, hotelul, locul de muncă, strada, ușa, etajul, codul poștal',
  'console.check.exact_time': 'Scoase: ziua și ora exactă; dacă lucra doar una, așteaptă',
  'console.check.only_she_knows': 'Scos: ce știe doar ea: răni, vorbe, lucruri luate',
  'console.check.others_present': 'Scos: cine mai era de față: colege, șofer, prietenă, copii',
  'console.check.her_writing': 'Scoase: ortografia, limba, felul ei de a scrie',
  'console.check.red_lines': 'Scos: ce nu vrea să se spună niciodată',
  'console.check.few_reporters': 'Cel puțin cinci persoane de aici puteau sesiza asta',
  'console.check.jigsaw': 'Lângă avertizări mai vechi nu duce la ea',
  'console.check.audience': 'Niciun cititor cunoscut nu e din agenția sau casa ei',
  'console.check.third_parties':
    'Scoși: alte lucrătoare, clienți fără vină, familia și angajatorul lui, copii',
  'console.check.shared_vehicle':
    'Mașină împărțită, închiriată, de firmă sau taxi: „poate folosită de mai mulți”',
  'console.check.recycled_number': 'Un număr care poate fi acum al altcuiva spune asta',
  'console.check.says_reported':
    '„S-a sesizat”: fără verdict, diagnostic, slujbă ghicită, sexualitate, sănătate sau acte',
  'console.check.ethnicity': 'Pielea sau originea doar lângă alte două lucruri, în cuvinte neutre',
  'console.check.real_name': 'Numele lui adevărat nu apare',
  'console.check.identifiers': 'Numerele: ca în sesizare, arătate doar în parte',
  'console.check.necessity': 'Fiecare amănunt rămas ajută pe cineva',
  'console.check.recognisable': 'Cineva l-ar putea recunoaște după ea',
  'console.check.police_is_not_warning':
    'Poliție și avertizare: un da nu a fost luat drept celălalt',
  'console.check.no_police_operation': 'Nimic despre o acțiune a poliției, nimic copiat de la ea',
  'console.check.safeguarding': 'Sub 18 ani, forțată sau în pericol acum: întâi s-a avut grijă',
  'console.check.police_audience':
    'Citită ca de poliție: sursa, locul și alte lucrătoare nu se pot afla',
  'console.check.level_reason':
    'Nivelul, motivul și data de sfârșit sunt bune; nicio avertizare mai veche nu spune asta',
  'console.check.over_the_shoulder': 'Peste umăr, titlul nu dă de gol cine citește',
  'console.check.translation': 'Altcineva a comparat traducerea cu primul text',

  'console.hand_over.title': 'Predă poliției',
  'console.hand_over.level_1':
    'Ea permite doar faptele: categoria, zona, luna, vehiculul, numerele. Fără poveste.',
  'console.hand_over.level_2':
    'Ea permite faptele și o relatare scrisă de tine, fără ce o arată pe ea.',
  'console.hand_over.level_3': 'Ea permite și întrebări, puse prin noi.',
  'console.hand_over.no_post': 'Niciun post de legătură al zonei nu are acum un ofițer.',
  'console.hand_over.post': 'Către postul',
  'console.hand_over.account': 'Relatarea, cu vorbele tale',
  'console.hand_over.account_help':
    'Ce s-a întâmplat, fără ea, fără locul ei și fără vorbele doar dintre ei doi.',
  'console.hand_over.propose': 'Propune predarea',
  'console.hand_over.proposed': 'Propusă. Acum trebuie să se uite o colegă.',

  'console.package.marking': 'Confidențial. Se aplică condiții de folosire.',
  'console.package.provenance': 'De unde se știe',
  'console.package.grade': 'Evaluare',
  'console.package.grade_open': 'lăsată deschisă: o face poliția',
  'console.package.questions': 'Întrebări pentru cine a scris',
  'console.package.questions_yes': 'se poate, prin serviciu',
  'console.package.questions_no': 'nu se poate',
  'console.package.account': 'Relatare',
  'console.package.conditions': 'Condiții (cod de folosire C)',
  'console.provenance.happened_to_reporter': 'Cine a scris spune că i s-a întâmplat chiar ei',
  'console.provenance.told_by_person': 'Povestit de persoana care a pățit-o',
  'console.provenance.seen': 'Cine a scris spune că a văzut',
  'console.provenance.heard': 'Cine a scris a auzit despre asta',
  'console.provenance.not_said': 'Nu s-a spus',
  'console.condition.no_identification':
    'Nu încercați să aflați cine a scris și nu luați legătura decât prin serviciu.',
  'console.condition.no_enforcement':
    'Nu folosiți pachetul împotriva muncii sexuale, a caselor sau în chestiuni de imigrație.',
  'console.condition.no_wording_to_subject': 'Nu arătați cuvintele persoanei despre care e vorba.',
  'console.condition.consult_before_action':
    'Vorbiți cu serviciul înainte de un mandat sau o arestare care se sprijină pe el.',
  'console.condition.feed_back': 'Spuneți serviciului ce a urmat.',

  'console.officer.title': 'Pachete pentru postul dumneavoastră',
  'console.officer.lead': 'Fiecare deschidere se notează, iar moderatoarele pot vedea nota.',
  'console.officer.empty': 'Postului dumneavoastră nu i s-a predat nimic.',
  'console.officer.open': 'Deschide',
  'console.officer.state_waiting': 'Încă nedeschis. Se poate deschide până în {month}.',
  'console.officer.state_opened': 'Deschis înainte. Se poate deschide până în {month}.',
  'console.officer.state_closed':
    'Persoana l-a retras după ce l-ai deschis. Aici este șters și nu se mai poate deschide. Ce ai citit sau ai notat nu putem lua înapoi: te rugăm să nu mai folosești nimic din el și să distrugi notițele și copiile.',
} as const satisfies Romanian<typeof consoleCheckEn>
