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
  'common.code.digits': 'The same code in numbers',
  'common.now.ask': 'In danger now?',
  'common.now.call': 'Call {phone}',
  'common.now.silent':
    'If you cannot speak on a mobile, press 55 when you are asked. It does not show them where you are.',
  'common.safety.reads':
    'A few trained people read what you write here. The police cannot read it unless you choose so on a later page.',
  'common.safety.more': 'Who reads this, and when we could not keep it to ourselves',
  'common.safety.team':
    'Our team reads what you send. They do not know who you are, and we do not ask.',
  'common.safety.limits':
    'There are two exceptions. When a child is in danger, we have to tell those who protect children. When a court orders us, we have to obey. Even then we can hand over only what you wrote.',
  'common.safety.never':
    'We never ask for your name, your address, where you were born or what papers you have. Please leave them out.',
  'common.safety.locked':
    'Your words are locked on this device before they are sent. Our server keeps only the locked form.',
  'common.safety.unlocked':
    'Right now our server would read your words for about a second while it locks them. Someone who had secretly taken over our server at that moment could read them. Where scripts run, your words are locked on your device first, and this line says so.',
  'common.level.1': 'Note',
  'common.level.2': 'Caution',
  'common.level.3': 'Danger',
  'common.level.4': 'Danger now',
} as const
