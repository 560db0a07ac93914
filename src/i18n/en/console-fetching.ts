/** What the console says while it is fetched, and where a part of it could not be. In English. */
export const consoleFetchingEn = {
  'console.fetching': 'The desk is being fetched. If nothing comes, load this page again.',
  'console.fetching.again': 'Load again',
  'console.sign_in.fetching': 'One moment',
  'console.failure.part':
    'A part of the console could not be fetched. What you wrote is still there. Check the connection and try again. If that does not help, load this page again and sign in.',
} as const
