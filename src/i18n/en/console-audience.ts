/** Whose members are told of a warning. In English. */
export const consoleAudienceEn = {
  'console.audience.everybody': 'Everybody, in every area',
  'console.audience.work': 'Only for some kinds of work?',
  'console.audience.help':
    'Tick none, and everybody in the areas is told. Tick some, and members who chose only other kinds are not; those who chose none always are. On the members’ page everybody can read it.',
  'console.audience.told_some':
    'Whoever got the version before gets this one too. You can add kinds of work, not take any away.',
  'console.audience.told_all':
    'The version before went to every kind of work, so this one does too: whoever was warned hears what has changed.',
} as const
