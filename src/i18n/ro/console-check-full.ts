import type { Romanian } from '../messages.ts'
import type { consoleCheckFullEn } from '../en/console-check-full.ts'

/** The points of the redaction checklist in full, for whoever wants to know what a short one means. In Romanian. */
export const consoleCheckFullRo = {
  'console.checklist.full': 'Ce înseamnă fiecare punct',
  'console.check_full.her_identity':
    'Numele ei, numele de lucru, porecla, vârsta, un gen neobișnuit, naționalitatea, accentul, etnia, o dizabilitate sau o sarcină nu mai apar',
  'console.check_full.her_contact':
    'Telefonul, adresa, conturile, anunțul, agenția, prețul, serviciile și orele ei obișnuite nu mai apar',
  'console.check_full.her_place':
    'Locul unde lucrează sau stă nu mai apare: apartament, salon, hotel, stradă, culoarea ușii, etaj, cod poștal',
  'console.check_full.exact_time':
    'Ziua și ora exactă nu mai apar, rămâne cel mult o parte a lunii; dacă atunci lucra o singură persoană, avertizarea așteaptă',
  'console.check_full.only_she_knows':
    'Ce știe doar ea nu mai apare: răni pe care le are doar ea, vorbe dintre ei doi, lucruri luate care nu seamănă cu altele',
  'console.check_full.others_present':
    'Nimic nu spune câți erau de față: colege, șofer, prietenă, copii',
  'console.check_full.her_writing': 'Ortografia, limba și felul ei de a scrie nu mai apar',
  'console.check_full.red_lines': 'Ce nu vrea să se spună niciodată nu apare',
  'console.check_full.few_reporters':
    'Cu această zonă, săptămână și categorie, cel puțin cinci persoane ar fi putut scrie; altfel e mai vagă',
  'console.check_full.jigsaw':
    'Pusă lângă avertizări de dinainte și de după, nu o arată pe ea; altfel fă una singură sau ține-le separat',
  'console.check_full.audience':
    'Din câte știm, nimeni din agenția sau casa ei nu e printre cititori; altfel lasă zona afară',
  'console.check_full.third_parties':
    'Alte lucrătoare, clienți fără vină, familia lui, angajatorul și copiii nu apar',
  'console.check_full.shared_vehicle':
    'O mașină împărțită, închiriată, de firmă sau un taxi e numită „poate folosită de mai mulți”',
  'console.check_full.recycled_number': 'Un număr care poate fi acum al altcuiva spune asta',
  'console.check_full.says_reported':
    'Scrie „s-a sesizat”: fără verdict, diagnostic, presupuneri despre slujbă, sexualitate, sănătate sau acte',
  'console.check_full.ethnicity':
    'Cum arătau pielea sau originea lui apare doar lângă alte două lucruri, în cuvinte neutre',
  'console.check_full.real_name':
    'Numele lui adevărat nu apare: acuză mai mult decât ajută la recunoaștere',
  'console.check_full.identifiers':
    'Numerele se potrivesc cu sesizarea și sunt arătate doar în parte',
  'console.check_full.necessity':
    'Fiecare amănunt ajută pe cineva să fie în siguranță: ce nu e nevoie ca să protejeze a fost scos',
  'console.check_full.recognisable':
    'Cineva l-ar putea recunoaște după ea: trei lucruri despre el, sau un număr ori o plăcuță',
  'console.check_full.police_is_not_warning':
    'Un da pentru poliție nu a fost luat drept un da pentru avertizare și nici invers',
  'console.check_full.no_police_operation':
    'Nimic nu e despre o acțiune a poliției și nu e copiat de la poliție fără să se știe cine a permis',
  'console.check_full.safeguarding':
    'Întâi s-a avut grijă de oricine are sub 18 ani, e forțat sau e acum în pericol, și s-a notat, înainte să plece ceva',
  'console.check_full.police_audience':
    'Citită încă o dată ca de poliție: sursa, locul și alte lucrătoare nu se pot afla din ea',
  'console.check_full.level_reason':
    'Nivelul are un motiv, data de sfârșit e bună și nicio avertizare mai veche nu spune la fel',
  'console.check_full.over_the_shoulder': 'Titlul, citit peste umărul ei, nu spune cine îl citește',
  'console.check_full.translation': 'Altcineva a comparat traducerea cu primul text',
} as const satisfies Romanian<typeof consoleCheckFullEn>
