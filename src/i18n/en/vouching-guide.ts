/** The guide of an organisation that vouches. What it names of its page stands in {braces} and is filled in from there. In English. */
export const vouchingGuideEn = {
  'console.vouch_guide.title': 'How you let somebody in',
  'console.vouch_guide.lead':
    'For people you know. You give each a note on paper; what she does with it stays hers.',
  'console.vouch_guide.make_title': 'Make notes',
  'console.vouch_guide.make':
    'Say how many, choose “{language}”, and press “{draw}”. Each note lets one person in, once, in its month and the two after.',
  'console.vouch_guide.paper_title': 'Put them on paper',
  'console.vouch_guide.paper':
    'They are shown once. Press “{print}” and cut along the lines, or copy the words by hand. In the print window switch off headers and footers.\nThen tick “{sure}” and press “{close}”.',
  'console.vouch_guide.give_title': 'Give them out',
  'console.vouch_guide.give':
    'Hand to hand, to people you know. A note has an address and twelve words, nothing of what they are for.',
  'console.vouch_guide.end_title': 'When a note is lost',
  'console.vouch_guide.end':
    'Tick its number under “{list}” and press “{end}”: nobody can come in with it from then on. Whoever came in already stays, and your page looks the same either way.',
  'console.vouch_guide.never_title': 'What never to do',
  'console.vouch_guide.never_list': 'Write down who got which number.',
  'console.vouch_guide.never_copy':
    'Keep a copy or a photo: whoever has one can come in first, in her place.',
  'console.vouch_guide.never_ask':
    'Ask somebody whether she used it. This page cannot tell you either, and nobody else can.',
  'console.vouch_guide.never_share':
    'Share the passphrase. When somebody leaves, tell the coordinator the same day.',
  'console.vouch_guide.turn_later': 'Close the sheet first: the notes on it are not shown again.',
} as const
