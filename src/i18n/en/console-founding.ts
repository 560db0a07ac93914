/** Where each fact of a warning is from: in her report, in her words, or in none. In English. */
export const consoleFoundingEn = {
  'console.founding.title': 'Where each fact is from',
  'console.founding.answered_one': 'One fact is an answer in a report',
  'console.founding.answered_other': '{count} facts are answers in a report',
  'console.founding.answer': 'Her answer',
  'console.founding.text': 'Her words: “{words}”',
  'console.founding.found': 'In her words',
  'console.founding.came': 'The month in which her report came: she does not say when it was',
  'console.founding.reports': '{count} reports',
  'console.founding.unsaid': 'Not in her report',
  'console.founding.unsaid_any': 'In none of the reports behind it',
  'console.founding.missing': 'Not in her report: {words}',
  'console.founding.missing_any': 'In none of the reports behind it: {words}',
  'console.founding.instead': 'Her report: {instead}',
  'console.founding.instead_any': 'The reports: {instead}',
  'console.founding.beside':
    'Another report about him says it, but it is not behind this warning. Add that report, if its writer allows it.',
  'console.founding.from': 'Where this is from',
  'console.founding.from_help':
    'One short line for your colleague: “she said so on the phone”, “her word in our language”. It stays with the moderators.',
  'console.founding.given': '{name}: {reason}',
  'console.founding.nobody': 'Nobody has written where it is from',
  'console.founding.wrote': 'She wrote:',
  'console.founding.finding': '{field}: not in her report. Take it out, or write where it is from.',
  'console.founding.finding_other':
    '{field}: her report says something else. Change it, or write where it is from.',
  'console.founding.settle_title_one': 'One fact is not in her report',
  'console.founding.settle_title_other': '{count} facts are not in her report',
  'console.founding.settle_lead':
    'Settle each before you sign. Where it does not hold, send the warning back.',
  'console.founding.settle': 'I have gone into it: it holds',
  'console.founding.open_one': 'One fact that is not in her report is not settled yet:',
  'console.founding.open_other': '{count} facts that are not in her report are not settled yet:',
  'console.founding.identifier': '{kind} {masked}',
  'console.advice.unsaid':
    'No report says this: {words}. Perhaps a slip. If you know it, put it into the facts and write there where it is from.',
  'console.failure.unfounded':
    'Something in it is in no report. Take it out, or write beside it where it is from.',
  'console.stop.unfounded':
    'A fact in it is in no report, and nobody has written where it is from. Send it back.',
} as const
