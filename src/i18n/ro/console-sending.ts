import type { consoleSendingEn } from '../en/console-sending.ts'
import type { Romanian } from '../messages.ts'

/** How far warnings have got, in counts. In Romanian. */
export const consoleSendingRo = {
  'console.sending.channel.email': 'E-mail',
  'console.sending.channel.sms': 'SMS',
  'console.sending.channel.push': 'Notificare',
  'console.sending.nobody_one':
    'Nu pleacă nimic: programul care trimite nu rulează. Un mesaj așteaptă.',
  'console.sending.nobody_few':
    'Nu pleacă nimic: programul care trimite nu rulează. {count} mesaje așteaptă.',
  'console.sending.nobody_other':
    'Nu pleacă nimic: programul care trimite nu rulează. {count} de mesaje așteaptă.',
  'console.sending.down':
    '{channel}: nu ajunge nimic, serviciul care transmite nu răspunde. Ce așteaptă se încearcă din nou de la sine.',
  'console.sending.whom': 'Spune-i celui care are grijă de server. Nu se pierde nimic.',
  'console.sending.waiting_one': 'O membră mai trebuie anunțată.',
  'console.sending.waiting_few': '{count} membre mai trebuie anunțate.',
  'console.sending.waiting_other': '{count} de membre mai trebuie anunțate.',
  'console.sending.done': 'Nu mai așteaptă nimic.',
  'console.sending.nothing': 'Nu era nimeni de anunțat.',
  'console.sending.sent': '{count} trimise',
  'console.sending.gone': '{count} la adrese care nu mai există',
  'console.sending.late': '{count} abandonate după multe încercări',
  'console.sending.unsure': '{count} poate trimise, nu se trimit din nou',
  'console.sending.refused': '{count} neacceptate',
  'console.sending.skipped_one': 'O membră nu a cerut astfel de avertizări.',
  'console.sending.skipped_few': '{count} membre nu au cerut astfel de avertizări.',
  'console.sending.skipped_other': '{count} de membre nu au cerut astfel de avertizări.',
} as const satisfies Romanian<typeof consoleSendingEn>
