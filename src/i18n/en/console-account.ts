/** The ceremony, enrolment and sign-in of moderators and officers, in English. */
export const consoleAccountEn = {
  'console.next': 'Continue',
  'console.sign_in.title': 'Sign in',
  'console.sign_in.lead': 'Name, passphrase and the six digits of your app.',
  'console.sign_in.passphrase_help': 'Seven words with spaces between them.',
  'console.sign_in.enter': 'Sign in',
  'console.sign_in.all_three': 'Please fill in all three.',
  'console.sign_in.locked': 'The desk is locked. What you had saved is still there.',

  'console.account.name_title': 'Choose a name',
  'console.account.name_lead':
    'You sign in with it, and colleagues see it. It need not be your own name.',
  'console.account.username': 'Name',
  'console.account.username_help': '3 to 32 letters a to z, digits, dot, dash or underscore.',
  'console.account.username_refused':
    'This name does not work. It begins with a letter a to z and has 3 to 32 letters, digits, dots, dashes or underscores.',
  'console.account.passphrase': 'Passphrase',
  'console.account.passphrase_title': 'Your passphrase',
  'console.account.passphrase_lead':
    'These seven words were made on this device. Write them on paper. Nobody can send them to you again.',
  'console.account.passphrase_back_title': 'Type your passphrase',
  'console.account.passphrase_back_lead': 'From the paper, so that you know it is right.',
  'console.account.passphrase_differs':
    'That is not the passphrase. Look at the paper once more: seven words, a space between them.',
  'console.account.written_down': 'I have written it down',
  'console.account.recovery_title': 'Your recovery words',
  'console.account.recovery_lead':
    'If you lose the passphrase, these 24 words open your account. Keep them on paper, in another place than the passphrase.',
  'console.account.word_number': 'Word {number}',
  'console.account.words_back_lead': 'Type two of the words from the paper.',
  'console.account.words_differ':
    'These are not the words. Please look at the numbers on the paper.',
  'console.account.totp': 'Six digits',
  'console.account.totp_title': 'A second lock',
  'console.account.totp_lead':
    'Open an authenticator app on your phone and scan the square. Then type the six digits it shows.',
  'console.account.totp_squares': 'A square code for the authenticator app',
  'console.account.totp_by_hand': 'If you cannot scan it, type this into the app:',
  'console.account.totp_refused': 'Six digits, please, as the app shows them now.',
  'console.account.finish': 'Finish',

  'console.begin.title': 'The first keys',
  'console.begin.lead':
    'You are the first coordinator. This page makes every key of the service on this device.',
  'console.begin.for_trying':
    'Made in a browser, the keys are for trying the service out. For real use, make them with the command line on a computer without a network. Every page of the desk will say so.',
  'console.begin.paper':
    'You need paper and a pen, ten minutes, and a phone with an authenticator app.',
  'console.begin.start': 'Begin',
  'console.begin.root_title': 'The root words',
  'console.begin.root_lead':
    'These 24 words stand above everybody. You need them to let the second coordinator in, and in an emergency. Keep them on paper, in two places. They are not stored anywhere.',
  'console.begin.done_title': 'The service has its keys',
  'console.begin.done_lead': 'The root key is gone from this page. It is on your paper alone.',
  'console.begin.fingerprint':
    'Write these eight words on the same paper. The “Team” page shows them again: if they ever differ, somebody has changed the service.',
  'console.begin.done_next':
    'Sign in, invite a second coordinator, and let her in with the root words. From then on every change takes two people.',

  'console.enrol.title': 'Join the team',
  'console.enrol.lead': 'Somebody on the team sent you this link and told you six digits.',
  'console.enrol.digits': 'The six digits you were told',
  'console.enrol.digits_help': 'After three wrong tries the link stops working.',
  'console.enrol.digits_refused': 'Six digits, please.',
  'console.enrol.done_title': 'Read these words aloud',
  'console.enrol.done_lead':
    'Call the person who invited you, or meet. If she sees the same eight words, she can let you in. A second person then signs too.',

  'console.waiting.title': 'Not yet',
  'console.waiting.lead':
    'Two people on the team compare these eight words with you, by voice or face to face. Then you can begin.',
} as const
