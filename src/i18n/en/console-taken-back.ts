/** What a moderator reads when a reporter said no before a thing went out. In English. */
export const consoleTakenBackEn = {
  'console.failure.taken_back':
    'Nothing went out: someone behind this has said no or taken something back since. Please open every message and report that waits in the queue, then look at this again.',
} as const
