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
    'Numele ei, numele de lucru, vârsta, naționalitatea, accentul, o dizabilitate sau o sarcină nu mai apar',
  'console.check.her_contact':
    'Telefonul, adresa, anunțul, agenția, prețul, serviciile și orele ei obișnuite nu mai apar',
  'console.check.her_place':
    'Locul unde lucrează sau stă nu mai apare: apartament, hotel, stradă, ușă, etaj, cod poștal',
  'console.check.exact_time':
    'Ziua și ora exactă nu mai apar; dacă atunci lucra o singură persoană, avertizarea așteaptă',
  'console.check.only_she_knows':
    'Ce știe doar ea nu mai apare: răni, vorbe dintre ei doi, lucruri luate',
  'console.check.others_present':
    'Nimic nu spune câți erau de față: colege, șofer, prietenă, copii',
  'console.check.her_writing': 'Ortografia, limba și felul ei de a scrie nu mai apar',
  'console.check.red_lines': 'Ce nu vrea să se spună niciodată nu apare',
  'console.check.few_reporters':
    'Cu această zonă, săptămână și categorie, cel puțin cinci persoane ar fi putut scrie; altfel e mai vagă',
  'console.check.jigsaw': 'Pusă lângă avertizări mai vechi, nu o arată pe ea',
  'console.check.audience': 'Din câte știm, nimeni din agenția sau casa ei nu e printre cititori',
  'console.check.third_parties':
    'Alte lucrătoare, clienți fără vină, familia lui, angajatorul și copiii nu apar',
  'console.check.shared_vehicle':
    'O mașină împărțită, închiriată, de firmă sau un taxi e numită „poate folosită de mai mulți”',
  'console.check.recycled_number': 'Un număr care poate fi acum al altcuiva spune asta',
  'console.check.says_reported':
    'Scrie „s-a sesizat”: fără verdict, diagnostic, presupuneri despre slujbă, sexualitate, sănătate sau acte',
  'console.check.ethnicity':
    'Cum arătau pielea sau originea lui apare doar lângă alte două lucruri, în cuvinte neutre',
  'console.check.real_name': 'Numele lui adevărat nu apare',
  'console.check.identifiers': 'Numerele se potrivesc cu sesizarea și sunt arătate doar în parte',
  'console.check.necessity':
    'Fiecare amănunt ajută pe cineva să fie în siguranță; restul a fost scos',
  'console.check.recognisable': 'Cineva l-ar putea recunoaște după ea',
  'console.check.police_is_not_warning':
    'Un da pentru poliție nu a fost luat drept un da pentru avertizare și nici invers',
  'console.check.no_police_operation':
    'Nimic nu e despre o acțiune a poliției și nu e copiat de la poliție',
  'console.check.safeguarding':
    'Întâi s-a avut grijă de oricine are sub 18 ani, e forțat sau e acum în pericol',
  'console.check.police_audience':
    'Citită încă o dată ca de poliție: sursa, locul și alte lucrătoare nu se pot afla din ea',
  'console.check.level_reason':
    'Nivelul are un motiv, data de sfârșit e bună și nicio avertizare mai veche nu spune la fel',
  'console.check.over_the_shoulder': 'Titlul, citit peste umărul ei, nu spune cine îl citește',
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
