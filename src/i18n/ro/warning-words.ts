import type { warningWordsEn } from '../en/warning-words.ts'
import type { Romanian } from '../messages.ts'

/** The same in Romanian. */
export const warningWordsRo = {
  'warning.area.online': 'Pe internet, nelegat de un loc',
  'warning.area.online_for_all':
    'Avertizările despre bărbați întâlniți doar pe internet vin la toată lumea, orice ai bifa aici.',
  'warning.area.everybody': 'toată lumea, în toate zonele',

  'warning.unchecked':
    'Încă neverificat: a citit o singură persoană, a doua încă nu. Se încheie pe {day}.',
  'warning.unchecked_short': 'Încă neverificat: a citit o singură persoană.',

  'warning.part.plate': 'număr de înmatriculare {part}',
  'warning.part.phone': 'număr de telefon',
  'warning.part.email': 'adresă de e-mail',
  'warning.part.username': 'nume de cont',
  'warning.part.username_on': 'cont pe {site}',
  'warning.part.payment': 'nume de plată',
  'warning.part.website': 'pagină web',
  'warning.part.other': 'nume',
  'warning.part.both': '{what}, începe cu {start}, se termină cu {end}',
  'warning.part.start': '{what}, începe cu {start}',
  'warning.part.end': '{what}, se termină cu {end}',
  'warning.part.how_both': 'începe cu {start}, se termină cu {end}',
  'warning.part.how_start': 'începe cu {start}',
  'warning.part.how_end': 'se termină cu {end}',

  'warning.news.report': 's-a adăugat încă o sesizare',
  'warning.news.checked': 'a verificat-o și o a doua persoană',
  'warning.news.disputed': 'cineva spune că a fost altfel',
  'warning.news.graver': 'e mai gravă decât înainte',
  'warning.news.lighter': 'e mai puțin gravă decât înainte',
  'warning.news.renewed': 'e arătată mai mult timp',
  'warning.news.language': 'se poate citi încă într-o limbă',
  'warning.news.changed': 's-a schimbat: {parts}',
  'warning.news.unknown': 's-a schimbat',
  'warning.news.part.categories': 'ce s-a întâmplat',
  'warning.news.part.areas': 'unde',
  'warning.news.part.when': 'când',
  'warning.news.part.person': 'cum arată',
  'warning.news.part.vehicle': 'vehiculul',
  'warning.news.part.identifiers': 'părți din numere sau nume',
  'warning.news.part.sure': 'cât de sigur e',
  'warning.news.part.text': 'textul',
  'warning.news.part.advice': 'ce sugerează alții',
} as const satisfies Romanian<typeof warningWordsEn>
