/** What several pages say: the frame, the buttons, the shared signs. In English. */
export const commonEn = {
  'common.skip': 'Skip to the page',
  'common.exit': 'Leave this page',
  'common.exercise': 'This is an exercise. Nothing here is real.',
  'common.language': 'Language',
  'common.more': 'More pages',
  'common.step': 'Question {number} of {total}',
  'common.skippable': 'you can leave out almost all of them',
  'common.wrong': 'Please look at this again',
  'common.change': 'Change this',
  'common.code.digits': 'The same code in numbers',
  'common.now.ask': 'In danger now?',
  'common.now.call': 'Call {phone}',
  'common.now.silent':
    'If you cannot speak on a mobile, press 55 when you are asked. It does not show them where you are.',
  'common.level.1': 'Note',
  'common.level.2': 'Caution',
  'common.level.3': 'Danger',
  'common.level.4': 'Danger now',
} as const
