/** How the warning over a report stands and what is next, and questions to whoever looks second. In English. */
export const consoleStandingEn = {
  'console.standing.waiting_mine': 'You proposed this. It waits for a colleague to look and sign.',
  'console.standing.waiting_other':
    '{name} proposed this. It waits for somebody else to look and sign: that can be you.',
  'console.standing.waiting_signed': 'You have signed this. It waits for one more colleague.',
  'console.standing.nothing_yet': 'Nothing is out yet.',
  'console.standing.stays': 'What is out stays out until then.',
  'console.standing.take_back_lead': 'Is something wrong in it? Take it back: your text is kept.',
  'console.standing.back_mine': 'Sent back to you. Change the text and propose it again.',
  'console.standing.back_other': 'Sent back to {name}, to be changed and proposed again.',
  'console.standing.held':
    'A holding warning is out until {day}. Write the full one here and propose it.',
  'console.standing.out': '{name}, level {level}, is out since {month}.',
  'console.standing.reissue':
    '{name}, level {level}, is out, but a report behind it was taken back. Write it again without that one.',
  'console.standing.recalled':
    '{name} was recalled in {month}. Members see that it is withdrawn. Tell her, if she knew of it.',
  'console.standing.ended': '{name} ended on {day}. Members do not see it any more.',
  'console.standing.hidden':
    '{name} is hidden, because a report behind it was taken back. Write it again without that one.',
  'console.standing.closed': 'The work on this is finished. It comes back when she writes.',
  'console.standing.take_up': 'Take it up again',
  'console.standing.tell_out': 'Next: she wants an answer. Tell her that it is out.',
  'console.standing.tell_bar': 'Next: she wants an answer.',
  'console.standing.tell': 'Answer her',
  'console.standing.finish_lead':
    'When nothing is left to do: the report leaves the list and comes back when she writes. What is out stays out.',
  'console.standing.finish': 'Finish',
  'console.standing.finished': 'Finished.',
  'console.standing.open_back': 'Open the report',
  'console.standing.anew': 'Write a new one',
  'console.standing.anew_lead':
    'It becomes another warning, and two people sign it like the first.',

  'console.checklist.ask': 'Not sure',
  'console.checklist.asks_one': 'One item goes to your colleague as a question.',
  'console.checklist.asks_other': '{count} items go to your colleague as questions.',
  'console.checklist.asked': '{name} was not sure. Please settle it.',
  'console.review.asked_title': '{name} was not sure about this',
  'console.review.asked_lead':
    'Settle each one in the list below before you sign. If you cannot say either, send it back.',
  'console.failure.unsure_alone':
    'In the checklist something is “not sure”, and nobody looks at this after you. Settle it first.',

  'console.sure.follows':
    'Several reports of him are joined under {name} ({count}), and this says so.',
  'console.sure.ask':
    'Several reports of him are joined under {name} now ({count}). Should this say so?',
  'console.sure.take': 'Say “{words}”',
  'console.sure.alone':
    'Only this one report stands behind it now. Please look whether “{words}” is right.',

  'console.answer.kind_received_sent': 'We have read it, and the warning was sent',
  'console.draft.nickname_help': 'Chosen by chance, so that it says nothing about him or her.',
} as const
