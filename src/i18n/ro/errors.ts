import type { errorsEn } from '../en/errors.ts'
import type { Romanian } from '../messages.ts'

/** What a page says when something did not work, in Romanian. Each refusal has a title and what to do. */
export const errorsRo = {
  'errors.back': 'Mergi la început',
  'errors.bad_request.title': 'Nu am putut citi',
  'errors.bad_request.text':
    'Ceva din ce s-a trimis era stricat. Te rugăm să te întorci și să încerci din nou.',
  'errors.sign_in_first.title': 'Te rugăm să intri întâi în cont',
  'errors.sign_in_first.text': 'Pagina se deschide după ce ai intrat.',
  'errors.forbidden.title': 'Pagina nu este pentru tine',
  'errors.forbidden.text': 'Pagina există, dar este pentru altcineva.',
  'errors.from_elsewhere.title': 'A venit de pe alt site',
  'errors.from_elsewhere.text':
    'Primim doar ce se trimite de pe paginile noastre. Te rugăm să deschizi pagina aici și să încerci din nou.',
  'errors.not_found.title': 'Aici nu este nicio pagină',
  'errors.not_found.text': 'Poate este o greșeală în adresă sau pagina nu mai există.',
  'errors.not_allowed.title': 'Pagina nu face asta',
  'errors.not_allowed.text': 'Te rugăm să te întorci și să folosești butoanele de pe pagină.',
  'errors.too_slow.title': 'Legătura a fost prea lentă',
  'errors.too_slow.text': 'Nu a ajuns tot. Te rugăm să încerci din nou.',
  'errors.conflict.title': 'Între timp s-a schimbat ceva',
  'errors.conflict.text': 'Te rugăm să deschizi din nou pagina și să te mai uiți o dată.',
  'errors.too_large.title': 'A fost prea lung',
  'errors.too_large.text':
    'Este mai mult decât putem primi o dată. Te rugăm să te întorci și să scurtezi.',
  'errors.wrong_type.title': 'Nu putem citi acest fel de fișier',
  'errors.wrong_type.text': 'Te rugăm să te întorci și să folosești formularul de pe pagină.',
  'errors.too_many.title': 'Prea multe încercări deodată',
  'errors.too_many.text': 'Te rugăm să aștepți câteva minute și să încerci din nou.',
  'errors.internal.title': 'Nu a mers, și este vina noastră',
  'errors.internal.text': 'Te rugăm să încerci din nou peste câteva minute.',
  'errors.unavailable.title': 'Lipsim o clipă',
  'errors.unavailable.text': 'Te rugăm să încerci din nou peste câteva minute.',
} as const satisfies Romanian<typeof errorsEn>
