import type { membersChoosingEn } from '../en/members-choosing.ts'
import type { Romanian } from '../messages.ts'

/** The page of choices as it is read from above: what stands now, what is folded away, and the end of it all. In Romanian. */
export const membersChoosingRo = {
  'members.now.heading': 'Acum',
  'members.now.mail': 'Mesajele merg la adresa de e-mail pe care ai confirmat-o.',
  'members.now.mail_waits':
    'O adresă de e-mail așteaptă: deschide pagina din mesajul nostru și apasă butonul.',
  'members.now.number': 'Mesajele SMS merg la numărul pe care l-ai confirmat.',
  'members.now.number_waits': 'Un număr de telefon își așteaptă cele șase cifre.',
  'members.now.browser': 'Mesajele merg la browserul pe care l-ai ales.',
  'members.now.nothing': 'Nu ți se trimite nimic. Citești aici, când vrei tu.',
  'members.now.locked':
    'Ce ai ales înainte este încuiat, așa că pagina nu îl poate arăta: formularul începe gol de fiecare dată.',
  'members.now.kept': 'Mai jos stă ce ai păstrat adineauri. Când pleci, se încuie.',
  'members.now.whole':
    'Ca să schimbi un lucru, alege totul din nou: „{keep}” înlocuiește tot. Până nu apeși, nu se schimbă nimic.',

  'members.fold.what': 'Fel de muncă și nivel',
  'members.fold.all_work': 'Orice fel de muncă',
  'members.fold.mail': 'Ce spune un e-mail',
  'members.fold.sms': 'Ce spune un SMS',
  'members.fold.hours': 'Ore de liniște și totul într-un mesaj',
  'members.fold.no_quiet': 'Fără ore de liniște',
  'members.fold.quiet': 'Liniște de la {from} până la {to}',
  'members.fold.no_digest': 'fiecare pe loc',
  'members.fold.tongues': 'Limbi',

  'members.ending.heading': 'Oprește tot',
  'members.ending.lead':
    'Ca să pleci de tot. Pagina următoare spune ce se oprește și mai întreabă o dată; până atunci nu se întâmplă nimic.',
  'members.ending.go': 'Oprește tot…',
  'members.ending.what': 'Ce se oprește, pe loc și definitiv',
  'members.ending.messages': 'Nu mai vine niciun mesaj.',
  'members.ending.details':
    'Adresa, numărul și alegerile tale se șterg, și din copiile noastre de siguranță.',
  'members.ending.code': 'Codul tău nu mai merge. Ca să revii ai nevoie de o invitație nouă.',
  'members.ending.stays': 'Ce ai raportat sau ai întrebat nu se atinge: are codul lui.',
  'members.ending.less':
    'Vrei doar mai puține mesaje, sau o vreme niciunul? Păstrează alegerile cu mai puține zone, sau fără adresă.',
  'members.ending.back': 'Nu, înapoi',
} as const satisfies Romanian<typeof membersChoosingEn>
