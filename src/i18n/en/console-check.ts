/** The redaction checklist and what a package to the police says. In English. */
export const consoleCheckEn = {
  'console.checklist.title': 'Before it goes out',
  'console.checklist.lead':
    'Assume that he reads it, and one colleague, partner, landlord and police officer too.',
  'console.checklist.done': 'Done',
  'console.checklist.na': 'Does not apply',
  'console.checklist.complete': 'Every item is answered.',
  'console.checklist.left_one': 'One item is open.',
  'console.checklist.left_other': '{count} items are open.',
  'console.check.her_identity':
    'Her name, working name, age, nationality, accent, disability or pregnancy is gone',
  'console.check.her_contact':
    'Her phone, address, advert, agency, price, services and usual hours are gone',
  'console.check.her_place':
    'Where she works or lives is gone: flat, hotel, street, door, floor, postcode',
  'console.check.exact_time':
    'The exact day and hour are gone; if only one person worked then, it waits',
  'console.check.only_she_knows':
    'What only she would know is gone: injuries, words between the two, things taken',
  'console.check.others_present':
    'Nothing says how many others were there: workers, driver, friend, children',
  'console.check.her_writing': 'Her spelling, language and way of writing are gone',
  'console.check.red_lines': 'What she never wants told is not in it',
  'console.check.few_reporters':
    'With this area, week and category, at least five people could have written it; otherwise it is coarser',
  'console.check.jigsaw': 'Together with earlier warnings it does not point to her',
  'console.check.audience':
    'Nobody of her agency or household is among its readers, as far as we know',
  'console.check.third_parties':
    'Other workers, customers not at fault, his family, his employer and children are not in it',
  'console.check.shared_vehicle':
    'A shared, hired, company car or taxi is called “possibly shared”',
  'console.check.recycled_number': 'A number that may belong to somebody else by now says so',
  'console.check.says_reported':
    'It says “reported”: no verdict, diagnosis, guess of his job, sexuality, health or papers',
  'console.check.ethnicity':
    'How his skin or origin looked stands only beside two other things, in neutral words',
  'console.check.real_name': 'His real name is not in it',
  'console.check.identifiers': 'Numbers and plates match the report and are shown only in part',
  'console.check.necessity': 'Every detail helps somebody to stay safe; the rest is gone',
  'console.check.recognisable': 'Someone could know him by it',
  'console.check.police_is_not_warning':
    'A yes to the police was not taken for a yes to a warning, or the other way round',
  'console.check.no_police_operation':
    'Nothing in it is about a police operation or copied from police',
  'console.check.safeguarding': 'Anyone under 18, forced or in danger now was looked after first',
  'console.check.police_audience':
    'Read once more with the police as its reader: source, place and other workers cannot be told from it',
  'console.check.level_reason':
    'The level is given a reason, the end date is right, and no earlier warning says the same',
  'console.check.over_the_shoulder':
    'The headline, read over her shoulder, does not give away who reads it',
  'console.check.translation': 'Somebody else has read the translation against the first text',

  'console.hand_over.title': 'Hand over to the police',
  'console.hand_over.level_1':
    'She allows the facts only: category, area, month, vehicle, numbers. No story.',
  'console.hand_over.level_2':
    'She allows the facts and an account that you write without what points to her.',
  'console.hand_over.level_3': 'She also allows questions, asked through us.',
  'console.hand_over.no_post': 'No liaison post of this area has an officer now.',
  'console.hand_over.post': 'To the post',
  'console.hand_over.account': 'The account, in your words',
  'console.hand_over.account_help':
    'What happened, without her, her place, and the words of only those two.',
  'console.hand_over.propose': 'Propose the hand-over',
  'console.hand_over.proposed': 'Proposed. A colleague has to look at it now.',

  'console.package.marking': 'Confidential. Handling conditions apply.',
  'console.package.provenance': 'How it is known',
  'console.package.grade': 'Grade',
  'console.package.grade_open': 'left open: to be graded by police',
  'console.package.questions': 'Questions to the reporter',
  'console.package.questions_yes': 'possible, through the service',
  'console.package.questions_no': 'not possible',
  'console.package.account': 'Account',
  'console.package.conditions': 'Conditions (handling code C)',
  'console.provenance.happened_to_reporter': 'The reporter says it happened to them',
  'console.provenance.told_by_person': 'Told by the person it happened to',
  'console.provenance.seen': 'The reporter says they saw it',
  'console.provenance.heard': 'The reporter heard of it',
  'console.provenance.not_said': 'Not said',
  'console.condition.no_identification':
    'Do not try to identify or reach the reporter, other than through the service.',
  'console.condition.no_enforcement':
    'Do not use it to enforce soliciting, brothel-keeping or immigration law.',
  'console.condition.no_wording_to_subject':
    'Do not disclose the wording to the person it is about.',
  'console.condition.consult_before_action':
    'Speak with the service before a warrant or arrest that rests on it.',
  'console.condition.feed_back': 'Tell the service what came of it.',

  'console.officer.title': 'Packages for your post',
  'console.officer.lead': 'Each opening is noted where the moderators can see it.',
  'console.officer.empty': 'Nothing was handed over to your post.',
  'console.officer.open': 'Open',
  'console.officer.state_waiting': 'Not opened yet. It can be opened until {month}.',
  'console.officer.state_opened': 'Opened before. It can be opened until {month}.',
  'console.officer.state_closed':
    'The person took this back after you had opened it. It is deleted here and cannot be opened again. What you have read or written down, we cannot call back: please do not use it any more, and destroy notes and copies.',
} as const
