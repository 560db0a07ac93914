import { mailboxChoicesEn } from './mailbox-choices.ts'
import { mailboxScriptEn } from './mailbox-script.ts'

/** What somebody reads who comes back with a code. In English. */
const frame = {
  'mailbox.title': 'Come back',

  'mailbox.enter.heading': 'Come back with your code',
  'mailbox.enter.lead':
    'With your code you can read what we answered, change what may be done, and take everything back.',
  'mailbox.enter.label': 'Your code',
  'mailbox.enter.help':
    'Seven words, or 24 digits. The first four letters of each word are enough. Capitals and spaces do not matter.',
  'mailbox.enter.open': 'Open',
  'mailbox.enter.kept':
    'We have the code you typed, locked on this page. You do not have to type it again: just press “Open”.',
  'mailbox.enter.server':
    'Without scripts our server works with your code for about a second while it opens your answers. It keeps nothing of it.',
  'mailbox.enter.often':
    'It is enough to look once a day. This page stays in the history of this browser until you clear it.',

  'mailbox.force.title': 'If someone makes you type a code',
  'mailbox.force.any':
    'Any code opens a page that looks the same as yours. Nobody, not even we, can see from the page whether a code was ever used.',
  'mailbox.force.spare':
    'Keep a spare code in your head or on paper. If you have to type one in front of someone, type the spare. It says “Nothing new here yet”.',
  'mailbox.force.limit':
    'A code under which we have answered shows our answers. If that worries you, delete each answer after you have read it.',

  'mailbox.problem.mistyped':
    'This is not a whole code yet. It has seven words, or 24 digits. Please look at it word by word.',
  'mailbox.problem.word': '“{word}” is not one of our words.',
  'mailbox.problem.word_near': '“{word}” is not one of our words. Did you mean: {near}?',
  'mailbox.problem.away':
    'We cannot open codes just now. Nothing is lost. Please wait a minute and try again.',
  'mailbox.problem.busy': 'Many people are here just now. Please wait a minute and try again.',
  'mailbox.problem.old': 'This page has been open for some days. Please type your code again.',
  'mailbox.problem.empty': 'There is nothing to send yet. Please write something first.',
  'mailbox.problem.too_long': 'This is a little too long. There is room for 5,000 characters.',
  'mailbox.problem.contact': 'Please say how to reach you, and in which way.',
  'mailbox.problem.not_kept':
    'We could not keep this just now. What you wrote is still here. Please wait a minute and press the button again.',

  'mailbox.heading': 'Your messages',
  'mailbox.look': 'Look again',
  'mailbox.nothing': 'Nothing new here yet',
  'mailbox.nothing.lead':
    'When we have answered, it stands here. If you expected an answer, check the words of your code, or come back tomorrow. A member’s code opens nothing here: it reads warnings, under “Read warnings” on the first page.',
  'mailbox.unproven':
    'Something stands here that we cannot prove to be from us, so we do not show it.',
  'mailbox.delete': 'Delete this answer',

  'mailbox.kind.received': 'We have read it',
  'mailbox.kind.question': 'We have a question',
  'mailbox.kind.police_question': 'The police ask something, through us',
  'mailbox.kind.draft': 'This is the warning we would send',
  'mailbox.kind.warning_sent': 'The warning was sent',
  'mailbox.kind.handed_over': 'It was handed to the officer',
  'mailbox.kind.officer_read': 'The officer has read it',
  'mailbox.kind.outcome': 'What came of it',
  'mailbox.kind.closed': 'We have finished with it',
  'mailbox.kind.note': 'A word from us',
  'mailbox.said.received': 'Someone from the team has read what you sent.',
  'mailbox.said.question': 'You do not have to answer. If you want to, write below.',
  'mailbox.said.police_question':
    'You do not have to answer. We pass on only what you write for them, and never your code.',
  'mailbox.said.draft': 'Nothing goes out until you say yes. If you say nothing, that is a no.',
  'mailbox.said.warning_sent': 'Members have it now.',
  'mailbox.said.handed_over': 'It lies with the officer for your area, who has not opened it yet.',
  'mailbox.said.officer_read': 'What was handed over has been opened.',
  'mailbox.said.outcome': 'This is what we heard.',
  'mailbox.said.closed': 'Nothing more happens unless you write. You can still take it back.',
  'mailbox.said.note': 'You do not have to do anything.',
  'mailbox.draft.yes': 'Yes, you may send it',
  'mailbox.draft.no': 'No, do not send it',
  'mailbox.draft.advice': 'What they can do',

  'mailbox.message': 'Write to us',
  'mailbox.message.label': 'An answer, or something you remembered',
  'mailbox.message.help':
    'Someone from the team reads it. To our server it looks like any other report.',
  'mailbox.message.send': 'Send',

  'mailbox.support': 'Someone to contact you',
  'mailbox.support.lead':
    'Only if you want it. What you write here is locked like your report, and only the team reads it.',
  'mailbox.support.how': 'How may someone reach you?',
  'mailbox.support.send': 'Please contact me',

  'mailbox.spare': 'Spare codes',
  'mailbox.spare.lead':
    'These are real codes with nothing under them. Keep one for when someone makes you type a code. Each visit shows others.',
  'mailbox.spare.show': 'Show spare codes',

  'mailbox.withdraw': 'Take everything back',
  'mailbox.withdraw.lead':
    'You can delete your report and all that came of it, at once. First you are told what cannot be undone.',
  'mailbox.withdraw.button': 'Take everything back',
  'mailbox.withdraw.heading': 'Take everything back?',
  'mailbox.withdraw.gone': 'What goes, at once and for good',
  'mailbox.withdraw.gone.report':
    'Your report and what you added to it, also in our backups, and the notes we wrote about it.',
  'mailbox.withdraw.gone.warning': 'A warning that rests on it alone. It is hidden.',
  'mailbox.withdraw.gone.check': 'His number or plate, where members look it up.',
  'mailbox.withdraw.gone.police': 'What waits for an officer and was not opened yet.',
  'mailbox.withdraw.gone.answers': 'Our answers on this page.',
  'mailbox.withdraw.stays': 'What cannot be undone',
  'mailbox.withdraw.stays.read': 'What people have read, heard or printed, they know.',
  'mailbox.withdraw.stays.police': 'What an officer has opened stays with the police.',
  'mailbox.withdraw.stays.mail': 'A warning that has arrived stays where it arrived.',
  'mailbox.withdraw.stays.back':
    'We cannot bring anything back. If you want to tell us again, it is a new report.',
  'mailbox.withdraw.yes': 'Yes, take it all back now',
  'mailbox.withdraw.back': 'No, go back',

  'mailbox.done.sent': 'We have it. Someone from the team will read it.',
  'mailbox.done.lowered': 'Done. It counts from now on.',
  'mailbox.done.stopped':
    'Done. This warning does not go out. If it was out already and rests on your report alone, it is hidden now.',
  'mailbox.done.raised':
    'We have your message. Someone from the team will do it and tell you here.',
  'mailbox.done.deleted': 'Done. The answer is gone.',
  'mailbox.done.withdrawn': 'Done. What belonged to this code is gone.',
} as const

/** Every text of the pages for coming back, in English. */
export const mailboxEn = { ...frame, ...mailboxChoicesEn, ...mailboxScriptEn } as const
