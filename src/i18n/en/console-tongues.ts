/** What readers of each language get of a warning: features that were typed, and an advice in one language alone. In English. */
export const consoleTonguesEn = {
  'console.tongues.in': 'In {language}',
  'console.tongues.listed': 'From the word list.',
  'console.tongues.by_hand': 'Tick under the text in {language} that both say the same.',
  'console.tongues.as_typed': '{language} readers see “{words}”, as it was typed.',
  'console.tongues.as_typed_in': '{language} readers see “{words}”, in {typed}.',
  'console.tongues.use': 'Put in “{words}”',
  'console.tongues.read': 'What {language} readers see',
  'console.tongues.as_typed_short': '“{words}”, as it was typed',
  'console.tongues.as_typed_short_in': '“{words}”, in {typed}',
  'console.tongues.preview': '{language} readers see as it was typed: {words}',
  'console.finding.uneven': 'There is no advice in {language}, and another language has one',
  'console.tongues.no_advice':
    'No advice in {language}: its readers get the one in {first}. Write it here, or tick that it is meant so.',
  'console.tongues.no_advice_meant': 'No advice in {language}, on purpose',
  'console.tongues.no_advice_signed':
    'No advice in {language}: its readers get the one in {first}. Whoever wrote it says that it is meant so.',
  'console.tongues.advice_ask': 'Ask for an advice in {language}',
  'console.tongues.advice_wish': 'Please add the advice in {language}.',
  'console.audience.all_work': 'every kind of work',
  'console.audience.by_message': 'on the members’ page, and by message to those who chose one',
  'console.audience.no_message': 'on the members’ page; nobody gets a message',
} as const
