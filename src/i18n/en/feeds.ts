/** What a feed says around its warnings, in English. */
export const feedsEn = {
  'feeds.title': 'Updates',
  'feeds.exercise': 'Updates (exercise)',
  'feeds.subtitle':
    'The address of this feed is a secret. A reader in the cloud keeps it and can read what you read: use one on your own device.',
  'feeds.cap_subtitle':
    'For the software of other schemes. The address is a secret: whoever has it can read what is here.',
  'feeds.withdrawn': 'Withdrawn',
  'feeds.restriction': 'For schemes that were given this address, and for their members.',
  'feeds.note':
    'Only the month of sending is true; day and time stand for the order of versions. The reports behind it are not told.',
} as const
