/** The redaction checklist and what a package to the police says. In English. */
export const consoleCheckEn = {
  'console.checklist.title': 'Before it goes out',
  'console.checklist.lead':
    'Assume that he reads it, and one colleague, partner, landlord and police officer too.',
  'console.checklist.done': 'Done',
  'console.checklist.na': 'Doesn’t apply',
  'console.checklist.complete': 'Every item is answered.',
  'console.checklist.left_one': 'One item is open.',
  'console.checklist.left_other': '{count} items are open.',
  'console.check.her_identity': 'Gone: her names, age, origin, accent, disability, pregnancy',
  'console.check.her_contact': 'Gone: her phone, accounts, advert, agency, prices, services, hours',
  'console.check.her_place': 'Gone: her flat, hotel, workplace, street, door, floor, postcode',
  'console.check.exact_time': 'Gone: exact day and hour; if only one worked, it waits',
  'console.check.only_she_knows': 'Gone: what only she knows: injuries, words, things taken',
  'console.check.others_present': 'Gone: who else was there: workers, driver, friend, children',
  'console.check.her_writing': 'Gone: her spelling, language, way of writing',
  'console.check.red_lines': 'Gone: what she never wants told',
  'console.check.few_reporters': 'At least five people here could have reported it',
  'console.check.jigsaw': 'Beside earlier warnings it does not point to her',
  'console.check.audience': 'No known reader is from her agency or household',
  'console.check.third_parties':
    'Gone: other workers, innocent customers, his family, employer, children',
  'console.check.shared_vehicle': 'A shared, hired, company car or taxi: “possibly shared”',
  'console.check.recycled_number': 'A number that may be somebody else’s now says so',
  'console.check.says_reported':
    '“Reported”: no verdict, diagnosis, guessed job, sexuality, health or papers',
  'console.check.ethnicity': 'Skin or origin only beside two other things, in neutral words',
  'console.check.real_name': 'His real name is not in it',
  'console.check.identifiers': 'Numbers and plates: as reported, shown in part',
  'console.check.necessity': 'Every detail left helps somebody stay safe',
  'console.check.recognisable': 'Someone could know him by it',
  'console.check.police_is_not_warning': 'Police and warning: one yes was not taken for the other',
  'console.check.no_police_operation': 'Nothing of a police operation, or copied from police',
  'console.check.safeguarding': 'Under 18, forced or in danger now: looked after first',
  'console.check.police_audience':
    'Read as the police: source, place and other workers cannot be told',
  'console.check.level_reason':
    'Level, reason and end date are right; no earlier warning says this',
  'console.check.over_the_shoulder': 'Over a shoulder, the headline gives no reader away',
  'console.check.translation': 'Somebody else read the translation against the first text',

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
