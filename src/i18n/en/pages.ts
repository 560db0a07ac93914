/** What the plain pages say, in English. */
export const pagesEn = {
  'pages.start.title': 'Start',
} as const
