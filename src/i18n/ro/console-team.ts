import type { consoleTeamEn } from '../en/console-team.ts'
import type { Romanian } from '../messages.ts'

/** The team, its keys, the invites, and what can go wrong. In Romanian. */
export const consoleTeamRo = {
  'console.people.title': 'Echipa',
  'console.people.lead': 'Orice schimbare în echipă cere doi oameni.',
  'console.people.team': 'În echipă',
  'console.people.waiting': 'Așteaptă să fie primite',
  'console.people.you': 'Aceasta ești tu.',
  'console.people.role_moderator': 'moderatoare',
  'console.people.role_coordinator': 'coordonatoare',
  'console.people.role_liaison': 'ofițer de legătură',
  'console.people.compare':
    'Cere aceste opt cuvinte prin viu grai sau față în față. Dacă unul diferă, nu semna.',
  'console.people.compared': 'Am comparat toate cele opt cuvinte',
  'console.people.compare_first': 'Compară întâi cele opt cuvinte, apoi bifează căsuța.',
  'console.people.admit': 'Primește',
  'console.people.root_words': 'Cuvintele rădăcină',
  'console.people.root_words_help':
    'Cât ești singura moderatoare, cele 24 de cuvinte de pe hârtie țin locul celei de-a doua persoane.',
  'console.people.root_instead': 'O colegă nu poate semna',
  'console.people.root_instead_help':
    'La nevoie, cele 24 de cuvinte rădăcină țin locul celei de-a doua persoane. Schimbarea este atunci valabilă pe loc.',
  'console.people.root_first': 'Scrie cuvintele rădăcină: ele sunt a doua semnătură.',
  'console.people.sign_by_root': 'Semnează cu rădăcina',
  'console.people.done': 'Gata. E valabil de acum.',
  'console.people.proposed': 'Propus. Trebuie să semneze o colegă.',
  'console.people.proposal_title': 'Așteaptă a doua semnătură',
  'console.people.proposal_about_you':
    'Aceasta îți încheie propriul acces. Semnează colegele; tu nu trebuie să faci nimic.',
  'console.people.proposal_mine': 'Tu ai semnat. Trebuie să semneze și o colegă.',
  'console.people.proposal_check':
    'Verifică direct cu persoana: cuvintele trebuie să fie aceleași cu ale ei. Apoi semnează.',
  'console.people.change_admit': 'Se primește: {name}',
  'console.people.change_close': 'Se încheie accesul pentru: {name}',
  'console.people.change_coordinator': 'Drept coordonatoare: {name}',
  'console.people.change_moderator': 'Drept moderatoare, nu mai este coordonatoare: {name}',
  'console.people.change_keys': 'Alte chei pentru: {name}. Nimeni nu ar trebui să aibă nevoie.',
  'console.people.change_entry': 'Alte date pentru: {name}',
  'console.people.change_gone': 'Se șterge din listă: {name}. Nimeni nu ar trebui să aibă nevoie.',
  'console.people.change_epoch': 'Cheia lunii {name}',
  'console.people.change_epoch_early':
    'Cheia pentru {name}, folosită pe loc: cine pleacă nu a avut-o niciodată',
  'console.people.change_epoch_keys':
    'Altă cheie pentru luna {name}. Nimeni nu ar trebui să aibă nevoie.',
  'console.people.change_epoch_gone':
    'Se șterge cheia lunii {name}. Nimeni nu ar trebui să aibă nevoie.',
  'console.people.change_setting': 'O setare a serviciului: {name}',
  'console.people.sign': 'Semnează',
  'console.people.signed': 'Semnat.',
  'console.people.close_title': 'Încheie accesul',
  'console.people.close_lead': 'Când au semnat două:',
  'console.people.close_now':
    'Este scoasă din sistem, iar paznicul nu îi mai deschide nimic din acel minut.',
  'console.people.close_key':
    'Sesizările se încuie pe loc cu o cheie nouă, pe care ea nu a avut-o niciodată.',
  'console.people.close_seen':
    'Ce a citit a citit, iar ce și-a notat rămâne la ea. Niciun sistem nu poate lua asta înapoi.',
  'console.people.close_after':
    'Cheile vechi pe care poate le-a copiat nu deschid nimic fără paznic, care o refuză.',
  'console.people.close_officer':
    'Ofițerul este scos din sistem și niciun pachet nu se mai deschide cu cheia lui. Ce s-a citit rămâne citit.',
  'console.people.close_sure': 'Mă refer la {name}',
  'console.people.close_first': 'Bifează al cui acces vrei să-l închei.',
  'console.people.role_title': 'Schimbă rolul',
  'console.people.role_lead':
    'O coordonatoare poate ce poate și o moderatoare. Ea este sunată când ceva nu e bine și i se scrie ultima, când nu se uită nimeni.',
  'console.people.make_coordinator': 'Propune ca coordonatoare',
  'console.people.make_moderator': 'Propune ca moderatoare',
  'console.people.close': 'Propune încheierea',
  'console.people.invite_title': 'Invită o colegă',
  'console.people.invite_as': 'Ca',
  'console.people.invite': 'Fă un link',
  'console.people.link_lead_one': 'Trimite acest link. Se încheie într-un minut.',
  'console.people.link_lead_few': 'Trimite acest link. Se încheie în {count} minute.',
  'console.people.link_lead_other': 'Trimite acest link. Se încheie în {count} de minute.',
  'console.people.spoken_lead': 'Spune aceste șase cifre prin viu grai. Nu le trimite cu linkul.',
  'console.people.month_title': 'O lună fără cheie',
  'console.people.month_lead':
    'Pentru {month} este nevoie de o cheie proprie. Fără ea, sesizările se încuie cu cea mai nouă cheie care există.',
  'console.people.month_make': 'Fă cheia pentru {month}',
  'console.people.month_ask':
    'Cheia se face pe acest aparat și se sigilează pentru toată echipa. Este valabilă după ce semnează o colegă. O faci pentru {month}?',
  'console.people.month_yes': 'Da, fă-o',
  'console.people.month_proposed': 'Făcută. Trebuie să o semneze o colegă.',

  'console.people.root_title': 'Rădăcina',
  'console.people.root_lead':
    'Aceste opt cuvinte trebuie să fie aceleași cu cele de pe hârtia primei coordonatoare. Dacă nu, oprește-te și sun-o.',

  'console.invites.title': 'Invitații pentru membre',
  'console.invites.lead':
    'Dă-le oamenilor pe care îi cunoști. Nimeni nu poate spune apoi cine a folosit care invitație.',
  'console.invites.count': 'Câte, cel mult {count}',
  'console.invites.count_refused': 'Un număr de la 1 la {count}, te rugăm.',
  'console.invites.draw': 'Fă invitații',
  'console.invites.once': 'Se arată o singură dată. Scrie-le, câte douăsprezece cuvinte.',

  'console.failure.title': 'Nu a mers',
  'console.failure.again': 'Încearcă din nou',
  'console.failure.other':
    'Nu a mers ({code}). Te rugăm să încerci din nou. Dacă rămâne așa, spune-i unei coordonatoare.',
  'console.failure.unreachable': 'Serviciul nu răspunde. Verifică legătura și încearcă din nou.',
  'console.failure.cannot_open':
    'Nu se poate deschide cu cheile tale. Poate e dintr-o lună de dinainte să vii sau e stricat.',
  'console.failure.guard_down':
    'Paznicul nu răspunde, așa că nu se poate deschide sau păstra nimic. Așteaptă un minut și încearcă din nou.',
  'console.failure.sign_in_failed':
    'Numele, fraza și cifrele nu se potrivesc. Fiecare cod merge o dată: așteaptă-l pe următorul.',
  'console.failure.sign_in_first': 'Sesiunea s-a încheiat. Încarcă pagina și intră din nou.',
  'console.failure.forbidden': 'Contul tău nu are voie să facă asta.',
  'console.failure.link_invalid': 'Linkul s-a încheiat sau a fost folosit. Cere unul nou.',
  'console.failure.wrong_digits': 'Nu acestea sunt cifrele. Te rugăm să le ceri din nou.',
  'console.failure.wrong_totp': 'Aplicația arată acum alte cifre. Scrie-le pe cele mai noi.',
  'console.failure.username_taken':
    'Numele acesta e luat. Încarcă din nou pagina de la link și alege altul.',
  'console.failure.genesis_done': 'Primele chei au fost deja făcute. Intră în cont.',
  'console.failure.before_genesis':
    'Serviciul nu are încă chei. Deschide linkul pentru prima coordonatoare.',
  'console.failure.worker_keys':
    'Procesul de trimitere încă pornește. Așteaptă un minut și începe din nou.',
  'console.failure.too_many': 'Prea multe încercări. Așteaptă un sfert de oră.',
  'console.failure.quota_spent':
    'Ai deschis câte sesizări poate deschide o persoană. Limita se reface la ora fixă următoare; dacă e a zilei întregi, la miezul nopții UTC. Ce e deschis rămâne deschis, iar notele, ciornele și răspunsurile merg în continuare. O colegă are limita ei.',
  'console.failure.gone': 'Nu mai este acolo: a fost retrasă sau i-a trecut timpul.',
  'console.failure.stale':
    'O colegă a schimbat între timp ceva aici. Deschide din nou și fă schimbarea încă o dată.',
  'console.failure.claimed': 'O colegă lucrează la ea.',
  'console.failure.not_permitted': 'Ce a răspuns ea nu permite asta.',
  'console.failure.root_words': 'Nu acestea sunt cuvintele rădăcină ale serviciului.',
  'console.failure.no_proposal': 'Nu mai așteaptă. Cineva a fost mai rapid.',
  'console.failure.directory':
    'Lista oamenilor și a cheilor nu se leagă. Nu merge mai departe. Sun-o pe cealaltă coordonatoare.',
  'console.failure.no_officer': 'Pe acest post nu e acum niciun ofițer.',
  'console.failure.misconduct':
    'Acest pachet nu trebuie citit aici. Vă rugăm să anunțați serviciul.',
  'console.failure.cost':
    'Aparatul are prea puțină memorie pentru intrare. Închide alte pagini sau folosește alt aparat.',
} as const satisfies Romanian<typeof consoleTeamEn>
