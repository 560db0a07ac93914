import type { consoleReleaseEn } from '../en/console-release.ts'
import type { Romanian } from '../messages.ts'

/** Two people, versions of a warning, and who must sign. In Romanian. */
export const consoleReleaseRo = {
  'console.release.new': 'Avertizare nouă',
  'console.release.holding': 'Avertizare provizorie',
  'console.release.full': 'Avertizare întreagă după una provizorie',
  'console.release.update': 'Schimbată',
  'console.release.language': 'Limbă adăugată',
  'console.release.added': 'Sesizare adăugată',
  'console.release.dispute': 'Marcată drept contestată',
  'console.release.renewal': 'Viață mai lungă',
  'console.release.recall': 'Retragere',
  'console.release.package': 'Predare către poliție',
  'console.release.signed': 'Semnături: {have} din {need}',
  'console.release.signed_by_you': 'Ai semnat. Mai trebuie să se uite o colegă.',
  'console.release.signed_waiting': 'Semnată. Mai trebuie să se uite o colegă.',
  'console.release.take_back': 'Ia-o înapoi',
  'console.release.taken_back': 'Luată înapoi. Textul tău a rămas în ciornă.',
  'console.release.put_away': 'Pune deoparte',
  'console.release.put_away_done': 'Pusă deoparte.',
  'console.release.back_notice':
    'O colegă ți-a trimis asta înapoi. Textul tău este păstrat în ciornă.',
  'console.release.why': 'De ce, într-o propoziție',
  'console.release.why_needed': 'Te rugăm să spui de ce, într-o propoziție.',

  'console.release.held_title': 'Plecate, încă neverificate de a doua persoană',
  'console.release.held_lead':
    'Se încheie singure. Deschide sesizarea și propune avertizarea întreagă sau lasă-le să se încheie.',

  'console.release.changes': 'Ce se schimbă',
  'console.release.changes_none': 'Nimic în afară de ziua în care se încheie.',
  'console.release.changes_added': 'Acum stă și o altă sesizare în spatele ei.',
  'console.release.from': 'Înainte',
  'console.release.to': 'După',
  'console.release.earlier': 'Ce este public acum',
  'console.release.first_ticks': 'Ce a bifat {name}',
  'console.release.first_note': '{name} scrie',
  'console.release.findings': 'Ce văd regulile',
  'console.release.nothing_left': 'Textul dispare imediat; membrele văd că este retrasă.',

  'console.field.level': 'Nivel',
  'console.field.confidence': 'Cât de sigur',
  'console.field.categories': 'Ce s-a întâmplat',
  'console.field.areas': 'Zona',
  'console.field.when': 'Când',
  'console.field.nickname': 'Porecla',
  'console.field.headline': 'Titlu',
  'console.field.body': 'Text',
  'console.field.advice': 'Sfat',
  'console.field.person': 'Persoana',
  'console.field.vehicle': 'Vehiculul',
  'console.field.identifiers': 'Arătate în parte',
  'console.field.news': 'Ce e nou',
  'console.field.audience': 'Cine o primește',
  'console.field.expires': 'Se încheie la',

  'console.out.title': 'Avertizări',
  'console.out.lead': 'Ce este public și ce a fost înainte. Doar numere, niciodată cui.',
  'console.out.ended': 'Nu mai sunt publice',
  'console.out.badge_recall': 'Retrasă',
  'console.out.badge_hidden': 'Ascunsă: sesizarea din spatele ei a fost luată înapoi',
  'console.out.badge_disputed': 'Contestată',
  'console.out.badge_holding': 'Încă neverificată de a doua persoană',
  'console.out.badge_changed': 'Versiunea {number}',
  'console.out.badge_reissue': 'Scrie-o din nou: una dintre sesizări a fost luată înapoi',
  'console.out.badge_ended': 'S-a încheiat la {day}',
  'console.out.ends_soon_one': 'Se încheie într-o zi',
  'console.out.ends_soon_few': 'Se încheie în {count} zile',
  'console.out.ends_soon_other': 'Se încheie în {count} de zile',
  'console.out.ends_today': 'Se încheie azi',
  'console.out.waits': 'O schimbare așteaptă o semnătură, la „De aprobat”.',
  'console.out.change': 'Schimbă textul',
  'console.out.change_lead':
    'Deschide sesizările din spatele ei și textul așa cum este public. Versiunea nouă merge la toate membrele cărora li se potrivește.',
  'console.out.change_open': 'Deschide',
  'console.out.dispute': 'Cineva spune că a fost altfel',
  'console.out.dispute_lead':
    'Bărbatul din listă sau altcineva s-a plâns. Avertizarea rămâne și spune că este contestată.',
  'console.out.dispute_do': 'Propune „contestată”',
  'console.out.renew': 'Păstreaz-o mai mult',
  'console.out.renew_lead':
    'Pentru încă o viață întreagă a nivelului ei, până la {day}. Nimeni nu primește mesaj. Doar dacă încă protejează.',
  'console.out.renew_do': 'Propune păstrarea',
  'console.out.recall': 'Retrage-o',
  'console.out.recall_lead':
    'Textul dispare imediat. Fiecare membră la care ar fi putut ajunge primește un mesaj neutru.',
  'console.out.recall_do': 'Propune retragerea',
  'console.out.proposed': 'Propusă. Trebuie semnată de o colegă.',
  'console.out.signed': 'O colegă a semnat ce ai propus. A plecat.',
  'console.out.sent_back': 'O colegă a trimis înapoi ce ai propus. E în capul listei tale.',
  'console.out.done': 'Semnată. A plecat: aici, la acest nivel, ajunge o semnătură.',
  'console.out.versions_one': 'O versiune',
  'console.out.versions_few': 'Toate cele {count} versiuni',
  'console.out.versions_other': 'Toate cele {count} de versiuni',
  'console.out.version': 'Versiunea {number}',
  'console.out.version_first': 'Primul cuvânt.',
  'console.out.version_signed': 'Semnată de {names}',
  'console.out.version_changed': 'Schimbat: {fields}',
  'console.out.version_news': 'Nou: {news}',
  'console.out.version_text': 'Ce spunea',

  'console.revise.title': 'O versiune nouă',
  'console.revise.lead': 'Ce este public rămâne public până când versiunea nouă este semnată.',
  'console.revise.propose': 'Propune versiunea nouă',
  'console.revise.same': 'Nu s-a schimbat încă nimic.',

  'console.policy.title': 'Cine trebuie să semneze',
  'console.policy.lead':
    'Câte persoane semnează înainte să plece o avertizare. Stă în lista semnată, unde o vede toată echipa.',
  'console.policy.level': 'Nivelul {level} · {name}',
  'console.policy.holding': 'Avertizare provizorie, 48 de ore',
  'console.policy.people_one': 'o persoană',
  'console.policy.people_few': '{count} persoane',
  'console.policy.people_other': '{count} de persoane',
  'console.policy.lowered':
    'O singură persoană poate trimite avertizări de acest nivel. Nimeni altcineva nu citește sursa înainte.',
  'console.policy.change_title': 'Schimbă',
  'console.policy.change_lead':
    'Coboară sau ridică numărul. Schimbarea însăși are nevoie de două semnături și ține de la a doua. Nivelurile 3 și 4 cer mereu cel puțin două persoane.',
  'console.policy.propose': 'Propune schimbarea',
  'console.policy.same': 'Nu s-a schimbat nimic.',
  'console.policy.waits': 'O schimbare a listei așteaptă o semnătură, la „Echipa”.',

  'console.draft.release_alone': 'Semnează și trimite',
  'console.draft.alone':
    'La nivelul {level} aici ajunge o semnătură. Pleacă atunci când apeși butonul.',

  'console.stop.changed': 'A fost schimbată după ce a fost semnată. Nu o semna. Trimite-o înapoi.',
  'console.stop.signer-left': 'Cine a semnat-o a plecat. Trimite-o înapoi.',
  'console.stop.overtaken': 'Între timp a apărut altă versiune. Trimite-o înapoi.',

  'console.failure.too_long_lived':
    'Ar rămâne publică prea mult. O avertizare de acest nivel se încheie mai repede: vezi „Se încheie la”.',
  'console.failure.no_source':
    'Nicio sesizare din spatele ei nu mai poate fi deschisă. Poate fi doar retrasă.',
  'console.failure.own': 'Tu ai propus-o. Trebuie să se uite altcineva.',
  'console.failure.wrong_version':
    'Între timp o colegă a trimis altă versiune. Deschide-o din nou și uită-te.',
  'console.failure.recalled': 'Avertizarea a fost retrasă. După ea nu mai poate urma nimic.',
  'console.failure.alert_hidden':
    'Sesizarea din spatele ei a fost luată înapoi, deci este ascunsă. Poate fi doar retrasă.',
  'console.failure.signatures':
    'O semnătură de sub ea nu este valabilă. Încarcă pagina din nou; dacă rămâne așa, spune unei coordonatoare.',
} as const satisfies Romanian<typeof consoleReleaseEn>
