/** Organisations that vouch for members: their page at the console, the slips they give out, and what colleagues see of them. In English. */
export const vouchingEn = {
  'console.vouching.title': 'Notes',
  'console.vouching.lead':
    'Each note lets one person in. Give it to somebody you know. Nobody can tell later who came with which note, and this page does not know whether one was used.',
  'console.vouching.left_one': 'You can make one more this month.',
  'console.vouching.left_other': 'You can make {count} more this month.',
  'console.vouching.none_left':
    'You have made all notes of this month. More on the first of the next; if it is urgent, ask a coordinator.',
  'console.vouching.count': 'How many, from 1 to {count}',
  'console.vouching.count_help': 'Eight fit on one sheet of paper.',
  'console.vouching.count_refused': 'A number from 1 to {count}, please.',
  'console.vouching.language': 'Language on the notes',
  'console.vouching.draw': 'Make notes',
  'console.vouching.spent': 'The notes of this time are used up. Please ask a coordinator.',
  'console.vouching.some':
    'The last ones could not be made. These are good; make the others later.',
  'console.vouching.once':
    'They are shown once, here. Print them now, or copy them by hand. Then close the sheet. A phone that scans the squares keeps the words in its list of visited pages: if somebody looks through her phone, tell her to type them instead.',
  'console.vouching.print': 'Print',
  'console.vouching.close': 'Close the sheet',
  'console.vouching.close_sure': 'They are printed or copied',
  'console.vouching.close_first': 'Please tick that you have them: they are not shown again.',
  'console.vouching.squares': 'The same address and words as squares',
  'console.vouching.list_title': 'Notes that are out',
  'console.vouching.list_empty': 'None yet.',
  'console.vouching.list_lead':
    'A note is lost, or came into the wrong hands? Tick its number and end it. If somebody came in with it before, she stays, and this page looks the same either way.',
  'console.vouching.list_month': 'Made in {month}, good until the end of {until}',
  'console.vouching.slip': 'Note {number}',
  'console.vouching.ended': 'Note {number}: ended',
  'console.vouching.end': 'End the ticked notes',
  'console.vouching.end_first': 'Please tick the numbers first.',
  'console.vouching.end_done': 'Done. Nobody can come in with them from now on.',
  'console.vouching.closed': 'The sheet is closed.',

  'slip.number': 'No. {number}',
  'slip.sentence': 'For you: open {address} and type these twelve words.',
  'slip.once': 'They work once, until the end of {month}. Then throw this away.',

  'console.people.role_voucher': 'organisation that vouches',
  'console.people.allowance_one': 'one note a month',
  'console.people.allowance_other': '{count} notes a month',
  'console.people.allowance_field': 'Notes a month, from 1 to {count}',
  'console.people.allowance_refused': 'A number of notes from 1 to {count}, please.',
  'console.people.allowance_title': 'Change how many notes',
  'console.people.allowance_propose': 'Propose this number',
  'console.people.allowance_same': 'That is the number it has now.',
  'console.people.change_allowance_one': 'One note a month for: {name}',
  'console.people.change_allowance_other': '{count} notes a month for: {name}',
  'console.people.close_voucher':
    'It is signed out and can make no notes any more. Notes that are out stay good until their month ends; whoever came in stays.',
  'console.log.deed_cancelled': 'ended invites',
} as const
