/** How a draft will be read in a browser, on paper and in a feed, in English. */
export const consolePreviewEn = {
  'console.preview.push': 'Message in a browser: one of these',
  'console.preview.level_1':
    'At level 1 no message is sent to anybody. Members find it in the list.',
  'console.preview.version': 'Which warning',
  'console.preview.version_whole': 'The whole warning',
  'console.preview.version_held': 'A holding warning, if it cannot wait',
  'console.preview.places': 'On the page, on paper and in a feed',
  'console.preview.board': 'Sheet for a noticeboard',
  'console.preview.board_who':
    'For whoever stands in the room: headline, vehicle and advice, but not your text, not how he looks, and no part of a number.',
  'console.preview.board_none': 'At level 1 it stands on no noticeboard.',
  'console.preview.card': 'Pocket card',
  'console.preview.card_who':
    'For whoever finds it or is shown it: how to know him, but not your headline, text or advice.',
  'console.preview.feed': 'Entry in a feed',
  'console.preview.feed_who':
    'For whoever has the secret address, and the company behind a reader in the cloud. Feeds for other schemes’ software carry the whole warning.',
} as const
