/** The page of choices as it is read from above: what stands now, what is folded away, and the end of it all. In English. */
export const membersChoosingEn = {
  'members.now.heading': 'Now',
  'members.now.mail': 'Messages go to the e-mail address that you confirmed.',
  'members.now.mail_waits':
    'An e-mail address waits: open the page in our message and press its button.',
  'members.now.number': 'Text messages go to the number that you confirmed.',
  'members.now.number_waits': 'A telephone number waits for its six digits.',
  'members.now.browser': 'Messages go to the browser that you chose.',
  'members.now.nothing': 'Nothing is sent to you. You read here, whenever you want.',
  'members.now.locked':
    'What you chose before is locked, so this page cannot show it: the form begins empty each time.',
  'members.now.kept': 'Below stands what you kept a moment ago. When you leave, it is locked.',
  'members.now.whole':
    'To change one thing, choose everything again: “{keep}” replaces all of it. Until you press that, nothing changes.',

  'members.fold.what': 'Kinds of work and level',
  'members.fold.all_work': 'All kinds of work',
  'members.fold.mail': 'What an e-mail says',
  'members.fold.sms': 'What a text message says',
  'members.fold.hours': 'Quiet hours, and all in one message',
  'members.fold.no_quiet': 'No quiet hours',
  'members.fold.quiet': 'Quiet from {from} to {to}',
  'members.fold.no_digest': 'each at once',
  'members.fold.tongues': 'Languages',

  'members.ending.heading': 'Stop everything',
  'members.ending.lead':
    'To leave for good. The next page says what ends and asks once more; nothing happens before.',
  'members.ending.go': 'Stop everything…',
  'members.ending.what': 'What ends, at once and for good',
  'members.ending.messages': 'No message comes any more.',
  'members.ending.details':
    'Your address, your number and your choices are deleted, also in our backups.',
  'members.ending.code': 'Your code stops working. To come back you need a new invite.',
  'members.ending.stays': 'What you reported or asked is not touched: it has a code of its own.',
  'members.ending.less':
    'Do you only want fewer messages, or none for a while? Keep your choices with fewer areas, or without an address.',
  'members.ending.back': 'No, go back',
} as const
