/** Text messages: the number, its code, and what they say. In English. */
export const membersTextingEn = {
  'members.settings.number': 'Telephone number, if you want text messages',
  'members.settings.number.help':
    'With its country, for example +44 7700 900123. You can leave it empty.',
  'members.settings.number.see':
    'Locked at once. Only the machine that sends messages opens it. The company that carries text messages and the phone networks see the number, the time and the words.',
  'members.settings.number_discretion': 'How much may a text message say?',
  'members.settings.code': 'The six digits we sent to your number',
  'members.settings.code.heading': 'Is the number yours?',
  'members.settings.code.lead':
    'Six digits are on their way to the number you gave. Until you type them here, nothing else goes there.',
  'members.settings.code.too_often':
    'Three codes were asked for today, and a day has no more. Tomorrow you can have one sent again from this page. A code that came today still works.',
  'members.settings.code.go': 'Yes, it is mine',
  'members.settings.code.done': 'Text messages can come to this number now.',
  'members.settings.preview.mail': 'As an e-mail',
  'members.settings.preview.sms': 'As a text message',
  'members.trouble.number':
    'This does not look like a telephone number with its country, such as +44 7700 900123. Please look at it again, or leave it empty.',
  'members.trouble.code':
    'These are not the six digits of the last message, or they were typed wrong too often today. Please look at the message again, or come back tomorrow.',
} as const
