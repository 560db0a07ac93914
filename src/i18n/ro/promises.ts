import type { promisesEn } from '../en/promises.ts'
import type { Romanian } from '../messages.ts'

/** What we promise, one sentence each with its limit, in Romanian. A sentence is shown only while a test holds it. */
export const promisesRo = {
  'promises.title': 'Ce promitem',
  'promises.heading': 'Ce promitem',
  'promises.lead':
    'Fiecare propoziție de aici este verificată chiar de program, de câte ori schimbăm ceva. Dacă o verificare nu reușește, propoziția dispare.',
  'promises.limit': 'Limita:',
  'promises.locked':
    'Cu scripturile pornite, cuvintele tale se încuie pe dispozitivul tău. Serverul nostru păstrează doar forma încuiată.',
  'promises.locked.limit': 'este așa dacă nimeni nu ne-a schimbat site-ul pe ascuns.',
  'promises.unscripted':
    'Fără scripturi, serverul nostru îți încuie cuvintele într-o secundă și nu păstrează nicio copie care se poate citi.',
  'promises.unscripted.limit': 'cine ar stăpâni serverul chiar atunci le-ar putea citi.',
  'promises.traces':
    'Nu păstrăm adresa ta de pe internet, browserul tău și nici ora la care ai scris.',
  'promises.traces.limit': 'păstrăm săptămâna.',
  'promises.thief':
    'Cine ne-ar fura baza de date nu citește nimic: nici rapoarte, nici contacte, nici notițe.',
  'promises.thief.limit': 'vede câte sunt.',
  'promises.two':
    'Niciunul dintre noi nu poate singur să trimită o avertizare, să spună poliției sau să șteargă înainte de vreme ce ai trimis.',
  'promises.two.limit':
    'pentru o primă avertizare scurtă, doar cu căsuțe bifate, valabilă 48 de ore, ajunge unul dintre noi. La fel poate fi pentru o avertizare ușoară, unde este o singură persoană de serviciu.',
  'promises.log':
    'De câte ori deschide cineva ce ai trimis, se scrie într-un jurnal care nu poate fi schimbat pe ascuns.',
  'promises.hour': 'Unul dintre noi poate deschide cel mult 60 de sesizări pe oră.',
  'promises.code': 'Codul tău nu arată nimănui ce ai trimis.',
  'promises.spare':
    'Orice cod deschide o pagină care arată la fel, iar noi îți dăm coduri de rezervă.',
  'promises.spare.limit': 'după ce ți-am răspuns, codul tău arată răspunsurile noastre.',
  'promises.guess': 'Nimeni nu îți poate afla codul dintr-o bază de date furată.',
  'promises.guess.limit':
    'cine fură și mașina cu cheile noastre poate încerca coduri, unul câte unul.',
  'promises.pairing': 'O bază de date furată nu arată ce răspuns ține de ce raport.',
  'promises.pairing.limit':
    'cine ne urmărește serverul în timp ce lucrează poate ghici după moment.',
  'promises.first':
    'Dacă vrei să vezi întâi avertismentul, nu pleacă nimic până nu spui da chiar la acele cuvinte. Tăcerea înseamnă nu.',
  'promises.no':
    'Când spui nu unui avertisment sau poliției, este valabil imediat, înainte să citească vreunul dintre noi.',
  'promises.no.limit': 'ce a plecat înainte poate să fi fost citit.',
  'promises.withdraw': 'Poți retrage oricând ce ai trimis. Merge și fără o persoană.',
  'promises.withdraw.limit': 'ce s-a citit sau s-a tipărit deja rămâne citit.',
  'promises.backups':
    'Ce ștergi nu se mai poate deschide nici din copiile noastre de siguranță, din acel moment.',
  'promises.backups.limit':
    'o copie a mașinii cu cheile noastre, făcută pe ascuns înainte, l-ar mai putea deschide.',
  'promises.police': 'Nimic nu ajunge la poliție dacă nu ai ales tu asta. Și tu alegi cât.',
  'promises.police.limit':
    'legea ne poate obliga în cazuri rare; pagina despre noi spune care sunt.',
  'promises.contact': 'Adresa unui membru se deschide doar în mașina care trimite avertizările.',
  'promises.contact.limit': 'trebuie să o deschidă ca să trimită.',
  'promises.vouching':
    'O organizație care dă invitații nu află cine a intrat cu una. Nu citește niciun raport și nicio avertizare.',
  'promises.vouching.limit':
    'știe cui i-a dat-o, iar cine păstrează cuvintele uneia poate încerca dacă a fost folosită.',
  'promises.ordinary':
    'Mesajele noastre arată obișnuit și nu spun nimic, dacă un membru nu cere mai mult.',
  'promises.ordinary.limit': 'cine duce mesajul îi vede adresa și textul.',
  'promises.stop':
    'Un membru oprește toate mesajele și își șterge adresa la orice oră, din două apăsări.',
  'promises.exit':
    'Ieși de pe pagină cu o singură apăsare. Nu lăsăm intenționat nimic pe dispozitiv.',
  'promises.exit.limit':
    'la istoric și la programele-spion nu ajungem. La un membru care cere mesaje în browser, asta rămâne notat acolo.',
} as const satisfies Romanian<typeof promisesEn>
