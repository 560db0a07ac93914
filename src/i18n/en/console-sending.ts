/** How far warnings have got, in counts. In English. */
export const consoleSendingEn = {
  'console.sending.channel.email': 'E-mail',
  'console.sending.channel.sms': 'Text message',
  'console.sending.channel.push': 'Notification',
  'console.sending.nobody_one': 'Nothing leaves: the sender does not run. One message waits.',
  'console.sending.nobody_other': 'Nothing leaves: the sender does not run. {count} messages wait.',
  'console.sending.down':
    '{channel} does not get through: the service that carries it does not answer. What waits is tried again by itself.',
  'console.sending.whom': 'Tell whoever looks after the server. Nothing is lost.',
  'console.sending.waiting_one': 'One member is still to be told.',
  'console.sending.waiting_other': '{count} members are still to be told.',
  'console.sending.done': 'Nothing waits any more.',
  'console.sending.nothing': 'Nobody was to be told.',
  'console.sending.sent': '{count} sent',
  'console.sending.gone': '{count} to addresses that are no more',
  'console.sending.late': '{count} given up after many tries',
  'console.sending.unsure': '{count} perhaps sent, and not sent again',
  'console.sending.refused': '{count} not accepted',
  'console.sending.skipped_one': 'One member did not ask for warnings like this.',
  'console.sending.skipped_other': '{count} members did not ask for warnings like this.',
} as const
