/** The card for a pocket, in English. */
export const cardEn = {
  'print.card': 'Pocket card',
  'print.card.title': 'Look out',
  'print.card.month': '{month}, {area}',
  'print.card.how':
    'Print this page on A4, across. Fold it along the dashed lines like a fan, then once in half: it fits a pocket.',
  'print.card.who':
    'It says how he looks and what he drives, so carry it where nobody else reads it. It holds nothing about anybody who reported.',
  'print.card.destroy': 'Destroy after {day}.',
  'print.card.replace': 'Then print a new one.',
  'print.card.none': 'There are no warnings to look out for now.',
  'print.card.more_one': 'One more does not fit. It stands on the members’ pages.',
  'print.card.more_other': '{count} more do not fit. They stand on the members’ pages.',
  'print.card.withdrawn': 'Withdrawn, please forget:',
} as const
