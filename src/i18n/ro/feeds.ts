import type { feedsEn } from '../en/feeds.ts'
import type { Romanian } from '../messages.ts'

/** What a feed says around its warnings, in Romanian. */
export const feedsRo = {
  'feeds.title': 'Noutăți',
  'feeds.exercise': 'Noutăți (exercițiu)',
  'feeds.subtitle':
    'Adresa acestui flux este secretă. Un cititor din cloud o păstrează și poate citi ce citești: folosește unul de pe aparatul tău.',
  'feeds.cap_subtitle':
    'Pentru programele altor rețele. Adresa este secretă: cine o are poate citi ce este aici.',
  'feeds.withdrawn': 'Retras',
  'feeds.restriction': 'Pentru rețelele care au primit această adresă și pentru membrele lor.',
  'feeds.note':
    'Doar luna trimiterii este adevărată; ziua și ora arată ordinea versiunilor. Sesizările din spate nu se spun.',
} as const satisfies Romanian<typeof feedsEn>
