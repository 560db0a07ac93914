/** What leaves by mail, in English. The subject is all that a locked screen shows, and it never says more than this. */
export const mailEn = {
  'mail.subject': 'There is something new to read',
  'mail.nudge': 'There is something new to read, when you have a quiet moment.',
  'mail.head': '{level}: {areas}',
  'mail.recalled': 'Withdrawn: an earlier message for {areas}. Please forget it.',
  'mail.recalled_named': 'Withdrawn: “{name}”, an earlier message for {areas}. Please forget it.',
  'mail.head_later': 'New about an earlier message. {level}: {areas}',
  'mail.news': 'New: {news}.',
  'mail.news_named': 'New about “{name}”: {news}.',
  'mail.known_by': 'To know him by',
  'mail.parts': 'Shown in part: {parts}',
  'mail.never_safe': 'Nothing about someone does not mean that he is safe.',
  'mail.stop': 'To end these messages: {link}',

  'mail.confirm.subject': 'Please confirm this address',
  'mail.confirm.text':
    'Someone gave this address for messages. If it was you, open this page and press the button:',
  'mail.confirm.otherwise': 'If it was not you, do nothing. No more messages will come.',
  'mail.code.text': '{code} is your code. If you did not ask for one, do nothing.',
  'mail.still.subject': 'Do you still want messages?',
  'mail.still.text':
    'It has been nearly a year. If you want messages to go on, open this page and press the button:',
  'mail.still.sms':
    'It has been nearly a year. If you want messages to go on, sign in once before the end of next month. If not, do nothing: your details are deleted then.',
  'mail.still.otherwise': 'If you do nothing, they end next month and your details are deleted.',
} as const
