import type { consoleTonguesEn } from '../en/console-tongues.ts'
import type { Romanian } from '../messages.ts'

/** The same in Romanian. */
export const consoleTonguesRo = {
  'console.tongues.in': 'În {language}',
  'console.tongues.listed': 'După listă.',
  'console.tongues.by_hand': 'Bifează sub textul în {language} că amândouă spun același lucru.',
  'console.tongues.as_typed_in': 'Se vede în {typed}.',
  'console.tongues.use': 'Pune „{words}”',
  'console.tongues.read': 'În {language}, {number} cum au fost scrise',
  'console.tongues.as_typed_short': '„{words}”, așa cum a fost scris',
  'console.tongues.as_typed_short_in': '„{words}”, în {typed}',
  'console.tongues.preview': 'Cine citește în {language} vede cum a fost scris: {words}',
  'console.finding.uneven': 'Nu există sfat în {language}, iar în altă limbă există',
  'console.tongues.no_advice':
    'Niciun sfat în {language}: cine citește în limba asta îl primește pe cel în {first}. Scrie-l aici sau bifează că așa trebuie.',
  'console.tongues.no_advice_meant': 'Niciun sfat în {language}, intenționat',
  'console.tongues.no_advice_signed':
    'Niciun sfat în {language}: cine citește în limba asta îl primește pe cel în {first}. Cine a scris spune că așa trebuie.',
  'console.tongues.advice_ask': 'Cere un sfat în {language}',
  'console.tongues.advice_wish': 'Te rog adaugă sfatul în {language}.',
  'console.audience.all_work': 'orice muncă',
  'console.audience.by_message': 'și prin mesaj',
  'console.audience.no_message': 'fără mesaje',
} as const satisfies Romanian<typeof consoleTonguesEn>
