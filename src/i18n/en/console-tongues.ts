/** What readers of each language get of a warning: features that were typed, and an advice in one language alone. In English. */
export const consoleTonguesEn = {
  'console.tongues.in': 'In {language}',
  'console.tongues.listed': 'By word list.',
  'console.tongues.by_hand': 'Tick under the text in {language} that both say the same.',
  'console.tongues.as_typed_in': 'Readers see it in {typed}.',
  'console.tongues.use': 'Put in “{words}”',
  'console.tongues.read': 'In {language}, {number} as typed',
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
  'console.audience.all_work': 'all work',
  'console.audience.by_message': 'messages too',
  'console.audience.no_message': 'no messages',
} as const
