import type { Romanian } from '../messages.ts'
import type { demoEn } from '../en/demo.ts'

export const demoRo = {
  'demo.outbox.title': 'Mesajele exercițiului',
  'demo.outbox.text':
    'Nu s-a trimis nimic. Acestea sunt mesajele așa cum le-ar fi primit oamenii, cele mai noi primele.',
  'demo.outbox.empty': 'Încă nu există mesaje.',
} as const satisfies Romanian<typeof demoEn>
