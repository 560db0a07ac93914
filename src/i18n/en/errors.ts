/** What a page says when something did not work, in English. */
export const errorsEn = {
  'errors.title': 'That did not work',
} as const
