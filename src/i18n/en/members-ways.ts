/** Ending a way that messages come on, and the form as it stands in another language. In English. */
export const membersWaysEn = {
  'members.own': 'Your pages',
  'members.ends.email.help':
    'You gave an address before. It is locked, so this page cannot fill it in: type it again to go on getting e-mails.',
  'members.ends.email.box': 'No more e-mails',
  'members.ends.email.open':
    'You left the e-mail address empty. Shall the e-mails stop? Tick “No more e-mails”, or type the address again. Nothing has changed yet.',
  'members.ends.email.both':
    'You typed an address and ticked “No more e-mails”. Please take one of the two away. Nothing has changed yet.',
  'members.ends.email.done': 'No e-mails come any more.',
  'members.ends.number.help':
    'You gave a number before. It is locked, so this page cannot fill it in: type it again, with its country, to go on getting text messages.',
  'members.ends.number.box': 'No more text messages',
  'members.ends.number.open':
    'You left the telephone number empty. Shall the text messages stop? Tick “No more text messages”, or type the number again. Nothing has changed yet.',
  'members.ends.number.both':
    'You typed a number and ticked “No more text messages”. Please take one of the two away. Nothing has changed yet.',
  'members.ends.number.done': 'No text messages come any more.',
  'members.now.typed':
    'Below stands what you chose on this page. “{keep}” keeps it as it stands, and replaces what you chose before.',
} as const
