import type { consoleUnsavedEn } from '../en/console-unsaved.ts'
import type { Romanian } from '../messages.ts'

/** What is said of words that could not be saved while they were written. In Romanian. */
export const consoleUnsavedRo = {
  'console.unsaved.kept':
    'Ce ai scris nu este încă salvat. Stă încuiat în această filă și se salvează de îndată ce serviciul poate fi contactat. Te rugăm să lași fila deschisă.',
  'console.unsaved.saved': 'Ce ai scris fără conexiune este salvat acum.',
  'console.unsaved.locked':
    'Ceva ce s-a scris aici nu este încă salvat. Stă încuiat în această filă: cine a scris intră din nou aici în cont, iar textul se salvează sau poate fi continuat. Te rugăm să lași fila deschisă.',
  'console.unsaved.begun':
    'Începusei deja să scrii aici. Textul stă încuiat în această filă și nicăieri altundeva, până când este trimis sau salvat.',
  'console.unsaved.throw_away': 'Aruncă textul',
  'console.unsaved.thrown': 'Textul a fost aruncat.',
  'console.unsaved.put_back': 'Pune-l la loc',
  'console.unsaved.locking': 'Se încuie biroul',
  'console.unsaved.no_connection':
    'Nu este conexiune. Ce ai scris rămâne aici. Nimic nu se poate trimite până nu revine.',
  'console.unsaved.connected': 'Conexiunea a revenit.',
} as const satisfies Romanian<typeof consoleUnsavedEn>
