/** What the pages of this area say, in English. */
export const consoleEn = {
  'console.title': 'Desk',
} as const
