/** The log page: who opened what when. In English. */
export const consoleLogEn = {
  'console.menu.log': 'Log',
  'console.log.title': 'Who opened what',
  'console.log.lead':
    'The guard writes a line before it opens anything. Your browser has just gone through all of them.',
  'console.log.whole_one': 'The log is whole: one line, vouched for up to {day}.',
  'console.log.whole_other': 'The log is whole: {count} lines, vouched for up to {day}.',
  'console.log.same': 'It is still the one you saw on {day}.',
  'console.log.first_time':
    'Your account remembers nothing of it yet. From now on each sign-in compares it with today.',
  'console.log.words_title': 'Compare it with a colleague',
  'console.log.words':
    'On the same day everybody must see these same eight words. If a colleague sees others, somebody shows you two different logs.',
  'console.log.broken_title': 'Stop: this log cannot be trusted',
  'console.log.broken_chain':
    'A line was changed, moved, left out or put in, or it is not the log you saw before.',
  'console.log.broken_checkpoint': 'The word for yesterday does not come from the guard.',
  'console.log.broken_memory': 'What your account remembers of the log was tampered with.',
  'console.log.broken_do':
    'Open nothing more. Phone the other coordinator, and compare what both of you see. Keep the machine as it is: whoever runs it must look at it with you.',
  'console.banner.next_month_due':
    'Next month’s key can be made now, under “Team”. A colleague signs it.',
  'console.banner.log_broken':
    'The log of who opened what does not hold together. Open nothing, and look at the page “Log”.',

  'console.log.filter': 'Show',
  'console.log.who': 'Who',
  'console.log.everybody': 'everybody',
  'console.log.what': 'What',
  'console.log.everything': 'everything',
  'console.log.hour': 'Hour',
  'console.log.which': 'Which',
  'console.log.more': 'Show older lines',
  'console.log.none': 'No line is like that.',
  'console.log.shown_one': 'One line',
  'console.log.shown_other': '{count} lines',
  'console.log.refs_help':
    'Six letters stand for a report or a package, the same each time it is opened. Once it is erased nobody can tell which one it was.',
  'console.log.root': 'the root',
  'console.log.guard': 'the guard itself',
  'console.log.unknown': 'somebody who is not listed',

  'console.log.deed_report': 'opened reports',
  'console.log.deed_vault': 'opened notes',
  'console.log.deed_team': 'opened month keys',
  'console.log.deed_package': 'opened police packages',
  'console.log.deed_refused': 'was refused, or came near the limit',
  'console.log.deed_directory': 'changed the team or its keys',
  'console.log.version': 'version {number}',
  'console.log.deed_publish': 'released',
  'console.log.deed_invites': 'drew invites',
  'console.log.deed_erased': 'erased',
  'console.log.deed_other': 'something else',

  'console.log.export_title': 'Keep a copy',
  'console.log.export_lead':
    'A file with all lines and what it takes to verify them without us. It holds no word of any report, but the names of the team. It stays on this device until you remove it.',
  'console.log.export': 'Save as a file',
  'console.log.print': 'Print what is shown',
  'console.log.exported': 'Saved.',
} as const
