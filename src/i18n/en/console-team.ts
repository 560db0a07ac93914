/** The team, its keys, the invites, and what can go wrong. In English. */
export const consoleTeamEn = {
  'console.people.title': 'Team',
  'console.people.lead': 'Every change to who is on the team takes two people.',
  'console.people.team': 'On the team',
  'console.people.waiting': 'Waiting to be let in',
  'console.people.you': 'This is you.',
  'console.people.role_moderator': 'moderator',
  'console.people.role_liaison': 'liaison officer',
  'console.people.compare':
    'Ask for these eight words by voice or face to face. If one differs, do not sign.',
  'console.people.compared': 'We compared all eight words',
  'console.people.compare_first': 'Please compare the eight words first, then tick the box.',
  'console.people.admit': 'Let in',
  'console.people.root_words': 'The root words',
  'console.people.root_words_help':
    'While you are the only moderator, the 24 words on paper stand in for the second person.',
  'console.people.done': 'Done. It holds from now on.',
  'console.people.proposed': 'Proposed. A colleague has to sign.',
  'console.people.proposal_title': 'Waiting for a second signature',
  'console.people.proposal_mine': 'You have signed. A colleague has to sign too.',
  'console.people.proposal_check':
    'Check it with the person herself: the words must be the same as hers. Then sign.',
  'console.people.change_admit': 'Let in: {name}',
  'console.people.change_close': 'End the access of: {name}',
  'console.people.change_keys': 'Other keys for: {name}',
  'console.people.change_epoch': 'The key of the month {name}',
  'console.people.change_setting': 'A setting of the service: {name}',
  'console.people.sign': 'Sign',
  'console.people.signed': 'Signed.',
  'console.people.close_title': 'End access',
  'console.people.close_lead':
    'When two have signed, this key opens nothing any more, from that minute on.',
  'console.people.close': 'Propose to end it',
  'console.people.invite_title': 'Invite a colleague',
  'console.people.invite_as': 'As',
  'console.people.invite': 'Make a link',
  'console.people.link_lead_one': 'Send this link. It ends in one minute.',
  'console.people.link_lead_other': 'Send this link. It ends in {count} minutes.',
  'console.people.spoken_lead': 'Tell these six digits by voice. Do not send them with the link.',
  'console.people.month_title': 'A month without a key',
  'console.people.month_lead': 'Reports of {month} need a key of their own.',
  'console.people.month_make': 'Make the key of {month}',
  'console.people.month_proposed': 'Made. A colleague has to sign it.',

  'console.people.root_title': 'The root',
  'console.people.root_lead':
    'These eight words must be the same as on the paper of the first coordinator. If not, stop and phone her.',

  'console.invites.title': 'Invites for members',
  'console.invites.lead':
    'Give them to people you know. Nobody can tell later which invite somebody used.',
  'console.invites.count': 'How many, at most {count}',
  'console.invites.count_refused': 'A number from 1 to {count}, please.',
  'console.invites.draw': 'Make invites',
  'console.invites.once': 'They are shown once. Write them down, twelve words each.',

  'console.failure.title': 'That did not work',
  'console.failure.again': 'Try again',
  'console.failure.other':
    'That did not work ({code}). Please try again. If it stays, tell a coordinator.',
  'console.failure.unreachable':
    'The service cannot be reached. Check the connection and try again.',
  'console.failure.cannot_open':
    'This cannot be opened with your keys. It may be of a month before you joined, or damaged.',
  'console.failure.guard_down':
    'The guard is not answering, so nothing can be opened or stored. Wait a minute and try again.',
  'console.failure.sign_in_failed':
    'Name, passphrase and digits do not fit together. Each code works once: wait for the next one.',
  'console.failure.sign_in_first': 'You were signed out. Load the page and sign in again.',
  'console.failure.forbidden': 'Your account may not do this.',
  'console.failure.link_invalid': 'This link has ended or was used. Ask for a new one.',
  'console.failure.wrong_digits': 'Those are not the digits. Please ask for them again.',
  'console.failure.wrong_totp': 'The app shows other digits now. Please type the newest.',
  'console.failure.username_taken':
    'Somebody has this name already. Load the page again from the link and choose another.',
  'console.failure.genesis_done': 'The first keys were made already. Sign in instead.',
  'console.failure.before_genesis':
    'The service has no keys yet. Open the link for the first coordinator.',
  'console.failure.worker_keys':
    'The delivery process is still starting. Wait a minute and begin again.',
  'console.failure.too_many': 'Too many tries. Wait a quarter of an hour.',
  'console.failure.quota_spent':
    'You have opened as many reports as one person may. It fills up at the next full hour; if it is the whole day’s, at midnight UTC. What is open stays open, and notes, drafts and answers still work. A colleague has an allowance of her own.',
  'console.failure.gone': 'It is not there any more: it was withdrawn, or its time is over.',
  'console.failure.stale':
    'A colleague changed this meanwhile. Open it again and make your change once more.',
  'console.failure.claimed': 'A colleague is working on it.',
  'console.failure.not_permitted': 'What she answered does not allow this.',
  'console.failure.root_words': 'These are not the root words of this service.',
  'console.failure.no_proposal': 'It does not wait any more. Somebody was faster.',
  'console.failure.directory':
    'The list of people and keys does not hold together. Do not go on. Tell the other coordinator by phone.',
  'console.failure.no_officer': 'No officer is on this post now.',
  'console.failure.misconduct': 'This package must not be read here. Please tell the service.',
  'console.failure.cost':
    'This device has too little memory for signing in. Close other pages or use another one.',
} as const
