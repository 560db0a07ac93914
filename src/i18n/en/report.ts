/** What the pages of this area say, in English. */
export const reportEn = {
  'report.title': 'About what happened',
} as const
