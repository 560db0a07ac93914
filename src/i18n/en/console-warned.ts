/** A man who is warned of already: what is out, adding a report to it, and the pattern at the second look. In English. */
export const consoleWarnedEn = {
  'console.warned.looking': 'Looking whether a warning about him is out',
  'console.warned.unread':
    'Whether a warning about him is out could not be asked. Look under “Warnings” before you write.',
  'console.warned.out': 'A warning about this man is out: {name}, level {level}, until {day}.',
  'console.warned.perhaps':
    'A warning about this man may be out: {name}, level {level}, until {day}.',
  'console.warned.held': 'A holding warning about this man is out until {day}.',
  'console.warned.held_perhaps': 'A holding warning that may be about this man is out until {day}.',
  'console.warned.compare_first':
    'Compare the two first. After “{same}”, this report can be added to that warning.',
  'console.warned.read_first':
    'No report behind it can be laid beside this one. Read the warning itself before you add to it.',
  'console.warned.read': 'Read that warning',
  'console.warned.case': 'Both belong to {name}.',
  'console.warned.agrees': 'It says too: {list}.',
  'console.warned.through': 'It rests on a report that is offered as his.',
  'console.warned.waiting':
    'A warning that may be about this man waits for a signature: {name}. Look at it before you write another.',
  'console.warned.add': 'Add to that warning',
  'console.warned.add_help':
    'Opens it beside this report and those behind it. Two people sign the change. Members then have one warning about him, and she can take her part back with her code.',
  'console.warned.separate': 'Write a separate warning',
  'console.warned.separate_help':
    'Members then have two warnings, and whoever reads both cannot tell that they are one man’s, or may put them together and guess her. Right when it is another man.',
  'console.warned.separate_chosen': 'What you write here becomes a separate warning.',
  'console.warned.full':
    'Eight reports stand behind it already, which is as many as one warning can carry. Keep this one in his pattern.',
  'console.over.out': 'Version {number}, out until {day}.',
  'console.over.not_out': 'Version {number}. Members do not see it any more.',
  'console.over.gone': 'It is not there any more.',
  'console.over.to_warnings': 'Go to it under “Warnings”',
  'console.warned.in_match': 'A warning rests on it: {name}',

  'console.add.title': 'Add a report to {name}',
  'console.add.title_held': 'Make the holding warning whole',
  'console.add.lead':
    'What is out stays out until the new version is signed. Then all the reports stand behind one warning.',
  'console.add.filled':
    'Filled in from the report that is added: {fields}. Look over each of them, and leave out what could point to one of the reporters.',
  'console.add.nothing': 'The added report ticks nothing that the warning does not say already.',
  'console.add.this': 'The report that is added',
  'console.add.behind': 'Behind the warning already',
  'console.add.keeps_name': 'One name a man: members know him by it, so a new version keeps it.',
  'console.failure.full':
    'Eight reports stand behind this warning already, which is as many as one can carry.',

  'console.second.title': 'What it rests on',
  'console.second.rests_one': 'It rests on one report.',
  'console.second.rests_other': 'It rests on {count} reports.',
  'console.second.case': 'The pattern: {name}.',
  'console.second.case_all': 'Every report of the pattern is beside it.',
  'console.second.case_more_one': 'One more report of the pattern is not behind it:',
  'console.second.case_more_other': '{count} more reports of the pattern are not behind it:',
  'console.second.no_case': 'It belongs to no pattern.',
  'console.second.too_much':
    'It says “{words}”, but one report stands behind it. Look at the others of the pattern, or send it back.',
  'console.second.open': 'Open it here (this is noted)',
  'console.second.opened': 'Another report of the pattern',
  'console.second.other_out':
    'Another warning about this man is out: {name}. This one would be a second one beside it.',

  'console.revise.kept': 'Your changes from before are back.',
  'console.revise.gone':
    'You had begun to change this, beside a report that was taken back since. That text was put away with it.',
  'console.revise.back': 'Sent back to you. The text is as you proposed it:',
} as const
