/** Words from paper, a lost passphrase, a lost second factor, and being asked before. In English. */
export const consoleLostEn = {
  'console.asking.back': 'Not now',

  'console.words.help':
    'All 24, with spaces between them. The first four letters of a word are enough.',
  'console.words.count_one': 'There are 24 words on the paper, and one is here.',
  'console.words.count_other': 'There are 24 words on the paper, and {count} are here.',
  'console.words.unknown': 'Word {number}, “{word}”, is not one of the words we use.',
  'console.words.nearly':
    'Word {number}, “{word}”, is not one of the words we use. Perhaps: {words}.',
  'console.words.mistyped':
    'Every word is one of ours, but together they do not fit. Two may have changed places, or one may be another one. Please compare them with the paper.',

  'console.lost.passphrase_link': 'I have lost my passphrase',
  'console.lost.factor_link': 'I have lost the phone with the six digits',
  'console.lost.back': 'Back to signing in',
  'console.lost.passphrase_title': 'A new passphrase',
  'console.lost.passphrase_lead':
    'Your 24 recovery words open your account once more. Your keys stay, and nobody has to let you in again.',
  'console.lost.words': 'Your recovery words',
  'console.lost.no_words':
    'If the words are lost too, ask a colleague for a new link. She ends your old access, and two let you in with new keys. Nothing that the team can open is lost.',
  'console.lost.code_title': 'One more thing',
  'console.lost.code_lead': 'Type the six digits of your app. Then the new passphrase holds.',
  'console.lost.renew': 'Use the new passphrase',
  'console.lost.renewed_title': 'Your new passphrase holds',
  'console.lost.renewed_lead':
    'The old one opens nothing any more, and whoever was signed in with it is out. Your recovery words stay as they are.',
  'console.lost.factor_title': 'A new second lock',
  'console.lost.factor_lead':
    'You set it up now, with your passphrase. It holds once two colleagues have made sure that it is you.',
  'console.lost.passphrase_first': 'Please type your passphrase.',
  'console.lost.both':
    'If the passphrase is lost too, begin with a colleague: she ends your old access and makes you a new link.',
  'console.lost.alone': 'Nobody else is on the team',
  'console.lost.root_help': 'Then the 24 words of the root stand in for two colleagues.',
  'console.lost.read_title': 'Read these words to two colleagues',
  'console.lost.read_lead':
    'Phone them, or meet. Each sees the same eight words on her “Team” page and signs. Until then the old lock stays.',
  'console.lost.factor_hours_one': 'It waits for one hour.',
  'console.lost.factor_hours_other': 'It waits for {count} hours.',
  'console.lost.factor_done': 'Your new second lock holds',
  'console.lost.factor_done_lead': 'Sign in with the six digits of your new phone.',

  'console.factor.title': '{name} has lost her second lock',
  'console.factor.compare':
    'Ask her for these eight words by voice or face to face. If you do not know of it, or one word differs, send it away.',
  'console.factor.sign': 'It is she: sign',
  'console.factor.mine': 'You have signed. A colleague has to sign too.',
  'console.factor.refuse': 'Send it away',
  'console.factor.refuse_ask': 'Then the old lock stays, and she has to ask again.',
  'console.factor.refuse_yes': 'Yes, send it away',
  'console.factor.refused': 'Sent away. The old lock stays.',
  'console.factor.done': 'Done. Her new lock holds, and the old one opens nothing.',
  'console.failure.recovery_words': 'These words are not of this account. Is the name right?',
  'console.failure.no_request':
    'It does not wait any more. It was signed, sent away, or its day is over.',
  'console.failure.already_signed': 'You have signed this already.',
  'console.failure.self': 'A colleague has to propose this, so that you never see the next key.',
} as const
