import type { Romanian } from '../messages.ts'
import type { mailboxScriptEn } from '../en/mailbox-script.ts'

/** What the page for coming back says only with a script. In Romanian. */
export const mailboxScriptRo = {
  'mailbox.script.device':
    'Codul tău rămâne pe acest dispozitiv. Răspunsurile noastre se deschid aici, iar ce scrii se încuie aici înainte de a fi trimis.',
  'mailbox.script.wait': 'O clipă',
  'mailbox.script.stop':
    'Ceva e în neregulă cu această pagină: ce a adus nu este semnat de oamenii care țin serviciul. Codul tău nu a fost trimis. Te rugăm să nu îl mai scrii aici. Încearcă altă conexiune sau sună la o linie de ajutor.',
} as const satisfies Romanian<typeof mailboxScriptEn>
