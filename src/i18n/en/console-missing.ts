/** What is missing before somebody signs, the way to each, and the way back from a second look. In English. */
export const consoleMissingEn = {
  'console.missing.more_one': 'And one more: press again when these are done.',
  'console.missing.more_other': 'And {count} more: press again when these are done.',
  'console.missing.unread_one': 'One report has not been read yet:',
  'console.missing.unread_other': '{count} reports have not been read yet:',
  'console.missing.report': 'Report {number}',
  'console.menu.waiting_one': 'One waits for your signature',
  'console.menu.waiting_other': '{count} wait for your signature',
  'console.missing.back': 'Back to the list',
  'console.missing.back_report': 'Back to the report',
  'console.missing.kept': 'Your ticks from before are back.',
  'console.missing.tongue': 'There is no text in {language}: its readers get the words in {first}.',
  'console.missing.tongue_add': 'Add a text in {language}',
  'console.missing.tongue_ask': 'Ask for a text in {language}',
  'console.missing.tongue_wish': 'Please add a text in {language}.',
} as const
