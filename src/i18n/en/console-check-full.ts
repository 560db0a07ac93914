/** The points of the redaction checklist in full, for whoever wants to know what a short one means. In English. */
export const consoleCheckFullEn = {
  'console.checklist.full': 'What each point means',
  'console.check_full.her_identity':
    'Her name, working name, nickname, age, unusual gender, nationality, accent, ethnicity, disability or pregnancy is gone',
  'console.check_full.her_contact':
    'Her phone, address, accounts, advert, agency, price, services and usual hours are gone',
  'console.check_full.her_place':
    'Where she works or lives is gone: flat, parlour, hotel, street, colour of the door, floor, postcode',
  'console.check_full.exact_time':
    'The exact day and hour are gone, at most a part of the month is left; if only one person worked then, it waits',
  'console.check_full.only_she_knows':
    'What only she would know is gone: injuries only she has, words between the two, things taken that are like no other',
  'console.check_full.others_present':
    'Nothing says how many others were there: workers, driver, friend, children',
  'console.check_full.her_writing': 'Her spelling, language and way of writing are gone',
  'console.check_full.red_lines': 'What she never wants told is not in it',
  'console.check_full.few_reporters':
    'With this area, week and category, at least five people could have written it; otherwise it is coarser',
  'console.check_full.jigsaw':
    'Together with earlier and later warnings it does not point to her; else make it one warning, or leave them apart',
  'console.check_full.audience':
    'Nobody of her agency or household is among its readers, as far as we know; else leave out that area',
  'console.check_full.third_parties':
    'Other workers, customers not at fault, his family, his employer and children are not in it',
  'console.check_full.shared_vehicle':
    'A shared, hired, company car or taxi is called “possibly shared”',
  'console.check_full.recycled_number': 'A number that may belong to somebody else by now says so',
  'console.check_full.says_reported':
    'It says “reported”: no verdict, diagnosis, guess of his job, sexuality, health or papers',
  'console.check_full.ethnicity':
    'How his skin or origin looked stands only beside two other things, in neutral words',
  'console.check_full.real_name':
    'His real name is not in it: it accuses more than it helps to know him',
  'console.check_full.identifiers':
    'Numbers and plates match the report and are shown only in part',
  'console.check_full.necessity':
    'Every detail helps somebody to stay safe: what it protects without is gone',
  'console.check_full.recognisable':
    'Someone could know him by it: three things about him, or one number or plate',
  'console.check_full.police_is_not_warning':
    'A yes to the police was not taken for a yes to a warning, or the other way round',
  'console.check_full.no_police_operation':
    'Nothing in it is about a police operation, or copied from police without saying who allowed it',
  'console.check_full.safeguarding':
    'Anyone under 18, forced or in danger now was looked after, and that was noted, before anything goes out',
  'console.check_full.police_audience':
    'Read once more with the police as its reader: source, place and other workers cannot be told from it',
  'console.check_full.level_reason':
    'The level is given a reason, the end date is right, and no earlier warning says the same',
  'console.check_full.over_the_shoulder':
    'The headline, read over her shoulder, does not give away who reads it',
  'console.check_full.translation': 'Somebody else has read the translation against the first text',
} as const
