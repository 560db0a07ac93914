/** What the pages of this area say, in English. */
export const mailEn = {
  'mail.subject': 'There is something new to read.',
} as const
