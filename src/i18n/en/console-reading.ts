/** Reading a report: under a cover until somebody is ready, with decisions at its side. In English. */
export const consoleReadingEn = {
  'console.reading.harms': 'Before you read. This report tells of:',
  'console.reading.no_harm':
    'Before you read. No kind of harm was ticked; the words may still tell of one.',
  'console.reading.message': 'Before you read. Nobody can say beforehand what a message tells of.',
  'console.reading.show': 'Show it',
  'console.reading.cover': 'Cover it again',
  'console.reading.language': 'Written in {language}, as it seems.',
  'console.reading.language_unknown': 'It is not clear in which language this is written.',
  'console.reading.no_machine':
    'No machine translates it: nothing of a report leaves this desk. Put down in the notes what you or a colleague understood.',
  'console.reading.junk': 'Junk',
  'console.reading.junk_lead':
    'No report, or a copy of one. It leaves the queue; for seven days anybody can bring it back under “Sort out junk”.',
  'console.reading.before': '(before: {answer})',
  'console.reading.unanswered': 'Not answered, so no',

  'console.harm.sexual': 'sexual violence',
  'console.harm.violence': 'violence',
  'console.harm.weapon': 'a weapon',
  'console.harm.held': 'being held or taken away',
  'console.harm.drugged': 'being drugged',
  'console.harm.threats': 'threats or stalking',
  'console.harm.outing': 'being exposed to others',
  'console.harm.forced': 'somebody who is not free',
  'console.harm.child': 'somebody under 18',
  'console.harm.police': 'wrong done by police or officials',
  'console.harm.injury': 'injuries',

  'console.decide.title': 'Decide',
  'console.decide.warn': 'Warn',
  'console.decide.answer': 'Answer',
  'console.decide.police': 'Police',
  'console.decide.close': 'Close',
  'console.decide.pass_on': 'Too much for me',

  'console.pass_on.title': 'Too much, or too close',
  'console.pass_on.lead':
    'You do not have to be the one who reads this. It goes back to the queue for a colleague, and nobody asks why.',
  'console.pass_on.deed': 'Too much for me: pass it on',
  'console.pass_on.done': 'It is back in the queue for a colleague. That was a good decision.',
  'console.pass_on.was': 'A colleague passed this on. You may want company while you read.',

  'console.shown.title': 'What she was shown first',
  'console.shown.waiting': 'She has not answered yet. Silence is a no.',
  'console.shown.yes': 'She said yes to these words.',
  'console.shown.no': 'She said no to these words.',

  'console.officer.package': 'Package {number}',

  'console.talk.put_away_help':
    'Put away, it leaves the queue. If its report is opened later, the message still joins it.',
} as const
