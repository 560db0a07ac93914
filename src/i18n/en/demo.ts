/** What only an exercise shows. */
export const demoEn = {
  'demo.outbox.title': 'Messages of the exercise',
  'demo.outbox.text':
    'Nothing was sent. These are the messages as people would have got them, newest first.',
  'demo.outbox.empty': 'No messages yet.',
} as const
