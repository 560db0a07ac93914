/** What a member can choose beside areas and addresses, and what became of them. In English. */
export const choicesEn = {
  'members.choices.about': 'What about',
  'members.choices.ways': 'How it reaches you',
  'members.choices.work': 'For which kinds of work?',
  'members.choices.work.help':
    'Most warnings are for everybody. With all of these ticked, or none, you are told of every one.',
  'members.choices.reads': 'Do you read others too?',
  'members.choices.reads.help':
    'A warning that is not written in your language comes in one of these. If it exists only in another, the message says so.',

  'members.choices.quiet': 'Quiet hours',
  'members.choices.quiet.help':
    'What comes in these hours waits until they end. Only “{level}” comes at any hour.',
  'members.choices.quiet.none': 'None',
  'members.choices.quiet_from': 'From',
  'members.choices.quiet_to': 'Until',
  'members.choices.zone': 'On the clocks of',
  'members.choices.zone.london': 'United Kingdom, Ireland, Portugal',
  'members.choices.zone.berlin': 'Paris, Berlin, Rome, Warsaw',
  'members.choices.zone.bucharest': 'Bucharest, Sofia, Athens, Kyiv',
  'members.choices.zone.istanbul': 'Istanbul',
  'members.choices.digest': 'All in one message',
  'members.choices.digest.help':
    'Instead of each at once, one message at your hour with all that came. “{level}” still comes at once, and so does word that a warning was withdrawn.',
  'members.choices.digest_day': 'How often',
  'members.choices.digest_hour': 'At',
  'members.choices.digest.none': 'No, each at once',
  'members.choices.digest.0': 'Every day',
  'members.choices.digest.1': 'On Mondays',
  'members.choices.digest.2': 'On Tuesdays',
  'members.choices.digest.3': 'On Wednesdays',
  'members.choices.digest.4': 'On Thursdays',
  'members.choices.digest.5': 'On Fridays',
  'members.choices.digest.6': 'On Saturdays',
  'members.choices.digest.7': 'On Sundays',
  'members.trouble.quiet':
    'Please choose when the quiet hours begin and when they end, or neither.',
  'members.trouble.digest':
    'This hour lies in your quiet hours. Please choose another hour, or each message at once.',
  'members.trouble.too_long':
    'This is more than has room in what we lock. Please choose fewer areas, or one way less.',

  'members.choices.try': 'See what a message looks like',
  'members.choices.try.lead':
    'It says word for word what the most discreet message says, over each way that you have confirmed already, not to what you have just typed above. Three times a day at most.',
  'members.choices.try.go': 'Send me one now',
  'members.choices.try.underway': 'It is on its way, over each way that you have confirmed.',
  'members.choices.try.too_often':
    'Three were sent today, and a day has no more. You can ask again tomorrow.',
  'members.choices.try.no_way':
    'Nothing was sent: there is no address, number or browser yet that you have confirmed.',

  'members.choices.address_gone':
    'Your address does not take mail. Please check it, and choose below once more what you want. Until then no mail goes there.',
  'members.choices.number_gone':
    'Your number does not take our text messages. Please check it, and choose below once more what you want. If STOP was ever sent from it, send START to where our messages came from first.',
  'members.choices.number_stopped':
    'STOP came from your number, so no text messages go there. If you want them again, send START to where they came from, and choose below once more.',
  'members.choices.mail_too_often':
    'Three mails to confirm an address were asked for today, and a day has no more. Your address is kept. Tomorrow you can have one sent again from this page.',
  'members.choices.address_busy':
    'Several mails went to this address today, and no more will. You can have one sent again tomorrow.',
  'members.choices.number_busy':
    'Several codes went to this number today, and no more will. You can have one sent again tomorrow.',
} as const
