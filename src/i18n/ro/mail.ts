import type { mailEn } from '../en/mail.ts'
import type { Romanian } from '../messages.ts'

/** What the pages of this area say, in Romanian. */
export const mailRo = {
  'mail.subject': 'Este ceva nou de citit.',
} as const satisfies Romanian<typeof mailEn>
