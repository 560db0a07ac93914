/** The team, its keys, the invites, and what can go wrong. In English. */
export const consoleTeamEn = {
  'console.people.title': 'Team',
  'console.people.lead': 'Every change to who is on the team takes two people.',
  'console.people.team': 'On the team',
  'console.people.waiting': 'Waiting to be let in',
  'console.people.you': 'This is you.',
  'console.people.role_moderator': 'moderator',
  'console.people.role_coordinator': 'coordinator',
  'console.people.role_liaison': 'liaison officer',
  'console.people.compare':
    'Ask for these eight words by voice or face to face. If one differs, do not sign.',
  'console.people.compared': 'We compared all eight words',
  'console.people.compare_first': 'Please compare the eight words first, then tick the box.',
  'console.people.admit': 'Let in',
  'console.people.root_words': 'The root words',
  'console.people.root_words_help':
    'While you are the only moderator, the 24 words on paper stand in for the second person.',
  'console.people.root_instead': 'A colleague cannot sign',
  'console.people.root_instead_help':
    'In an emergency the 24 words of the root stand in for the second person. The change then holds at once.',
  'console.people.root_first': 'Please type the root words: they are the second signature.',
  'console.people.sign_by_root': 'Sign with the root',
  'console.people.done': 'Done. It holds from now on.',
  'console.people.proposed': 'Proposed. A colleague has to sign.',
  'console.people.proposal_title': 'Waiting for a second signature',
  'console.people.proposal_about_you':
    'This ends your own access. Colleagues sign it; you need not do anything.',
  'console.people.proposal_mine': 'You have signed. A colleague has to sign too.',
  'console.people.proposal_check':
    'Check it with the person herself: the words must be the same as hers. Then sign.',
  'console.people.change_admit': 'Let in: {name}',
  'console.people.change_close': 'End the access of: {name}',
  'console.people.change_coordinator': 'As coordinator: {name}',
  'console.people.change_moderator': 'As moderator, no longer coordinator: {name}',
  'console.people.change_keys': 'Other keys for: {name}. Nobody should need this.',
  'console.people.change_entry': 'Other details of: {name}',
  'console.people.change_gone': 'Strike from the list: {name}. Nobody should need this.',
  'console.people.change_epoch': 'The key of the month {name}',
  'console.people.change_epoch_early':
    'The key of {name}, in use at once: whoever leaves has never held it',
  'console.people.change_epoch_keys': 'Another key for the month {name}. Nobody should need this.',
  'console.people.change_epoch_gone':
    'Strike the key of the month {name}. Nobody should need this.',
  'console.people.change_setting': 'A setting of the service: {name}',
  'console.people.sign': 'Sign',
  'console.people.signed': 'Signed.',
  'console.people.close_title': 'End access',
  'console.people.close_lead': 'When two have signed:',
  'console.people.close_now':
    'She is signed out, and the guard opens nothing for her from that minute.',
  'console.people.close_key':
    'Reports are locked with a new key at once, which she has never held.',
  'console.people.close_seen':
    'What she has read she has read, and what she wrote down stays with her. No system can take that back.',
  'console.people.close_after':
    'Old keys that she may have copied open nothing without the guard, which refuses her.',
  'console.people.close_officer':
    'The officer is signed out, and no package opens for this key any more. What was read stays read.',
  'console.people.close_sure': 'I mean {name}',
  'console.people.close_first': 'Please tick whose access you mean to end.',
  'console.people.role_title': 'Change the role',
  'console.people.role_lead':
    'A coordinator can do what a moderator can. She is phoned when something is wrong, and written to last when nobody looks.',
  'console.people.make_coordinator': 'Propose as coordinator',
  'console.people.make_moderator': 'Propose as moderator',
  'console.people.close': 'Propose to end it',
  'console.people.invite_title': 'Invite a colleague',
  'console.people.invite_as': 'As',
  'console.people.invite': 'Make a link',
  'console.people.link_lead_one': 'Send this link. It ends in one minute.',
  'console.people.link_lead_other': 'Send this link. It ends in {count} minutes.',
  'console.people.spoken_lead': 'Tell these six digits by voice. Do not send them with the link.',
  'console.people.month_title': 'A month without a key',
  'console.people.month_lead':
    '{month} needs a key of its own. Without it reports are locked with the newest key there is.',
  'console.people.month_make': 'Make the key of {month}',
  'console.people.month_ask':
    'The key is made on this device and sealed to everybody on the team. It holds once a colleague has signed. Make it for {month}?',
  'console.people.month_yes': 'Yes, make it',
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
