import type { consolePreviewEn } from '../en/console-preview.ts'
import type { Romanian } from '../messages.ts'

/** How a draft will be read in a browser, on paper and in a feed, in Romanian. */
export const consolePreviewRo = {
  'console.preview.push': 'Mesaj în browser: unul dintre acestea',
  'console.preview.level_1': 'La nivelul 1 nu se trimite niciun mesaj. Membrele o găsesc în listă.',
  'console.preview.version': 'Care avertizare',
  'console.preview.version_whole': 'Avertizarea întreagă',
  'console.preview.version_held': 'Una provizorie, dacă nu poate aștepta',
  'console.preview.places': 'Pe pagină, pe hârtie și în flux',
  'console.preview.board': 'Foaie pentru avizier',
  'console.preview.board_who':
    'Pentru oricine e în încăpere: titlul, mașina și sfatul, dar nu textul tău, nici cum arată el, nici vreo parte de număr.',
  'console.preview.board_none': 'La nivelul 1 nu apare pe niciun avizier.',
  'console.preview.card': 'Fișă de buzunar',
  'console.preview.card_who':
    'Pentru oricine o găsește sau o vede: după ce îl recunoști, dar nu titlul, textul sau sfatul tău.',
  'console.preview.feed': 'Notă în flux',
  'console.preview.feed_who':
    'Pentru oricine are adresa secretă și pentru compania din spatele unui cititor din cloud. Fluxurile pentru programele altor rețele cuprind toată avertizarea.',
} as const satisfies Romanian<typeof consolePreviewEn>
