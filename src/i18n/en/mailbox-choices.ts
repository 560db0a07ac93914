/** Each choice of somebody who comes back: what it is now, what it means, what stays done. In English. */
export const mailboxChoicesEn = {
  'mailbox.choices': 'What may be done with it',
  'mailbox.choices.lead':
    'You can say no to any of these at any hour. It takes effect at once and needs nobody’s leave. Saying yes to more goes to us as a message, and someone from the team does it.',
  'mailbox.choices.server':
    'Our server does not know what you chose, so this page says what the team last told you.',
  'mailbox.now': 'Now:',
  'mailbox.now.unknown': 'We have not told you yet. It is as you chose when you sent it.',
  'mailbox.now.changed': 'You changed this just now: {value}',

  'mailbox.now.alert.yes': 'Yes. Other workers may be warned.',
  'mailbox.now.alert.show_me_first': 'Only after you have seen the warning and said yes.',
  'mailbox.now.alert.no': 'No. Nobody is warned.',
  'mailbox.now.alert.decide_later': 'You had not decided. That counts as no.',
  'mailbox.means.alert':
    'A warning goes to members, without anything that could point to you. Two people check it first.',
  'mailbox.undo.alert':
    'If you say no now, a warning that rests on your report alone is hidden at once. If others reported him too, we write it again without yours. Members who have read it, or got it by mail, know what it said. That cannot be undone.',
  'mailbox.set.alert.no': 'No, warn nobody',
  'mailbox.set.alert.show_me_first': 'Yes, but show me first',
  'mailbox.set.alert.yes': 'Yes, warn others',

  'mailbox.now.check.yes': 'Yes. A member who types his number or plate finds it.',
  'mailbox.now.check.only_if_someone_else': 'Only once someone else has reported it too.',
  'mailbox.now.check.no': 'No. Nobody finds it.',
  'mailbox.now.check.decide_later': 'You had not decided. That counts as no.',
  'mailbox.means.check':
    'A member who types his number or plate sees that he is listed, and no more.',
  'mailbox.undo.check':
    'If you say no now, it is not found any more. Whoever looked before has seen it. That cannot be undone.',
  'mailbox.set.check.no': 'No, let nobody find it',
  'mailbox.set.check.only_if_someone_else': 'Only if someone else reports it too',
  'mailbox.set.check.yes': 'Yes, let members find it',

  'mailbox.now.police.no': 'No. The police get nothing.',
  'mailbox.now.police.anonymous': 'Yes, only the facts, without you.',
  'mailbox.now.police.ask_through_you': 'Yes, and they may ask you questions through us.',
  'mailbox.now.police.talk_with_support': 'You want to talk to them, with someone at your side.',
  'mailbox.now.police.decide_later': 'You had not decided. That counts as no.',
  'mailbox.means.police': 'One officer for your area gets what you allow, and never your code.',
  'mailbox.undo.police':
    'If you say no now, what no officer has opened yet is destroyed at once. What an officer has read stays known to the police. We tell the officer that you took it back, but we cannot make anyone forget it.',
  'mailbox.set.police.no': 'No, nothing to the police',
  'mailbox.set.police.anonymous': 'Yes, only the facts, without me',
  'mailbox.set.police.ask_through_you': 'Yes, and they may ask through you',
  'mailbox.set.police.talk_with_support': 'I want to talk to them, with someone at my side',

  'mailbox.now.meeting.yes': 'Yes, without details.',
  'mailbox.now.meeting.no': 'No.',
  'mailbox.means.meeting':
    'We meet people from health, support and police, and speak of what happens.',
  'mailbox.undo.meeting': 'What was said at a meeting stays said.',
  'mailbox.set.meeting.no': 'No, do not speak of it',
  'mailbox.set.meeting.yes': 'Yes, without details',

  'mailbox.now.stats.yes': 'Yes. It is counted.',
  'mailbox.now.stats.no': 'No. It is not counted.',
  'mailbox.means.stats': 'It adds one to a number, such as “thefts this year”.',
  'mailbox.undo.stats': 'A number that was printed stays printed.',
  'mailbox.set.stats.no': 'No, do not count it',
  'mailbox.set.stats.yes': 'Yes, count it',

  'mailbox.now.support.code_only': 'Nobody gets in touch. You come back with your code.',
  'mailbox.now.support.email': 'Someone may write to you.',
  'mailbox.now.support.text': 'Someone may send you a text message.',
  'mailbox.now.support.call': 'Someone may call you.',
  'mailbox.means.support': 'Someone who supports people gets in touch, in the way you say is safe.',
  'mailbox.undo.support':
    'If you say no now, we delete how to reach you as soon as we have read it. A call or message from before cannot be taken back.',
  'mailbox.set.support.code_only': 'No, do not contact me',
} as const
