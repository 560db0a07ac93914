import { membersChoosingEn } from './members-choosing.ts'
import { membersTextingEn } from './members-texting.ts'
import { membersWarningsEn } from './members-warnings.ts'
import { membersWaysEn } from './members-ways.ts'

/** Joining, signing in, choosing what to be told, and leaving. In English. */
const membership = {
  'members.join.title': 'Join',
  'members.join.heading': 'Join with an invite',
  'members.join.lead':
    'Someone you trust gave you twelve words. With them you get a code of your own, and with the code you can read warnings.',
  'members.join.keeps': 'What we keep',
  'members.join.keeps.1':
    'No name, and not who gave you the invite. A phone number only if you want text messages.',
  'members.join.keeps.2':
    'A locked record that is the same size for everybody, and the week you joined.',
  'members.join.keeps.3':
    'The month you were last here. After eleven months without a visit we ask you once, if we may write to you; after twelve, all of it is deleted.',
  'members.join.invite': 'The twelve words of your invite',
  'members.join.help':
    'Capital or small letters, either is fine. The first four letters of a word are enough.',
  'members.join.go': 'Continue',
  'members.join.have_code': 'I have a code already',

  'members.code.title': 'Your code',
  'members.code.heading': 'This is your code',
  'members.code.lead':
    'There is no name and no password, only this code. We show it once and cannot find it again for you.',
  'members.code.write':
    'Write it on paper, or learn it, only where it is safe. The words and the numbers are the same code: keep whichever is easier.',
  'members.code.unspent': 'Your invite is used up only when you press the button.',
  'members.code.written': 'I have written it down',
  'members.code.remember': 'Remember this device for 30 days',
  'members.code.remember.help': 'Tick this only if nobody else looks at it.',

  'members.sign_in.title': 'Read',
  'members.sign_in.heading': 'Read warnings',
  'members.sign_in.code': 'Your code: seven words, or 24 digits',
  'members.sign_in.go': 'Continue',
  'members.sign_in.cookie':
    'While you read, your browser keeps one cookie for this site. It goes when you sign out or close the browser, or after 30 days if you tick the box.',
  'members.sign_in.join': 'I have no code, but an invite',

  'members.trouble.word': '“{word}” is not one of the words.',
  'members.trouble.word_near': '“{word}” is not one of the words. Perhaps: {near}.',
  'members.trouble.mistyped_code':
    'Something is not right yet. A code has seven words, or 24 digits. Please look at each one again.',
  'members.trouble.mistyped_invite':
    'Something is not right yet. An invite has twelve words. Please look at each one again.',
  'members.trouble.invite_spent':
    'This invite has been used or ended. Each one works once. Please ask for a new one. If you wrote down a code just now, throw it away: it opens nothing.',
  'members.trouble.invite_invalid':
    'This invite does not work. It may be too old: an invite is good for about two months. Please ask for a new one. If you wrote down a code just now, throw it away: it opens nothing.',
  'members.trouble.email':
    'This does not look like an e-mail address. Please look at it again, or leave it empty.',
  'members.trouble.areas': 'Please tick at least one area, so that we know what to tell you about.',
  'members.trouble.choice': 'Please choose one of the answers here.',

  'members.settings.title': 'Choices',
  'members.settings.heading': 'What you want to be told',
  'members.settings.areas': 'Which areas?',
  'members.settings.level': 'From which level on?',
  'members.settings.level.2': 'Everything from “{level}” on',
  'members.settings.level.3': 'Only “{level}” and above',
  'members.settings.level.4': 'Only “{level}”',
  'members.settings.email': 'E-mail address, if you want mail',
  'members.settings.email.help': 'You can leave it empty and come here to read.',
  'members.settings.email.see':
    'Locked at once. Only the machine that sends messages opens it. The company that carries the mail sees the address and when something came.',
  'members.settings.language': 'Which language?',
  'members.settings.discretion': 'How much may an e-mail say?',
  'members.settings.discretion.nudge': 'Nothing. Only that there is something to read',
  'members.settings.discretion.coarse': 'The level and the area',
  'members.settings.discretion.full': 'The whole warning',
  'members.settings.preview': 'This is exactly what will stand there',
  'members.settings.preview.lead':
    'The name of the scheme is never in it. An e-mail that says more than that there is news ends with a link for stopping, and the link shows the address of this site. An example of each:',
  'members.settings.preview.subject': 'Subject: {subject}',
  'members.settings.save': 'Keep these choices',
  'members.settings.kept': 'Your choices are kept.',
  'members.settings.kept_untold':
    'You gave no address or number, so nothing is sent to you: please look under “Read warnings” from time to time.',
  'members.settings.confirm':
    'We are sending a message to the address you gave. Open the page in it and press the button. Until then nothing else goes there.',
  'members.settings.again': 'No message came? Send it again',
  'members.settings.again.done':
    'If an address or a number is waiting to be confirmed, the message is on its way again.',
  'members.settings.read': 'Read warnings',
  'members.settings.sign_out': 'Sign out',

  'members.stop.title': 'Stop',
  'members.stop.heading': 'Stop everything?',
  'members.stop.go': 'Yes, stop everything',
  'members.stop.done': 'It is done',
  'members.stop.done.lead': 'No message will come from now on, and what we kept is deleted.',

  'members.confirm.title': 'Confirm',
  'members.confirm.heading': 'Is this your address?',
  'members.confirm.lead': 'Press the button, and messages can come to it.',
  'members.confirm.go': 'Yes, it is mine',
  'members.confirm.done': 'Thank you',
  'members.confirm.done.lead': 'Messages can come to this address now.',
  'members.confirm.gone': 'This link is no longer good',
  'members.confirm.gone.lead':
    'Perhaps another address was chosen since. You can have a new message sent from the page with your choices.',
} as const

/** What the members' pages say, in English. */
export const membersEn = {
  ...membership,
  ...membersChoosingEn,
  ...membersTextingEn,
  ...membersWarningsEn,
  ...membersWaysEn,
} as const
