import type { consoleFetchingEn } from '../en/console-fetching.ts'
import type { Romanian } from '../messages.ts'

/** What the console says while it is fetched, and where a part of it could not be. In Romanian. */
export const consoleFetchingRo = {
  'console.fetching': 'Biroul se încarcă. Dacă nu apare nimic, reîncarcă pagina.',
  'console.fetching.again': 'Încarcă din nou',
  'console.sign_in.fetching': 'O clipă',
  'console.failure.part':
    'O parte din consolă nu a putut fi încărcată. Ce ai scris este încă aici. Verifică legătura și încearcă din nou. Dacă nu ajută, reîncarcă pagina și intră din nou.',
} as const satisfies Romanian<typeof consoleFetchingEn>
