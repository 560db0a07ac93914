import type { Romanian } from '../messages.ts'
import type { consoleRotaEn } from '../en/console-rota.ts'
import { rotaNoticesRo } from './rota-notices.ts'

/** Cine este de serviciu: ecranul și mesajele care vin la ore fixe. În română. */
export const consoleRotaRo = {
  ...rotaNoticesRo,

  'console.menu.rota': 'Serviciu',

  'console.rota.title': 'Cine se uită și când',
  'console.rota.lead':
    'La ore fixe, cine este de serviciu primește un mesaj scurt. Este același fie că nu așteaptă nimic, fie că așteaptă cinci sesizări, așa că nu arată nimănui când a venit vreuna.',
  'console.rota.none':
    'Nu există încă un plan, deci nu i se scrie nimănui. Lasă întâi adresa ta, apoi spune cine este de serviciu.',
  'console.rota.missed_one': 'Nimeni nu s-a uitat de la ultimul mesaj.',
  'console.rota.missed_few': 'Nimeni nu s-a uitat după ultimele {count} mesaje.',
  'console.rota.missed_other': 'Nimeni nu s-a uitat după ultimele {count} de mesaje.',
  'console.rota.not_vouched':
    'Cine a făcut acest plan a plecat din echipă, deci nu pleacă niciun mesaj. Verifică-l și salvează-l din nou.',

  'console.rota.mine_title': 'Unde ți se scrie',
  'console.rota.mine_lead':
    'Ce lași aici este încuiat pentru procesul de livrare. Nici colegele, nici serverul nu-l pot citi.',
  'console.rota.number_lead':
    'SMS-urile trec printr-un intermediar și prin rețelele de telefonie: ele văd numărul tău și când vine un mesaj.',
  'console.rota.there': 'Ai lăsat {ways}.',
  'console.rota.there_mail': 'o adresă de e-mail',
  'console.rota.there_number': 'un număr',
  'console.rota.there_browser': 'un browser',
  'console.rota.address': 'Adresă de e-mail',
  'console.rota.address_there':
    'Ce păstrezi acum ia locul a ce era. Scrie tot: pagina nu le poate arăta din nou.',
  'console.rota.address_refused': 'Aceasta nu este o adresă de e-mail.',
  'console.rota.number': 'Număr de telefon',
  'console.rota.number_help': 'Pentru același mesaj scurt, ca SMS. Ce nu vrei poate rămâne gol.',
  'console.rota.number_refused':
    'Acesta nu este un număr de telefon. Scrie-l cu țara lui, de exemplu +44 7700 900123.',
  'console.rota.nothing_refused': 'Te rugăm să lași cel puțin o cale pe care să-ți scriem.',
  'console.rota.too_long':
    'Toate la un loc sunt prea lungi. Renunță la una dintre ele sau folosește o adresă mai scurtă.',
  'console.rota.browser': 'Mesaje în acest browser',
  'console.rota.browser_lead':
    'Acest browser te poate anunța la orele planului, și când consola este închisă. Arată unul dintre aceste texte și nimic altceva, orice ar fi de văzut:',
  'console.rota.browser_means': 'Ce înseamnă asta',
  'console.rota.browser_company':
    'Compania din spatele browserului (Google, Mozilla, Apple sau Microsoft) duce aceste mesaje. Ea află că acest browser primește mesaje de la această consolă, când și adresa de internet de la care le iei. Nu le poate citi. Alții pot cere companiei ce știe.',
  'console.rota.browser_screen':
    'Mesajul poate apărea pe ecranul blocat, cu adresa acestei console lângă el.',
  'console.rota.browser_trace':
    'Cine se uită în setările acestui browser vede că această consolă poate arăta mesaje. Nu îl alege pe un dispozitiv pe care îl folosește sau îl cercetează altcineva.',
  'console.rota.browser_one':
    'Este anunțat doar acest browser, pe acest dispozitiv, și nu mai este anunțat unul ales înainte.',
  'console.rota.browser_choose': 'Anunță-mă în acest browser',
  'console.rota.browser_ready': 'Acest browser este gata. Contează după ce apeși „Păstrează”.',
  'console.rota.browser_off':
    'Acest browser uită acum. Apasă „Păstrează” cu ce rămâne sau „Șterge tot”, ca să uităm și noi.',
  'console.rota.browser_blocked':
    'Acest browser nu lasă consola să arate mesaje. Poți permite asta în setările browserului, la adresa consolei.',
  'console.rota.browser_failed': 'Nu a mers în acest browser. Nu s-a schimbat nimic.',
  'console.rota.browser_gone':
    'Browserul pe care l-ai ales nu mai poate fi găsit, așa că acolo nu mai ajung mesaje. Dacă le vrei din nou, lasă-ți căile încă o dată, aici, în browserul care să te anunțe.',
  'console.rota.no_browser_exercise':
    'Un exercițiu nu oferă browserul drept cale: mesajele acelea le-ar purta o companie, iar dintr-un exercițiu nimic nu pleacă de pe acest calculator. La un serviciu adevărat stă aici.',
  'console.rota.no_browser_unset':
    'Și un browser poate fi o cale, dar acest serviciu nu este pregătit pentru asta. Cine îl administrează poate schimba asta.',
  'console.rota.no_browser_cannot':
    'Și un browser poate fi o cale, dar nu acesta: nu primește astfel de mesaje sau este o fereastră privată.',
  'console.rota.code_asked': 'Șase cifre sunt pe drum spre numărul tău. Durează cel mult un minut.',
  'console.rota.code': 'Cele șase cifre din mesaj',
  'console.rota.code_confirm': 'Confirmă numărul',
  'console.rota.code_again': 'Trimite cifrele din nou',
  'console.rota.code_refused': 'Te rugăm să scrii cele șase cifre trimise la numărul tău.',
  'console.rota.codes_spent': 'Sunt destule cifre pentru o zi. Mâine poți cere altele.',
  'console.rota.tests_spent': 'Sunt destule mesaje de probă pentru o zi. Mâine poți cere altele.',
  'console.rota.tries_spent':
    'Au fost destule încercări pentru o zi. Mâine poți scrie din nou cifrele.',
  'console.rota.number_is.none': 'Nu mai este niciun număr.',
  'console.rota.number_is.wanted': 'Șase cifre sunt pe drum spre numărul tău. Scrie-le aici.',
  'console.rota.number_is.sent':
    'La numărul tău au fost trimise șase cifre. Scrie-le aici, apoi numărul este folosit.',
  'console.rota.number_is.typed': 'Cifrele se verifică. Durează cel mult un minut.',
  'console.rota.number_is.confirmed': 'Numărul tău este confirmat.',
  'console.rota.number_is.wrong':
    'Nu acestea erau cifrele. Te rugăm să te mai uiți o dată la mesaj.',
  'console.rota.number_is.unsent':
    'Cifrele nu au putut fi trimise. Uită-te la număr și păstrează-l încă o dată sau cere-le din nou.',
  'console.rota.language': 'Limba mesajelor',
  'console.rota.save_address': 'Păstrează',
  'console.rota.address_kept': 'S-a păstrat. Încearc-o cu un mesaj de probă.',
  'console.rota.test': 'Trimite-mi un mesaj de probă',
  'console.rota.test_asked': 'Este pe drum. Durează cel mult un minut.',
  'console.rota.test_waits': 'Un mesaj de probă este pe drum.',
  'console.rota.forget': 'Șterge tot',
  'console.rota.forget_ask':
    'Fără nicio cale pe care să-ți scriem nu primești niciun mesaj, nici când ești de serviciu.',
  'console.rota.forgotten': 'S-a șters. Nu ți se mai scrie.',

  'console.rota.plan_title': 'Săptămâna',
  'console.rota.plan_lead':
    'O persoană ziua și una noaptea. Noaptea începe în seara zilei sub care stă.',
  'console.rota.day_of': '{weekday}, ziua',
  'console.rota.night_of': '{weekday}, noaptea',
  'console.rota.by_day': 'Ziua',
  'console.rota.by_night': 'Noaptea',
  'console.rota.nobody': 'nimeni',
  'console.rota.no_address': '{name} (nu i se poate scrie)',
  'console.rota.gone': 'a plecat din echipă',
  'console.rota.open_none': 'În fiecare tură i se poate scrie cuiva.',
  'console.rota.open_one': 'Într-o tură nu i se poate scrie nimănui: {watches}.',
  'console.rota.open_few':
    'În {count} ture nu i se poate scrie nimănui, începând cu următoarea: {watches}.',
  'console.rota.open_other':
    'În {count} de ture nu i se poate scrie nimănui, începând cu următoarea: {watches}.',
  'console.rota.hours_title': 'Orele',
  'console.rota.from': 'Primul mesaj',
  'console.rota.to': 'Ultimul mesaj',
  'console.rota.every': 'La fiecare',
  'console.rota.hours_one': '{count} oră',
  'console.rota.hours_few': '{count} ore',
  'console.rota.hours_other': '{count} de ore',
  'console.rota.nights': 'Noaptea',
  'console.rota.nights_none': 'niciun mesaj',
  'console.rota.nights_once': 'unul, la {hour}',
  'console.rota.nights_twice': 'două, la {first} și {second}',
  'console.rota.clock': 'Orele sunt după ceasul din {place}, unde acum este {now}.',
  'console.rota.other_clock': 'După alt ceas',
  'console.rota.zone': 'Ceasul din',
  'console.rota.at': 'Mesajele pleacă la {hours}.',
  'console.rota.order_refused': 'Ultimul mesaj trebuie să vină după primul.',
  'console.rota.zone_refused': 'Acest browser nu cunoaște ceasul ales. Te rugăm să alegi altul.',

  'console.rota.chain_title': 'Când nu se uită nimeni',
  'console.rota.chain_lead':
    'Atunci i se scrie de fiecare dată încă unei persoane, în această ordine, iar după ele tuturor coordonatoarelor. Cine deschide biroul s-a uitat, oricine ar fi.',
  'console.rota.patience': 'După câte mesaje',
  'console.rota.relief': 'Persoana {number}',
  'console.rota.save': 'Salvează planul',
  'console.rota.saved': 'S-a salvat. Este valabil de la următorul mesaj.',
  'console.failure.no_contact': 'Nu ai lăsat încă nicio adresă.',

  'duty.mail.subject': 'O privire, te rugăm',
  'duty.mail.look': 'Este timpul pentru o privire. Te rugăm să intri când poți.',
  'duty.mail.relief':
    'Nu s-a uitat nimeni de o vreme. Te rugăm să intri sau s-o suni pe cea de serviciu azi.',
  'duty.mail.always': 'Acest mesaj vine la ore fixe, orice ar fi de văzut.',
  'duty.mail.try': 'O probă',
  'duty.mail.test': 'Aceasta este o probă. Dacă o poți citi, mesajele ajung la tine.',
  'duty.alarm.subject': 'Lipsește o cheie',
  'duty.alarm.missing':
    'Cheia pentru {month} nu există. O moderatoare o face în consolă, la „Echipa”, și o colegă o semnează.',
  'duty.alarm.until':
    'Până atunci sesizările se încuie cu cea mai nouă cheie care există. Acest mesaj vine o dată pe zi.',
} as const satisfies Romanian<typeof consoleRotaEn>
